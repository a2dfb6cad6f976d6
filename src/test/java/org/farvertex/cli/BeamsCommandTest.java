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

    /** A folder that a detector file names is told by file and key, not as an option that nobody gave; so is the table that it lacks, and a bad one. */
    @Test
    void aFolderOfSpectraIsNamedWhereItWasGiven(@TempDir Path home) throws IOException {
        Path file = home.resolve("mine.yaml");
        Files.writeString(file, CommandRun.of("detectors", "show", "nucal").out().replace("beam: protons-70GeV",
            "beam: {projectile: proton, momentum: 600 GeV, target: iron, spectra: nowhere}"));
        String asked = "rate " + file + " --mass 50MeV --samples 100";
        String place = "farvertex: " + file + ": beam.spectra: '" + home.resolve("nowhere") + "': ";
        assertThat(CommandRun.of(asked.split(" ")).err()).startsWith(place + "is not a folder that can be read").hasLineCount(1);
        Path folder = Files.createDirectory(home.resolve("nowhere"));
        assertThat(CommandRun.of(asked.split(" ")).err()).startsWith(place + "holds no table").hasLineCount(1);
        Files.writeString(folder.resolve("TOY_600GeV_22.txt"), "-3 2 1\n-3 2.1 1\n-2.9 2 1\n-2.9 2.1 1\n");
        assertThat(CommandRun.of(asked.split(" ")).err()).startsWith(place + "lacks the table TOY_600GeV_111.txt").hasLineCount(1);
        Path bad = Files.writeString(folder.resolve("TOY_600GeV_111.txt"), "-3 2 -1\n");
        assertThat(CommandRun.of(asked.split(" ")).err()).startsWith("farvertex: " + bad).contains("line 1", "'-1'", "must be finite and not negative")
            .endsWith(" (named by " + file + ": beam.spectra)" + System.lineSeparator()).hasLineCount(1);
        Files.writeString(home.resolve("plan.yaml"), "detectors: [mine.yaml]\nmodel: dark-photon\nmasses: [50 MeV]\ncouplings: [1e-6]\nsamples: 100\n");
        assertThat(CommandRun.of("scan", home.resolve("plan.yaml").toString(), "--output", home.resolve("scanned").toString()).err())
            .contains("mine.yaml: beam.spectra)");
        assertThat(CommandRun.of((asked + " --spectra missing").split(" ")).err().lines()).singleElement().asString()
            .startsWith("farvertex: --spectra: 'missing'");
    }
}
