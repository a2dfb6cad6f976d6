package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.farvertex.config.DetectorFile;
import org.farvertex.design.BaselineDesigner;
import org.farvertex.design.BaselineRequest;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.SignalRule;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.reach.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule says how many events are needed with background, in every command. Numbers: 3 times the ratio of CLs limits by mpmath. */
class SignalRuleTest {

    @TempDir
    private Path folder;

    private JsonNode json(String... arguments) throws IOException {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private String faser2(double background) throws IOException {
        Path file = folder.resolve("noisy.yaml");
        Files.writeString(file, Files.readString(Path.of("detectors/faser2.yaml")) + "\nbackground: " + background + "\n");
        return file.toString();
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 4.118863", "2.9, 5.350040", "10, 8.094044"})
    void reachNeedsMoreWithBackground(double background, double needed) throws IOException {
        JsonNode found = json("reach", faser2(background), "--mass-range", "150MeV:160MeV", "--samples", "64", "--no-files", "--json");
        assertThat(found.get("detectors").get(0).get("signal").asDouble()).isCloseTo(needed, within(1e-6));
    }

    /** What the option gives is the number without background, as in a file. */
    @Test
    void anotherSignalIsRaisedAsWell() throws IOException {
        JsonNode found = json("reach", faser2(1), "--signal", "6", "--mass-range", "150MeV:160MeV", "--samples", "64", "--no-files", "--json");
        assertThat(found.get("detectors").get(0).get("signal").asDouble()).isCloseTo(2 * 4.118863, within(2e-6));
    }

    /** The file of a proposal asks of a scan what the design asked for: background is not counted twice. */
    @Test
    void theProposalOfADesignNeedsTheSame() throws IOException {
        BaselineRequest request = new BaselineRequest(Beams.byId("protons-400GeV").orElseThrow(), 1e18, 0.2, 1, 5, SignalRule.ofEvents(3, 2.9),
            new Range(0.11, 0.2));
        Detector unit = new BaselineDesigner(request, new RightHandedT3R(10, 1, true, Scenario.VISIBLE), 1).unit();
        Detector proposal = new Detector(unit.id(), unit.name(), "text", "text", unit.beam(), unit.exposure(), unit.production(), unit.decayVolume(),
            unit.acceptance(), unit.efficiency(), unit.signal(), unit.background());
        Detector read = DetectorFile.read(Files.writeString(folder.resolve("proposal.yaml"), DetectorFile.write(proposal)));
        assertThat(request.needed()).isCloseTo(5.350040, within(1e-6));
        assertThat(read.needed()).isEqualTo(request.needed());
        assertThat(read.signal()).isEqualTo(3);
    }

    @Test
    void aFileThatIsCheckedShowsIt() throws IOException {
        assertThat(CommandRun.of("detectors", "check", faser2(2.9)).out()).contains("5.35004 events").contains("median expected CLs limit");
    }
}
