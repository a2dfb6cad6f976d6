package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A channel of a model file that is left out, since a folder of tables lacks its parent, is told wherever an answer goes. */
class LeftOutTest {

    private static final String CHANNEL = "decay-431";
    private static final String WORDS = "left out, since the spectra have no table of the parent: " + CHANNEL + " (D_s+ -> pi+ X)";

    private static final String IN_FILES = "# left out for want of a table of the parent: ";

    @TempDir
    private Path folder;

    /** π⁰ within a milliradian of the beam and no D_s; the particle comes from both. */
    @BeforeEach
    void tablesModelAndDetector() throws IOException {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 15; j++) {
                table.append(-4.95 + 0.1 * i).append(' ').append(1.05 + 0.1 * j).append(" 1e8\n");
            }
        }
        Files.writeString(Files.createDirectory(folder.resolve("tables")).resolve("TOY_14TeV_111.txt"), table);
        Files.writeString(folder.resolve("toy.yaml"), """
            name: toy
            description: two parents, one of which has no table
            source: none
            particle: {pdg: 32, symbol: X, spin: 1}
            coupling: {name: g, range: [1e-7, 1e-2]}
            massRange: [20 MeV, 100 MeV]
            lifetime: {ctau: "1e-9/g^2"}
            decays:
              - {to: [11, -11], branching: "1"}
            production:
              - {decay: 111, to: [22], branching: "g^2*(1-(mass/m(111))^2)^3"}
              - {decay: 431, to: [211], branching: "0.1*g^2"}
            """);
        Files.writeString(folder.resolve("there.yaml"), Files.readString(Path.of("detectors/faser.yaml")).replaceFirst("(?m)^beam: .*$",
            "beam: {collider: proton, energy: 14 TeV, spectra: tables}"));
    }

    private CommandRun run(String words) {
        return CommandRun.succeeding(words.replace("DIR", folder.toString()));
    }

    private static void isLeftOut(JsonNode one) {
        assertThat(one.get("channel").asText()).isEqualTo(CHANNEL);
        assertThat(one.get("process").asText()).isEqualTo("D_s+ -> pi+ X");
        assertThat(one.get("parent").asText()).isEqualTo("D_s+");
        assertThat(one.get("pdg").asInt()).isEqualTo(431);
    }

    private void isTold(String command, String at) throws IOException {
        assertThat(run(command).out()).contains(WORDS);
        JsonNode all = new ObjectMapper().readTree(run(command + " --json").out()).at(at);
        assertThat(all).hasSize(1);
        isLeftOut(all.get(0));
    }

    @Test
    void ratesTellIt() throws IOException {
        String command = "rate faser --spectra DIR/tables --model DIR/toy.yaml --coupling 1e-5 --mass 50MeV --samples 200";
        assertThat(run(command).out()).contains(WORDS);
        JsonNode json = new ObjectMapper().readTree(run(command + " --json").out());
        isLeftOut(json.get("left_out").get(0));
        assertThat(json.get("channels")).hasSize(1);
        // what the user chose is all that was asked for
        assertThat(new ObjectMapper().readTree(run(command + " --channels decay-111 --json").out()).has("left_out")).isFalse();
    }

    /** The answer, and the file itself for whoever reads it later. */
    @Test
    void eventsTellIt() throws IOException {
        isTold("generate faser --spectra DIR/tables --model DIR/toy.yaml --coupling 1e-5 --mass 50MeV -n 5 --force -o DIR/e.hepmc3", "/left_out");
        assertThat(Files.readString(folder.resolve("e.hepmc3"))).contains("FarVertex.LeftOut " + CHANNEL + "\n");
    }

    @Test
    void histogramsTellIt() throws IOException {
        isTold("spectrum faser --spectra DIR/tables --model DIR/toy.yaml --coupling 1e-5 --mass 50MeV --samples 200 --no-files", "/left_out");
    }

    /** Here a detector file names the folder. */
    @Test
    void reachesTellIt() throws IOException {
        isTold("reach DIR/there.yaml --model DIR/toy.yaml --coupling 1e-5 --mass-range 40MeV:60MeV --samples 64", "/detectors/0/left_out");
    }

    @Test
    void scansTellIt() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), "detectors: [there.yaml]\nmodel: toy.yaml\nmasses: [50 MeV]\ncouplings: [1e-5]\nsamples: 200\n");
        isTold("scan DIR/plan.yaml --force --output DIR/scan", "/left_out");
        assertThat(Files.readString(folder.resolve("scan/scan.csv"))).contains(IN_FILES + CHANNEL).contains("TOY");
    }

    /** One detector has a folder with both tables, the other not; a second model, whose particle comes from the pion alone, lacks nothing at either. */
    @Test
    void itIsToldOfWhichDetectorAndModel() throws IOException {
        Path both = Files.createDirectory(folder.resolve("both"));
        for (String pdg : List.of("111", "431")) {
            Files.copy(folder.resolve("tables/TOY_14TeV_111.txt"), both.resolve("TOY_14TeV_" + pdg + ".txt"));
        }
        Files.writeString(folder.resolve("here.yaml"), Files.readString(folder.resolve("there.yaml")).replaceFirst("spectra: tables", "spectra: both"));
        Files.writeString(folder.resolve("pions.yaml"), Files.readString(folder.resolve("toy.yaml")).replaceFirst("name: toy", "name: pions")
            .replaceFirst("(?m)^ +- \\{decay: 431.*$", ""));
        String cells = "masses: [50 MeV]\ncouplings: [1e-5]\nsamples: 200\n";
        Files.writeString(folder.resolve("one.yaml"), "detectors: [here.yaml, there.yaml]\nmodel: toy.yaml\n" + cells);
        assertThat(run("scan DIR/one.yaml --force --output DIR/scan").out()).contains(System.lineSeparator() + "there: " + WORDS + System.lineSeparator());
        Files.writeString(folder.resolve("two.yaml"), "detectors: [here.yaml, there.yaml]\nmodels: [pions.yaml, toy.yaml]\n" + cells);
        assertThat(run("scan DIR/two.yaml --force --output DIR/scan").out()).contains(System.lineSeparator() + "there with toy: " + WORDS + System.lineSeparator());
        assertThat(run("reach DIR/here.yaml DIR/there.yaml --model DIR/toy.yaml --coupling 1e-5 --mass-range 40MeV:60MeV --samples 64").out())
            .contains(System.lineSeparator() + "there: " + WORDS + System.lineSeparator());
    }

    /** Files of a folder have pictures, which take their time. */
    @Tag("slow")
    @Test
    void tablesAndComparisonsOfLayoutsTellIt() throws IOException {
        Files.copy(folder.resolve("tables/TOY_14TeV_111.txt"), folder.resolve("tables/TOY_400GeV_111.txt"));
        isTold("design --spectra DIR/tables --model DIR/toy.yaml --coupling 1e-5 --window 40MeV:60MeV --beams protons-400GeV --distances 5m --samples 16 "
            + "--force --output DIR/design", "/left_out");
        assertThat(Files.readString(folder.resolve("design/tried.csv"))).contains(IN_FILES + CHANNEL);
        run("reach DIR/there.yaml --model DIR/toy.yaml --coupling 1e-5 --mass-range 40MeV:60MeV --samples 64 --output DIR/reach");
        assertThat(Files.readString(folder.resolve("reach/reach.csv"))).contains(IN_FILES + CHANNEL);
        run("spectrum faser --spectra DIR/tables --model DIR/toy.yaml --coupling 1e-5 --mass 50MeV --samples 200 --output DIR/spectrum");
        assertThat(Files.readString(folder.resolve("spectrum/energy.csv"))).contains(IN_FILES + CHANNEL);
    }
}
