package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.farvertex.detector.Beams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeamsCommandTest {

    @Test
    void listsBeamsTargetsAndTheRangeOfMomenta() throws IOException {
        CommandRun run = CommandRun.of("beams");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(Beams.ids()).contains("tungsten", "0.0994", "from 60 to 450 GeV");
        JsonNode json = new ObjectMapper().readTree(CommandRun.of("beams", "--json").out());
        assertThat(json.get("beams")).hasSameSizeAs(Beams.ids());
        assertThat(json.get("targets").findValuesAsText("name")).contains("iron", "tungsten", "beryllium");
    }

    /** The deviation is printed, above x = 0.3 for π⁰ and η of every generator. */
    @Test
    void checkPrintsHowFarOffTheInterpolationIs() throws IOException {
        CommandRun text = CommandRun.of("beams", "check");
        assertThat(text.code()).isZero();
        assertThat(text.out()).containsPattern("120 +PYTHIA 8\\.302 +pi0 +0\\.3-1 .*[+-]\\d\\.\\d %").containsPattern("DPMJET.* eta +0\\.3-1 ");
        JsonNode checks = new ObjectMapper().readTree(CommandRun.of("beams", "check", "--json").out()).get("checks");
        assertThat(checks).isNotEmpty().allSatisfy(check -> assertThat(check.get("deviation").asDouble())
            .isEqualTo(check.get("predicted").asDouble() / check.get("yield_per_interaction").asDouble() - 1));
    }

    /** A folder that the detector file names is not told as an option that nobody gave. */
    @Test
    void aFolderOfSpectraIsNamedWhereItWasGiven(@TempDir Path home) throws IOException {
        Path file = home.resolve("mine.yaml");
        Files.writeString(file, CommandRun.of("detectors", "show", "nucal").out().replace("beam: protons-70GeV",
            "beam: {projectile: proton, momentum: 600 GeV, target: iron, spectra: nowhere}"));
        String asked = "rate " + file + " --mass 50MeV --samples 100";
        assertThat(CommandRun.of(asked.split(" ")).err().lines()).singleElement().asString()
            .startsWith("farvertex: beam.spectra of the detector file: ").contains("nowhere").contains("folder");
        assertThat(CommandRun.of((asked + " --spectra missing").split(" ")).err().lines()).singleElement().asString()
            .startsWith("farvertex: --spectra: 'missing'");
    }
}
