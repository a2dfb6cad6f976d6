package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.farvertex.jhepmc.EventReader;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.GenRunInfo;
import org.farvertex.jhepmc.Grammar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code generate --weights}: the same weights in every format that has room for them. */
class GenerateWeightsTest {

    private static final int EVENTS = 50;

    @TempDir
    private Path folder;

    private CommandRun generate(String file, String... more) {
        List<String> words = new ArrayList<>(List.of("generate", "faser", "--mass", "60MeV", "-n", Integer.toString(EVENTS), "-o", folder.resolve(file).toString()));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private List<GenEvent> read(String file, List<GenRunInfo> runs) throws IOException {
        List<GenEvent> events = new ArrayList<>();
        try (EventReader reader = EventReader.open(folder.resolve(file), Grammar.STRICT)) {
            for (Optional<GenEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
                events.add(event.get());
            }
            runs.add(reader.run());
        }
        return events;
    }

    @Test
    @Tag("slow")
    void everyFormatHasTheSameWeights() throws IOException {
        for (String file : List.of("a.hepmc3", "a.hepmc", "a.csv")) {
            CommandRun run = generate(file, "--weights", "generators,kinetic-mixing");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("weight generators_pythia-8.302: ", "weight kinetic-mixing_k-5: ");
        }
        List<GenRunInfo> runs = new ArrayList<>();
        List<GenEvent> three = read("a.hepmc3", runs);
        List<GenEvent> two = read("a.hepmc", runs);
        List<String> names = runs.get(0).weightNames();
        assertThat(names.get(0)).isEqualTo("CV");
        assertThat(names).hasSize(4).isEqualTo(runs.get(1).weightNames());
        assertThat(runs.get(0).attributes()).containsEntry("FarVertex.Weight[1].Name", names.get(1)).containsEntry("FarVertex.Weight[3].Name", names.get(3))
            .containsKeys("FarVertex.Weight[2].Description", "FarVertex.Weight[3].ExpectedEvents");
        // value and error for each weight, two numbers of events: the library goes beyond its memory where one is missing
        assertThat(three).allSatisfy(event -> assertThat(event.attribute("GenCrossSection").orElseThrow().split(" ")).hasSize(2 + 2 * names.size()));
        assertThat(runs.get(0).attributes().keySet()).allSatisfy(name -> assertThat(name.length()).isLessThan(64));
        List<String[]> rows = Files.readAllLines(folder.resolve("a.csv")).stream().map(line -> line.split(",")).toList();
        String[] heading = rows.get(0);
        assertThat(Arrays.asList(heading).subList(heading.length - 3, heading.length)).isEqualTo(names.stream().skip(1).map(name -> "weight_" + name).toList());
        for (int i = 0; i < EVENTS; i++) {
            String[] row = rows.get(i + 1);
            assertThat(three.get(i).weights()).hasSize(4).isEqualTo(two.get(i).weights()).containsExactly(Double.parseDouble(row[1]),
                Double.parseDouble(row[row.length - 3]), Double.parseDouble(row[row.length - 2]), Double.parseDouble(row[row.length - 1]));
        }
    }

    /** One weight, which is 1, if no others are asked for; and the same events whatever the number of threads if they are. */
    @Test
    void offByDefaultAndTheSameOnAnyThreads() throws IOException {
        assertThat(generate("plain.hepmc3").code()).isZero();
        assertThat(read("plain.hepmc3", new ArrayList<>())).allSatisfy(event -> assertThat(event.weights()).containsExactly(1.0));
        for (String threads : List.of("1", "2")) {
            assertThat(generate("t" + threads + ".hepmc3", "--weights", "bremsstrahlung", "--threads", threads).code()).isZero();
        }
        assertThat(folder.resolve("t1.hepmc3")).hasSameBinaryContentAs(folder.resolve("t2.hepmc3"));
    }

    /** What the run itself leaves out and another weight has: such events are declared, weigh nothing by themselves, and what the channel alone gives by that weight. */
    @ParameterizedTest
    @ValueSource(strings = {"--channels=pi0", "--paper"})
    void channelsThatOnlyAWeightHasAreDeclared(String without) throws IOException {
        assertThat(generate("a.hepmc3", without, "--weights", "longitudinal").err()).isEmpty();
        List<GenRunInfo> runs = new ArrayList<>();
        List<GenEvent> events = read("a.hepmc3", runs);
        GenRunInfo run = runs.get(0);
        assertThat(run.weightNames().get(1)).isEqualTo("longitudinal_with");
        String number = run.attributes().entrySet().stream().filter(entry -> entry.getKey().startsWith("NuHepMC.ProcessInfo") && entry.getValue().equals("longitudinal"))
            .map(entry -> entry.getKey().replaceAll("\\D", "")).findFirst().orElseThrow();
        assertThat(run.attributes().get("NuHepMC.ProcessIDs").split(" ")).contains(number);
        assertThat(events).allSatisfy(event -> {
            boolean added = event.attribute("signal_process_id").orElseThrow().equals(number);
            assertThat(event.weights().get(0)).matches(weight -> weight > 0 != added);
            assertThat(event.weights().get(1)).isPositive();
        });
        double all = Double.parseDouble(run.attributes().get("FarVertex.Weight[1].ExpectedEvents"));
        double own = Double.parseDouble(run.attributes().get("FarVertex.ExpectedEvents"));
        JsonNode alone = new ObjectMapper().readTree(CommandRun.of("rate", "faser", "--mass", "60MeV", "--channels", "longitudinal", "--json").out());
        // five standard deviations of the three, which are half a percent each
        assertThat(all - own).isCloseTo(alone.get("expected").asDouble(), withinPercentage(4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.csv | spectra | --weights: 'spectra': must be one of generators, bremsstrahlung",
        "a.csv | generators,generators | names one twice",
        "a.csv | all,generators | all stands alone",
        "a.csv | depth | has nothing to vary for t3r in faser; there is generators",
        "a.csv | '' | must be one of",
        "a.dat | generators | has no place in the format eventcalc"})
    void refusedInOneLine(String file, String weights, String message) {
        CommandRun run = generate(file, "--weights", weights);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().strip().lines()).singleElement().asString().contains(message);
        assertThat(folder.resolve(file)).doesNotExist();
    }
}
