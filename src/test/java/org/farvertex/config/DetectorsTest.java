package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.farvertex.detector.Detector;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.geometry.Frustum;
import org.farvertex.input.InputException;
import org.farvertex.particle.FinalState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DetectorsTest {

    static List<Detector> shipped() {
        return Detectors.shipped();
    }

    @Test
    void theIndexListsEveryFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("detectors"))) {
            assertThat(Detectors.names()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(
                files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - 5)).toList());
        }
    }

    /** Numbers typed a second time from the project's table of experiments, see the header of the resource. */
    @ParameterizedTest
    @CsvFileSource(resources = "/config/shipped-detectors.csv", useHeadersInDisplayName = true)
    void shippedDetectorsAreThoseOfTheTable(String id, String beam, double exposure, double front, double back,
        double motherMin, double daughterMin, double efficiency, double signal, String source) {
        Detector detector = Detectors.byName(id).orElseThrow();
        assertThat(detector.beam().id()).isEqualTo(beam);
        assertThat(detector.exposure()).isEqualTo(exposure);
        assertThat(detector.decayVolume().front()).isEqualTo(front);
        assertThat(detector.decayVolume().back()).isCloseTo(back, within(1e-12 * back));
        assertThat(detector.acceptance().motherEnergy().min()).isEqualTo(motherMin);
        assertThat(detector.acceptance().daughterEnergy().min()).isEqualTo(daughterMin);
        assertThat(detector.efficiency().at(1)).isEqualTo(efficiency);
        assertThat(detector.needed()).isCloseTo(signal, within(1e-6));
        assertThat(detector.background()).isEqualTo(id.equals("faser-photons") ? 0.44 : 0);
        assertThat(detector.source()).contains(source);
        assertThat(detector.description()).contains("implified");
    }

    /** What all experiments means holds each of them once; another version has the beam and the volume of the standard one. */
    @Test
    void otherVersionsOfAnExperimentAreLeftOutOfAll() {
        List<String> standard = Detectors.standard().stream().map(Detector::id).toList();
        assertThat(Detectors.names()).startsWith(standard.toArray(String[]::new)).hasSizeGreaterThan(standard.size());
        for (Detector variant : Detectors.shipped().subList(standard.size(), Detectors.names().size())) {
            Detector base = Detectors.byName(variant.id().substring(0, variant.id().lastIndexOf('-'))).orElseThrow();
            assertThat(standard).contains(base.id()).doesNotContain(variant.id());
            assertThat(variant.beam()).isEqualTo(base.beam());
            assertThat(variant.decayVolume()).isEqualTo(base.decayVolume());
            assertThat(variant.exposure()).isEqualTo(base.exposure());
            assertThat(variant).isNotEqualTo(base);
        }
    }

    /** Every experiment at a dump of protons has a version with the depth; the project's own proposal has its bands. */
    @Test
    void dumpsOfProtonsHaveTheirDepth() {
        List<Detector> dumps = Detectors.standard().stream().filter(d -> d.beam().id().startsWith("protons-") && !d.id().equals("short-baseline")).toList();
        assertThat(dumps).hasSize(7);
        for (Detector dump : dumps) {
            ProductionPoint deep = Detectors.byName(dump.id() + "-depth").orElseThrow().production();
            assertThat(dump.production().interactionLength()).isEmpty();
            // from tungsten to iron
            assertThat(deep.interactionLength().orElseThrow()).isBetween(0.099, 0.168);
            assertThat(deep.deepest().orElseThrow()).isGreaterThanOrEqualTo(9.99 * deep.interactionLength().orElseThrow());
        }
    }

    /** Ten interaction lengths of iron, 16.78 cm each, are left of the 5 m of SeaQuest's dump and of NuCal's 64 m. */
    @ParameterizedTest
    @CsvSource({"seaquest-phase1-depth, 5", "darkquest-phase2-depth, 5", "nucal-depth, 64"})
    void dumpsWithDepthKeepWhatStopsAShower(String id, double shield) {
        ProductionPoint source = Detectors.byName(id).orElseThrow().production();
        assertThat(source.interactionLength()).hasValue(0.1678);
        assertThat(source.deepest().orElseThrow()).isCloseTo(shield - 1.678, within(1e-9));
    }

    /** A detector counts electron pairs unless its file says otherwise; the order of a list does not matter. */
    @Test
    void finalStatesAreRead() throws IOException {
        String text = Files.readString(Path.of("detectors/nucal.yaml"));
        assertThat(parse(text).finalStates()).containsExactly(FinalState.ELECTRONS);
        assertThat(parse(text).listed()).isEmpty();
        assertThat(DetectorFile.write(parse(text))).doesNotContain("finalStates");
        Detector named = parse(text + "finalStates: [e+e-]\n");
        assertThat(named.listed()).contains(Detector.STANDARD);
        assertThat(parse(DetectorFile.write(named)).listed()).isEqualTo(named.listed());
        Detector wide = parse(text + "finalStates: [photons, charged, e+e-, hadrons, tau+tau-, mu+mu-]\n");
        assertThat(wide.finalStates()).containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(FinalState.ANY)));
        assertThat(wide).isEqualTo(parse(text).counting(EnumSet.complementOf(EnumSet.of(FinalState.ANY))));
        assertThat(parse(DetectorFile.write(wide)).finalStates()).isEqualTo(wide.finalStates());
        Detector every = parse(text + "finalStates: [all]\n");
        assertThat(every.finalStates()).containsExactly(FinalState.ANY);
        assertThat(parse(DetectorFile.write(every)).finalStates()).isEqualTo(every.finalStates());
        assertThat(Detectors.resolve("faser2").finalStates()).contains(FinalState.ELECTRONS, FinalState.MUONS, FinalState.HADRONS)
            .doesNotContain(FinalState.PHOTONS);
        assertThatThrownBy(() -> wide.counting(java.util.Set.of())).hasMessageContaining("at least one");
    }

    private static Detector parse(String text) {
        return DetectorFile.parse("file", "id", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aWrittenDetectorReadsBackEqual(Detector detector) {
        byte[] text = DetectorFile.write(detector).getBytes(StandardCharsets.UTF_8);
        assertThat(DetectorFile.parse("copy.yaml", detector.id(), text)).isEqualTo(detector);
    }

    @Test
    void e137SeesTheOpenSpaceThatLeadsToItsCalorimeter() {
        Detector e137 = Detectors.byName("e137").orElseThrow();
        Frustum volume = (Frustum) e137.decayVolume().solids().get(0);
        assertThat(volume.frontWidth() / volume.front()).isCloseTo(3.0 / 383, within(1e-15));
        assertThat(volume.frontHeight() / volume.front()).isCloseTo(3.0 / 383, within(1e-15));
        assertThat(volume.back()).isEqualTo(383);
    }

    @Test
    void aPathIsReadAndGivesTheId(@TempDir Path folder) throws IOException {
        Path copy = Files.copy(Path.of("detectors/faser.yaml"), folder.resolve("mine.yaml"));
        Detector mine = Detectors.resolve(copy.toString());
        assertThat(mine.id()).isEqualTo("mine");
        assertThat(mine.decayVolume()).isEqualTo(Detectors.resolve("faser").decayVolume());
    }

    @Test
    void anUnknownNameIsToldTheShippedOnes() {
        assertThatThrownBy(() -> Detectors.resolve("faserr")).isInstanceOf(InputException.class)
            .hasMessageContaining("'faserr'").hasMessageContaining("did you mean 'faser'?").hasMessageContaining("ship-ecn3");
    }

    @Test
    void theExampleOfTheDocumentationIsValid() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/detectors.md"));
        int start = page.indexOf("```yaml\n") + 8;
        String example = page.substring(start, page.indexOf("```", start));
        Detector detector = DetectorFile.parse("detectors.md", "example", example.getBytes(StandardCharsets.UTF_8));
        assertThat(detector.acceptance().spectrometer().elements()).hasSize(3);
    }
}
