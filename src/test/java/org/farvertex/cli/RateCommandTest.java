package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateCommandTest {

    /** The keys that other programs rely on, in order, and among them those added since: hadrons, what makes a signal, extrapolated_fraction. */
    private static final List<String> KEYS = List.of("detector", "model", "mass_GeV", "coupling", "ctau_m", "branching", "channels",
        "expected", "final_states", "error", "signal", "confidence", "background", "observed", "effective_samples", "samples", "log10_expected", "extrapolated_fraction",
        "seed", "seconds", "spectra", "generator", "version", "command", "citations");
    private static final List<String> BRANCHING = List.of("ee", "mumu", "pi0gamma", "hadrons", "invisible");
    private static final List<String> CHANNEL = List.of("name", "expected", "decays_in_volume", "error", "mean_energy_GeV",
        "log10_expected", "extrapolated_fraction", "samples");

    private static List<String> keys(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What stands on standard output, if that is one JSON value and nothing else. */
    private static JsonNode json(CommandRun run) throws IOException {
        assertThat(run.code()).as(run.err()).isZero();
        return new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(run.out());
    }

    @ParameterizedTest
    @CsvSource({"faser, '', t3r, V_GeV", "nucal, --model dark-photon --epsilon 1e-6, dark-photon, epsilon",
        "e137, --model b-l --coupling 1e-6, b-l, g"})
    void jsonIsOneObjectWithTheKeysOfTheContract(String detector, String model, String name, String coupling) throws IOException {
        List<String> words = new ArrayList<>(List.of("rate", detector, "--mass", "60MeV", "--precision", "0.05", "--seed", "7", "--json"));
        words.addAll(model.isEmpty() ? List.of() : List.of(model.split(" ")));
        JsonNode json = json(CommandRun.of(words.toArray(String[]::new)));
        assertThat(keys(json)).containsExactlyElementsOf(KEYS);
        assertThat(keys(json.get("branching"))).containsExactlyElementsOf(BRANCHING);
        assertThat(json.get("channels")).isNotEmpty().allSatisfy(c ->
            // a channel that is known to a factor only says so
            assertThat(keys(c)).filteredOn(key -> !key.equals("label")).containsExactlyElementsOf(CHANNEL));
        assertThat(json.get("channels")).allSatisfy(c -> assertThat(c.has("label")).isEqualTo(c.get("name").asText().equals("longitudinal")));
        assertThat(json.get("detector").asText()).isEqualTo(detector);
        assertThat(json.get("model").asText()).isEqualTo(name);
        assertThat(json.get("mass_GeV").asDouble()).isEqualTo(0.06);
        assertThat(json.get("seed").asLong()).isEqualTo(7);
        assertThat(json.get("coupling").get(coupling).isNumber()).isTrue();
        double branching = 0;
        for (String mode : BRANCHING) {
            branching += json.get("branching").get(mode).asDouble();
        }
        assertThat(branching).isCloseTo(1, within(1e-12));
        double sum = 0;
        for (JsonNode channel : json.get("channels")) {
            sum += channel.get("expected").asDouble();
            assertThat(channel.get("expected").asDouble()).isLessThanOrEqualTo(channel.get("decays_in_volume").asDouble());
        }
        assertThat(json.get("expected").asDouble()).isCloseTo(sum, within(1e-9 * sum));
        assertThat(json.get("log10_expected").asDouble()).isCloseTo(Math.log10(sum), within(1e-9));
    }

    /** Too few samples for an error: null and a line that says so; from thousands of samples on there is one. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"1, false", "30000, true"})
    void anErrorIsQuotedFromEnoughSamplesOnly(long samples, boolean known) throws IOException {
        CommandRun run = CommandRun.of("rate", "charm-wide", "--mass", "38MeV", "--samples", Long.toString(samples), "--json");
        JsonNode json = json(run);
        assertThat(json.get("samples").asLong()).isEqualTo(samples);
        assertThat(json.get("error").isNumber()).isEqualTo(known);
        assertThat(run.err().contains("no error is quoted") || run.err().contains("no decay was accepted")).isEqualTo(!known);
        String text = CommandRun.of("rate", "charm-wide", "--mass", "38MeV", "--samples", Long.toString(samples)).out();
        assertThat(text).doesNotContain("NaN").doesNotContain("0.00 %");
    }

    /** Mesons that all fly within 1e-4 of the beam make nothing a tenth aside, exactly; that is said of the channel, and of events that cannot be had. */
    @Test
    void aTableThatLeadsElsewhere(@TempDir Path folder) throws IOException {
        StringBuilder table = new StringBuilder();
        for (double momentum = 2.025; momentum < 3; momentum += 0.05) {
            for (double angle = -4.975; angle < -4; angle += 0.05) {
                table.append(String.format(Locale.ROOT, "%.3f %.3f 1e9%n", angle, momentum));
            }
        }
        Files.writeString(Files.createDirectory(folder.resolve("tables")).resolve("SIBYLL_14TeV_111.txt"), table);
        Path aside = folder.resolve("aside.yaml");
        Files.writeString(aside, Files.readString(Path.of("detectors/faser.yaml")).replace("radius: 0.1 m\n", "radius: 0.1 m\n    center: [0 m, 50 m]\n"));
        String[] asked = {aside.toString(), "--spectra", folder.resolve("tables").toString(), "--generator", "sibyll", "--model", "dark-photon", "--epsilon", "1e-5",
            "--mass", "130MeV", "--channels", "pi0"};
        JsonNode json = json(CommandRun.of(Stream.concat(Stream.of("rate", "--json"), Stream.of(asked)).toArray(String[]::new)));
        assertThat(json.get("expected").asDouble()).isZero();
        CommandRun events = CommandRun.of(Stream.concat(Stream.of("generate", "-n", "10", "-o", folder.resolve("e.csv").toString()), Stream.of(asked)).toArray(String[]::new));
        assertThat(events.err()).contains("no bin of the table leads into the decay volume");
        assertThat(events.code()).isEqualTo(2);
    }
}
