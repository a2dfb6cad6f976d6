package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.farvertex.config.Detectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectorsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        out.write(run.out());
        err.write(run.err());
        return run.code();
    }

    @Test
    void listsEveryShippedDetectorInOneTable() {
        assertThat(run("detectors")).isZero();
        assertThat(out.toString().lines()).hasSize(2 + Detectors.names().size());
        assertThat(out.toString()).containsPattern("(?m)^faser +lhc-14TeV +150 /fb +480 +1.5 +3 +arXiv:1812.09139$")
            .containsPattern("(?m)^na62-dump +protons-400GeV +1.4e17 pot +78\\.93 +80 +2\\.30259 ");
    }

    @Test
    void theListAsJsonIsOneObject() throws IOException {
        assertThat(run("detectors", "--json")).isZero();
        JsonNode list = new ObjectMapper().readTree(out.toString()).get("detectors");
        assertThat(list).hasSize(Detectors.names().size());
        assertThat(list.get(0).get("id").asText()).isEqualTo("faser");
        assertThat(list.get(0).get("luminosity_per_pb").asDouble()).isEqualTo(150e3);
    }

    /** What is shown, written to a file, means what the shipped one means. */
    @Test
    void everyShippedFileIsShown(@TempDir Path folder) throws IOException {
        for (String name : Detectors.names()) {
            out.getBuffer().setLength(0);
            assertThat(run("detectors", "show", name)).as(name).isZero();
            Path file = Files.writeString(folder.resolve(name + ".yaml"), out.toString());
            assertThat(Detectors.resolve(file.toString())).isEqualTo(Detectors.byName(name).orElseThrow());
        }
        assertThat(run("detectors", "show", "fasr")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("did you mean 'faser'?");
    }

    @Test
    void checkSaysWhatAFileMeans(@TempDir Path folder) throws IOException {
        Path file = Files.copy(Path.of("detectors/seaquest-phase1.yaml"), folder.resolve("mine.yaml"));
        assertThat(run("detectors", "check", file.toString())).isZero();
        assertThat(out.toString()).startsWith("mine: SeaQuest").contains("box from z = 5 to 6 m, 2 x 2 m")
            .contains("0.4 T along y from z = 9 to 12 m").contains("1.44e18 pot");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void checkOfABadFileIsOneLineAndExitTwo(@TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of("detectors/faser.yaml")).replace("length: 1.5 m", "length: 1.5");
        Path file = Files.writeString(folder.resolve("bad.yaml"), text);
        assertThat(run("detectors", "check", file.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).singleElement().asString().isEqualTo("farvertex: " + file
            + ": decayVolume[0].length: '1.5': has no unit; must be a length in km, m, cm, mm or um");
    }

    @Test
    void anUnknownNameIsOneLineAndExitTwo() {
        assertThat(run("detectors", "check", "fasr")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("did you mean 'faser'?");
    }
}
