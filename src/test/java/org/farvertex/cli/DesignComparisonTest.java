package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code design} compares layouts for any model. */
class DesignComparisonTest {

    private static JsonNode json(Path folder, String words) throws IOException {
        CommandRun run = CommandRun.of(("design " + words + " --json --threads 1 --output " + folder).split(" "));
        assertThat(run.err()).doesNotContain("internal");
        assertThat(run.code()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    /** The best is the best of the table, its file is the layout with its beam, and a rate of that file is what the table says. */
    @Tag("slow")
    @Test
    void theWinnerIsADetectorFileThatKeepsWhatItPromises(@TempDir Path home) throws IOException {
        Path folder = home.resolve("found");
        JsonNode found = json(folder, "--model dark-photon --epsilon 1e-6 --window 20MeV:100MeV --beams 120GeV,300GeV --targets iron,tungsten --exposure 1e18pot "
            + "--distances 5m,50m --angles 0mrad,30mrad --sizes 1m,2m --samples 256 --channels pi0 --seed 3");
        JsonNode best = found.get("best");
        for (JsonNode tried : found.get("tried")) {
            assertThat(tried.get("covered_GeV").asDouble()).isLessThanOrEqualTo(best.get("covered_GeV").asDouble() + 1e-4);
        }
        assertThat(found.get("tried")).hasSizeGreaterThan(32);
        assertThat(found.get("shielding").get("assumptions")).isNotEmpty();
        Detector detector = Detectors.resolve(folder.resolve("proposal.yaml").toString());
        assertThat(detector.beam().id()).isEqualTo(best.get("beam").asText());
        assertThat(detector.beam().source().nuclear()).isTrue();
        assertThat(detector.exposure()).isEqualTo(1e18);
        assertThat(Files.readAllLines(folder.resolve("tried.csv")).stream().filter(line -> line.startsWith("protons-"))).hasSize(found.get("tried").size());
        for (String varied : new String[] {"beam", "target", "distance", "angle", "size"}) {
            assertThat(folder.resolve("reach-by-" + varied + ".svg")).isNotEmptyFile();
            assertThat(folder.resolve("events-by-" + varied + ".pdf")).isNotEmptyFile();
        }
        double low = rate(folder, "20MeV");
        double high = rate(folder, "100MeV");
        assertThat(Math.min(low, high)).isCloseTo(best.get("least_events").asDouble(), within(0.2 * Math.min(low, high)));
    }

    private static double rate(Path folder, String mass) throws IOException {
        return new ObjectMapper().readTree(CommandRun.of("rate", folder.resolve("proposal.yaml").toString(), "--model", "dark-photon", "--epsilon", "1e-6",
            "--mass", mass, "--channels", "pi0", "--samples", "16384", "--seed", "5", "--json").out()).get("expected").asDouble();
    }

    /** One target is what a list of one is, and not nucleons. */
    @Tag("slow")
    @Test
    void oneTargetIsAListOfOne(@TempDir Path home) throws IOException {
        String few = "--model dark-photon --epsilon 1e-6 --distances 5m --angles 0mrad --samples 64 --channels pi0";
        JsonNode one = json(home.resolve("one"), few + " --target iron").get("tried");
        assertThat(one).isEqualTo(json(home.resolve("list"), few + " --targets iron").get("tried"));
        assertThat(one).isNotEqualTo(json(home.resolve("nucleons"), few).get("tried"));
    }

    /** With all else equal: nearer is better for what dies out on the way, wider is better, and fewer fast mesons leave a heavier nucleus. */
    @Tag("slow")
    @Test
    void whatMustBeBetterIs(@TempDir Path home) throws IOException {
        JsonNode tried = json(home.resolve("found"), "--window 110MeV:150MeV --beams 400GeV --targets beryllium,lead --exposure 1e18pot --distances 1m,2m --angles 0mrad,50mrad "
            + "--sizes 20cm,50cm --samples 1024 --channels eta --seed 3").get("tried");
        for (JsonNode one : tried) {
            for (JsonNode other : tried) {
                boolean sameTarget = one.get("target").equals(other.get("target"));
                boolean sameAngle = one.get("angle_rad").equals(other.get("angle_rad"));
                boolean sameDistance = one.get("distance_m").equals(other.get("distance_m"));
                boolean sameSize = one.get("radius_m").equals(other.get("radius_m"));
                if (sameTarget && sameAngle && sameSize && one.get("distance_m").asDouble() < 0.71 * other.get("distance_m").asDouble()) {
                    assertThat(one.get("least_events").asDouble()).isGreaterThan(other.get("least_events").asDouble());
                }
                if (sameTarget && sameAngle && sameDistance && one.get("radius_m").asDouble() > other.get("radius_m").asDouble()) {
                    assertThat(one.get("least_events").asDouble()).isGreaterThanOrEqualTo(0.95 * other.get("least_events").asDouble());
                }
                if (sameAngle && sameDistance && sameSize && one.get("target").asText().equals("beryllium") && other.get("target").asText().equals("lead")) {
                    assertThat(one.get("least_events").asDouble()).isGreaterThanOrEqualTo(0.95 * other.get("least_events").asDouble());
                }
            }
        }
    }

    /** One line that names option, value and what is allowed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--beams 30GeV | --beams | from 60 GeV to 450 GeV", "--beams 400GeV,400GeV | 400GeV | twice",
        "--beams lhc-14TeV,400GeV --exposure 1/fb | lhc-14TeV,400GeV | alike", "--beams lhc-14TeV --targets iron --exposure 1/fb | --targets | collider",
        "--targets unobtainium | unobtainium | tungsten", "--angles 2rad | --angles | 60 degrees", "--angles 2 | --angles | no unit",
        "--distances 50cm | --distances | shielding", "--sizes 0m | --sizes | greater than 0", "--distances 5m --samples 0 | --samples | at least 1",
        "--model dark-photon --epsilon 1e-6 --window 1keV:1MeV | --window | masses of the model", "--beam 500GeV | --beam | 450 GeV",
        "--beam 300GeV --target stone | --target | tungsten", "--beams 400GeV --exposure 1/fb | --exposure | protons on target"})
    void whatCannotBeComparedIsRefused(String words, String where, String allowed) {
        CommandRun run = CommandRun.of(("design " + words).split(" "));
        assertThat(run.code()).as(run.out()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains(where).contains(allowed);
    }
}
