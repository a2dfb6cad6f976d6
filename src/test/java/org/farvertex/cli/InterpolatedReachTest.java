package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the interpolation of spectra costs where it matters: SeaQuest's edge with the spectra of 120 GeV and with those that 70 and 400 GeV predict. */
class InterpolatedReachTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Tag("slow")
    @Test
    void theEdgeOfSeaQuestIsThatOfItsOwnSpectra(@TempDir Path folder) throws IOException {
        String shipped = Files.readString(Path.of("detectors/seaquest-phase1.yaml"));
        String beam = "beam: protons-120GeV";
        assertThat(shipped).contains(beam);
        Path between = Files.writeString(folder.resolve("between.yaml"),
            shipped.replace(beam, "beam: {projectile: proton, momentum: 120 GeV, between: [70 GeV, 400 GeV]}"));
        JsonNode found = JSON.readTree(CommandRun.of("reach", "seaquest-phase1", between.toString(), "--mass-range", "102MeV:110MeV", "--samples", "2048",
            "--seed", "1", "--threads", "1", "--no-files", "--json").out()).get("detectors");
        double own = edge(found.get(0));
        double predicted = edge(found.get(1));
        assertThat(predicted).isCloseTo(own, within(1e-3)).isNotEqualTo(own);
    }

    private static double edge(JsonNode detector) {
        return detector.get("mass_reach_GeV").get(1).asDouble();
    }
}
