package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.config.Detectors;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Solid;
import org.farvertex.geometry.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A detector that is moved or resized keeps everything else. */
class SitingTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static OptionalDouble of(double value) {
        return OptionalDouble.of(value);
    }

    static List<String> names() {
        return Detectors.names();
    }

    @Test
    void aCylinderHasTheSizesThatWereAsked() {
        Detector placed = new Siting(of(200), of(3), of(0.5), of(0.25)).of(Detectors.resolve("faser"));
        assertThat(placed.decayVolume().solids()).containsExactly(new Cylinder(200, 3, 0.5, 0.25, 0));
        assertThat(placed.distance()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatWasMovedIsSeenFromTheSourceAsIfTheSourceHadMoved(String name) {
        Detector own = Detectors.resolve(name);
        Detector moved = new Siting(of(own.distance() + 7), NONE, NONE, NONE).of(own);
        assertThat(moved.distance()).isCloseTo(own.distance() + 7, within(1e-12 * moved.distance()));
        for (int i = 0; i < own.decayVolume().solids().size(); i++) {
            Solid before = own.decayVolume().solids().get(i);
            Solid after = moved.decayVolume().solids().get(i);
            assertThat(after.front() - before.front()).isCloseTo(7, within(1e-9));
            assertThat(after.back() - before.back()).isCloseTo(7, within(1e-9));
            assertThat(after.contains(before.cx(), before.cy(), (after.front() + after.back()) / 2)).isTrue();
        }
        for (int i = 0; i < own.acceptance().spectrometer().elements().size(); i++) {
            assertThat(moved.acceptance().spectrometer().elements().get(i).begin() - own.acceptance().spectrometer().elements().get(i).begin())
                .isCloseTo(7, within(1e-9));
        }
        own.acceptance().separation().ifPresent(s -> assertThat(moved.acceptance().separation().orElseThrow().at() - s.at()).isCloseTo(7, within(1e-9)));
        assertThat(moved.exposure()).isEqualTo(own.exposure());
        assertThat(Siting.OWN.of(own)).isEqualTo(own);
    }

    @Test
    void aRadiusIsRefusedForABox() {
        Detector box = Detectors.experiments().stream()
            .filter(d -> !d.decayVolume().solids().stream().allMatch(Cylinder.class::isInstance)).findFirst().orElseThrow();
        assertThatThrownBy(() -> new Siting(NONE, NONE, of(1), NONE).of(box)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("round cylinders");
    }

    @Test
    void aLengthIsRefusedForSeveralSolids() {
        Detector own = Detectors.resolve("faser");
        Detector two = new Detector(own.id(), own.name(), own.description(), own.source(), own.beam(), own.exposure(), own.production(),
            Volume.of(new Cylinder(480, 1, 0.1, 0, 0), new Cylinder(482, 1, 0.1, 0, 0)), own.acceptance(), own.listed(),
            own.efficiency(), own.rule());
        assertThatThrownBy(() -> new Siting(NONE, of(3), NONE, NONE).of(two)).hasMessageContaining("one solid");
    }

    /** Planes and magnets keep their distance to the back of a longer volume and move aside with it; one inside the volume stands in the way. */
    @Test
    void aLongerVolumePushesItsSpectrometer() {
        Detector own = Detectors.resolve("src/test/resources/detectors/off-axis-box.yaml");
        Detector placed = new Siting(NONE, of(12.5), NONE, of(1.25)).of(own);
        assertThat(placed.decayVolume().solids().get(0).back()).isCloseTo(42.5, within(1e-12));
        assertThat(placed.decayVolume().solids().get(0).front()).isEqualTo(30);
        assertThat(placed.decayVolume().solids().get(0).cx()).isEqualTo(1.25);
        List<SpectrometerElement> before = own.acceptance().spectrometer().elements();
        List<SpectrometerElement> after = placed.acceptance().spectrometer().elements();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).begin() - before.get(i).begin()).isCloseTo(2.5, within(1e-12));
            assertThat(after.get(i).end() - before.get(i).end()).isCloseTo(2.5, within(1e-12));
            if (after.get(i) instanceof Plane plane) {
                assertThat(plane.cx()).isEqualTo(1.25);
            }
        }
        assertThat(placed.acceptance().separation().orElseThrow().at()).isCloseTo(45.5, within(1e-12));
        assertThat(placed.production()).isEqualTo(own.production());
        Acceptance inside = new Acceptance(EnergyRange.ALL, EnergyRange.ALL, Optional.empty(),
            new Spectrometer(List.of(new Plane(35, Plane.Outline.BOX, 1, 1, 1, 0))));
        Detector blocked = new Detector(own.id(), own.name(), own.description(), own.source(), own.beam(), own.exposure(), own.production(),
            own.decayVolume(), inside, own.listed(), own.efficiency(), own.rule());
        assertThatThrownBy(() -> new Siting(NONE, of(12), NONE, NONE).of(blocked)).hasMessageContaining("stands inside its volume");
    }

    /** A detector that starts elsewhere is as far away as that is, and keeps what it needs. */
    @Test
    void aSourceElsewhere() {
        Detector own = Detectors.resolve("src/test/resources/detectors/off-axis-box.yaml");
        Detector moved = own.from(new ProductionPoint(0, 0, 12, NONE));
        assertThat(moved.distance()).isEqualTo(18);
        assertThat(moved.background()).isEqualTo(0.5);
        assertThat(moved.decayVolume()).isEqualTo(own.decayVolume());
    }
}
