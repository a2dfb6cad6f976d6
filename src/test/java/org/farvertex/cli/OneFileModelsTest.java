package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model that nobody has seen before is one file: every command takes it, and number, symbol and coupling of the file stand in what they write. */
class OneFileModelsTest {

    /** Couples to up quarks and electrons alone; all else follows from the charges. */
    private static final String VECTOR = """
        name: newcomer
        description: a vector of up quarks and electrons
        source: a notebook
        particle: {pdg: 9900077, symbol: W7, spin: 1}
        coupling: {name: g7, symbol: g_7, range: [1e-9, 1e-2]}
        massRange: [2 MeV, 130 MeV]
        fermions: {u: 1, e: 1}
        """;
    private static final String SCALAR = """
        name: newcomer
        description: a scalar from decays of kaons
        source: a notebook
        particle: {pdg: 9900077, symbol: W7, spin: 0}
        coupling: {name: g7, symbol: g_7, range: [1e-9, 1e-2]}
        massRange: [2 MeV, 130 MeV]
        lifetime: {ctau: "1e-9/g7^2"}
        decays:
          - {to: [11, -11], branching: "1"}
        production:
          - {decay: 321, to: [211], branching: "g7^2*(1-(mass/m(321))^2)"}
        """;

    @TempDir
    private Path folder;

    private String asked(String kind) throws IOException {
        Path file = Files.writeString(folder.resolve("newcomer.yaml"), kind.equals("vector") ? VECTOR : SCALAR);
        return " --model " + file + " ";
    }

    private static JsonNode json(String words) throws IOException {
        return new ObjectMapper().readTree(CommandRun.succeeding(words + " --json").out());
    }

    private static double relativeError(JsonNode rate) {
        return rate.get("error").asDouble() / rate.get("expected").asDouble();
    }

    /** Twice the coupling, so long as the particle flies far: sixteen times as many. Four standard errors (6e-5), and less than a thousandth that decays before the volume. */
    @ParameterizedTest
    @CsvSource({"vector,pi0,pi0 -> gamma W7", "scalar,decay-321,decay-321"})
    void checkedCountedAndWritten(String kind, String channel, String named) throws IOException {
        String model = asked(kind);
        assertThat(CommandRun.succeeding("models check " + folder.resolve("newcomer.yaml") + " --mass 50MeV --coupling 1e-6").out()).contains("newcomer", "W7", "9900077", named);
        String rate = "rate faser2 --mass 50MeV --channels " + channel + " --samples 10000" + model;
        JsonNode one = json(rate + "--coupling 1e-8");
        assertThat(one.get("model").asText()).isEqualTo("newcomer");
        assertThat(one.get("coupling").get("g7").asDouble()).isEqualTo(1e-8);
        JsonNode two = json(rate + "--coupling 2e-8");
        double error = Math.hypot(relativeError(one), relativeError(two));
        assertThat(error).isBetween(1e-4, 0.03);
        assertThat(two.get("expected").asDouble() / one.get("expected").asDouble()).isCloseTo(16, within(16 * (4 * error + 1e-3)));
        Path events = folder.resolve("e.hepmc3");
        CommandRun.succeeding("generate faser2 --mass 50MeV --coupling 1e-7 -n 3 -o " + events + model);
        assertThat(Files.readString(events)).contains("AdditionalParticleNumber[9900077].Name W7", "FarVertex.Model newcomer", "FarVertex.Coupling.g7 ")
            .containsPattern("\nP \\d+ -?\\d+ 9900077 ");
    }

    /** Axes, tables and the page. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"vector", "scalar"})
    void scannedAndDrawn(String kind) throws IOException {
        String model = asked(kind);
        Path results = folder.resolve("reach");
        CommandRun.succeeding("reach faser2 --mass-range 20MeV:100MeV --coupling-range 1e-7:1e-2 --samples 64 --output " + results + model);
        assertThat(Files.readString(results.resolve("reach.csv"))).contains("g7", "newcomer");
        assertThat(Files.readString(results.resolve("reach.svg"))).contains("W7", "newcomer");
        assertThat(Files.readString(results.resolve("report.html"))).contains("W7").doesNotContain("A′", "ε");
    }
}
