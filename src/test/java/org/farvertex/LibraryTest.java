package org.farvertex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.farvertex.cli.CommandRun;
import org.farvertex.config.Detectors;
import org.farvertex.config.Models;
import org.farvertex.detector.Detector;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.data.FileModel;
import org.farvertex.report.Provenance;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that uses the library gets what the command line gives. */
class LibraryTest {

    private static final Model MODEL = new RightHandedT3R(10, 1, false, RightHandedT3R.Scenario.VISIBLE);

    @TempDir
    private Path folder;

    /** The same decays, works to cite and bytes as {@code rate} and {@code generate} with their defaults. */
    @Tag("slow")
    @Test
    void theExampleDoesWhatTheCommandsDo() throws IOException {
        Path own = folder.resolve("own.hepmc3");
        List<String> said = said(own);
        JsonNode rate = new ObjectMapper().readTree(CommandRun.of("rate", "faser", "--mass", "60MeV", "--json").out());
        assertThat(said.get(0)).isEqualTo(rate.get("expected").asDouble() + " +- " + rate.get("error").asDouble() + " decays");
        assertThat(said.subList(1, said.size())).isEqualTo(
            new ObjectMapper().convertValue(rate.get("citations"), List.class));
        Path commands = folder.resolve("commands.hepmc3");
        assertThat(CommandRun.of("generate", "faser", "--mass", "60MeV", "-n", "500", "-o", commands.toString()).code()).isZero();
        assertThat(own).hasSameBinaryContentAs(commands);
    }

    private static List<String> said(Path file) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            LibraryExample.main(new String[] {file.toString()});
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void thePageShowsTheExampleAsItRuns() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/farvertex/LibraryExample.java"));
        String body = source.substring(source.indexOf("        Model model"), source.lastIndexOf("    }\n}")).stripTrailing().stripIndent();
        assertThat(Files.readString(Path.of("src/site/markdown/library.md"))).contains("```java\n" + body + "\n```");
        assertThat(body.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(20);
    }

    @Tag("slow")
    @Test
    void everyShippedModelHasAStandardSetupWhereItIsMade() {
        Detector faser = Detectors.resolve("faser");
        for (String name : Models.names()) {
            Setup setup = Setup.standard(faser, new FileModel(Models.resolve(name), 1e-5));
            assertThat(setup.channels()).as(name).isNotEmpty();
            assertThat(setup.spectra().orElseThrow().generator()).containsIgnoringCase("sibyll");
            assertThat(setup.citations().lines()).as(name).anyMatch(line -> line.contains("1912.03300"));
        }
        assertThat(Setup.standard(Detectors.resolve("nucal"), MODEL).spectra().orElseThrow().generator()).containsIgnoringCase("pythia");
        assertThat(Setup.standard(Detectors.resolve("e137"), MODEL).spectra()).isEmpty();
    }

    @Test
    void whatIsNotMadeAtABeamIsSaid() {
        Model baryonic = new FileModel(Models.resolve("up-philic"), 1e-5);
        assertThatThrownBy(() -> Setup.standard(Detectors.resolve("e137"), baryonic)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("up-philic").hasMessageContaining("electrons-20GeV");
    }

    /** Tables of a beam are read once for all its detectors. */
    @Test
    void detectorsOfABeamShareItsSpectra() {
        List<Setup> setups = Setup.standard(Detectors.shipped(), MODEL);
        assertThat(setups.stream().map(Setup::detector)).isEqualTo(Detectors.shipped());
        for (Setup one : setups) {
            assertThat(setups.stream().filter(other -> other.detector().beam().equals(one.detector().beam())).flatMap(other -> other.spectra().stream()))
                .allMatch(spectra -> spectra == one.spectra().orElseThrow());
        }
    }

    @Test
    void resultsKnowHowTheyCameAbout() {
        Setup setup = Setup.standard(Detectors.resolve("faser"), MODEL);
        Provenance provenance = Provenance.of("my program", setup.at(0.06), RunSettings.standard(7));
        assertThat(provenance.seed()).isEqualTo(OptionalLong.of(7));
        assertThat(provenance.inputs().toString()).contains("FASER", "t3r", "0.06 GeV", "pi0", "precision");
        assertThat(provenance.citations()).hasSameSizeAs(setup.at(0.06).citations().references());
    }
}
