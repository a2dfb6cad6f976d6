package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Volume;
import org.farvertex.particle.Particle;
import org.farvertex.units.Dimension;
import org.junit.jupiter.api.Test;

/** The parts of a detector: what each accepts at its very bounds, and what it refuses. */
class DetectorPartsTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Beam BEAM = Beams.byId("protons-400GeV").orElseThrow();

    private static void refused(ThrowingCallable make) {
        assertThatThrownBy(make).isInstanceOf(IllegalArgumentException.class);
    }

    private static void accepted(ThrowingCallable make) {
        assertThatCode(make).doesNotThrowAnyException();
    }

    private static Detector detector(double exposure, double signal, double background, double sourceZ) {
        return new Detector("d", "D", "", "", BEAM, exposure, new ProductionPoint(0.1, -0.2, sourceZ, OptionalDouble.empty()),
            Volume.of(new Box(10, 5, 2, 4, 0, 0)), Acceptance.ALL, Efficiency.constant(1), signal, background);
    }

    @Test
    void energiesPassIncludingTheirBounds() {
        EnergyRange range = new EnergyRange(1, 10);
        assertThat(range.accepts(1)).isTrue();
        assertThat(range.accepts(10)).isTrue();
        assertThat(range.accepts(Math.nextDown(1.0))).isFalse();
        assertThat(range.accepts(Math.nextUp(10.0))).isFalse();
        assertThat(range.accepts(Double.NaN)).isFalse();
        assertThat(EnergyRange.ALL.accepts(0)).isTrue();
        Acceptance acceptance = new Acceptance(range, EnergyRange.ALL, Optional.empty(), Spectrometer.NONE);
        assertThat(acceptance.acceptsMother(10)).isTrue();
        assertThat(acceptance.acceptsMother(10.1)).isFalse();
        assertThat(acceptance.needsDaughters()).isFalse();
        accepted(() -> new EnergyRange(0, INFINITE));
        refused(() -> new EnergyRange(-1e-9, 1));
        refused(() -> new EnergyRange(1, 1));
        refused(() -> new EnergyRange(Double.NaN, 1));
    }

    @Test
    void planesMagnetsAndSeparations() {
        Plane plane = new Plane(7, Plane.Outline.BOX, 2, 1, 0, 0);
        assertThat(plane.begin()).isEqualTo(7);
        assertThat(plane.end()).isEqualTo(7);
        assertThat(plane.covers(1, 0.5)).isTrue();
        assertThat(plane.covers(-1, -0.5)).isTrue();
        assertThat(plane.covers(Math.nextUp(1.0), 0)).isFalse();
        assertThat(plane.covers(0, Math.nextUp(0.5))).isFalse();
        assertThat(new Plane(7, Plane.Outline.ELLIPSE, 2, 1, 0, 0).covers(1, 0)).isTrue();
        Magnet magnet = new Magnet(-3, 2, -0.5, Magnet.BendAxis.Y);
        assertThat(magnet.begin()).isEqualTo(-3);
        assertThat(magnet.end()).isEqualTo(-1);
        accepted(() -> new Separation(0, 3));
        for (double bad : new double[] {Double.NaN, INFINITE, -INFINITE}) {
            refused(() -> new Plane(bad, Plane.Outline.BOX, 1, 1, 0, 0));
            refused(() -> new Plane(1, Plane.Outline.BOX, 1, 1, bad, 0));
            refused(() -> new Plane(1, Plane.Outline.BOX, 1, 1, 0, bad));
            refused(() -> new Magnet(bad, 1, 1, Magnet.BendAxis.X));
            refused(() -> new Magnet(1, 1, bad, Magnet.BendAxis.X));
            refused(() -> new Separation(1, bad));
        }
        for (double bad : new double[] {0, -1, Double.NaN, INFINITE}) {
            refused(() -> new Plane(1, Plane.Outline.BOX, bad, 1, 0, 0));
            refused(() -> new Plane(1, Plane.Outline.BOX, 1, bad, 0, 0));
            refused(() -> new Magnet(1, bad, 1, Magnet.BendAxis.X));
        }
        for (double bad : new double[] {-1e-9, Double.NaN, INFINITE}) {
            refused(() -> new Separation(bad, 1));
        }
        refused(() -> new Magnet(1, 1, 0, Magnet.BendAxis.X));
    }

    /** Parts may touch: a magnet that begins where the one before ends, a plane at either face. */
    @Test
    void partsOfASpectrometerMayTouch() {
        Plane front = new Plane(5, Plane.Outline.BOX, 1, 1, 0, 0);
        Plane back = new Plane(9, Plane.Outline.BOX, 1, 1, 0, 0);
        Magnet first = new Magnet(5, 2, 1, Magnet.BendAxis.X);
        Magnet second = new Magnet(7, 2, 1, Magnet.BendAxis.Y);
        assertThat(new Spectrometer(List.of(front, first, second, back)).hasPlanes()).isTrue();
        assertThat(new Spectrometer(List.of(first, second)).hasPlanes()).isFalse();
        refused(() -> new Spectrometer(List.of(first, new Magnet(6.999, 1, 1, Magnet.BendAxis.X))));
    }

    @Test
    void sourcesAndTargets() {
        for (double bad : new double[] {Double.NaN, INFINITE, -INFINITE}) {
            refused(() -> new ProductionPoint(bad, 0, 0, OptionalDouble.empty()));
            refused(() -> new ProductionPoint(0, bad, 0, OptionalDouble.empty()));
            refused(() -> new ProductionPoint(0, 0, bad, OptionalDouble.empty()));
        }
        accepted(() -> new ProductionPoint(-1, 2, -3, OptionalDouble.of(1e-9)));
        for (double bad : new double[] {0, -1, Double.NaN, INFINITE}) {
            refused(() -> new ProductionPoint(0, 0, 0, OptionalDouble.of(bad)));
        }
        for (int k = 1; k < 5; k++) {
            double[] n = {13, 27, 2.7, 24, 20};
            n[k] = 0;
            refused(() -> new Target("Al", (int) n[0], n[1], n[2], n[3], n[4]));
        }
        refused(() -> new Target("Al", 0, 27, 2.7, 24, 20));
        accepted(() -> new Target("H", 1, 1.008, 0.07, 63, 1e-3));
    }

    @Test
    void efficienciesAtTheirBounds() {
        accepted(() -> new Efficiency.Point(0, 0));
        accepted(() -> new Efficiency.Point(0, 1));
        refused(() -> new Efficiency.Point(-1e-9, 1));
        refused(() -> new Efficiency.Point(INFINITE, 1));
        refused(() -> new Efficiency.Point(1, -1e-9));
        Efficiency table = new Efficiency(List.of(new Efficiency.Point(1, 0), new Efficiency.Point(2, 1)));
        assertThat(table.isConstant()).isFalse();
        assertThat(Efficiency.constant(0.3).isConstant()).isTrue();
        // many points: every interval is found
        Efficiency square = new Efficiency(java.util.stream.IntStream.rangeClosed(0, 30)
            .mapToObj(i -> new Efficiency.Point(i * i, i / 30.0)).toList());
        for (int i = 0; i < 30; i++) {
            assertThat(square.at(i * i)).isCloseTo(i / 30.0, within(1e-15));
            assertThat(square.at((i * i + (i + 1) * (i + 1)) / 2.0)).isCloseTo((i + 0.5) / 30, within(1e-12));
        }
    }

    /** A detector that is given nothing to see, or sees upstream of its source, is none. */
    @Test
    void detectorsInFrontOfTheirSource() {
        Detector d = detector(1e18, 3, 0, 9);
        assertThat(d.distance()).isCloseTo(1, within(1e-15));
        // from (0.1, −0.2, 9) the farthest corners of the front face, (−1, 2) and (1, −2) at z = 10
        assertThat(Math.tan(d.window(0).thetaMax())).isBetween(Math.hypot(1.1, 2.2) / 1 * 0.999, Math.hypot(1.1, 2.2) * 1.02);
        assertThat(d.window(0.9).thetaMax()).isGreaterThan(d.window(0).thetaMax());
        refused(() -> detector(1e18, 3, 0, 10));
        accepted(() -> detector(1e18, 3, 0, Math.nextDown(10.0)));
        for (double bad : new double[] {0, -1, Double.NaN, INFINITE}) {
            refused(() -> detector(bad, 3, 0, 0));
            refused(() -> detector(1, bad, 0, 0));
        }
        for (double bad : new double[] {-1e-9, Double.NaN, INFINITE}) {
            refused(() -> detector(1, 3, bad, 0));
        }
    }

    /** √s of two protons of 7 TeV and of an electron of 20 GeV on a proton at rest; energies from momentum and mass. */
    @Test
    void beamsOfAllKinds() {
        Beam lhc = Beams.byId("lhc-14TeV").orElseThrow();
        assertThat(lhc.collider()).isTrue();
        assertThat(lhc.energy()).isCloseTo(Math.sqrt(lhc.momentum() * lhc.momentum() + 0.93827208816 * 0.93827208816), within(1e-9));
        assertThat(lhc.sqrtS()).isCloseTo(2 * lhc.energy(), within(1e-9));
        assertThat(lhc.kind().exposure()).isEqualTo(Dimension.LUMINOSITY);
        Beam electrons = Beams.byId("electrons-20GeV").orElseThrow();
        assertThat(electrons.projectile()).isEqualTo(Particle.ELECTRON);
        assertThat(electrons.sqrtS()).isCloseTo(Math.sqrt(2 * 20 * 0.93827208816 + 0.93827208816 * 0.93827208816), within(1e-6));
        assertThat(BEAM.projectile()).isEqualTo(Particle.PROTON);
        for (BeamKind kind : BeamKind.values()) {
            assertThat(kind.exposureUnit().dimension()).isEqualTo(kind.exposure());
        }
        assertThat(Beams.all()).extracting(Beam::id).containsExactlyElementsOf(Beams.ids());
    }

    /** Each part that a kind of beam must have, or must not. */
    @Test
    void beamsWhosePartsDoNotFit() {
        Optional<Target> target = Beams.byId("electrons-20GeV").orElseThrow().target();
        OptionalDouble sigma = OptionalDouble.of(80);
        OptionalDouble none = OptionalDouble.empty();
        accepted(() -> new Beam("x", BeamKind.PROTON_COLLIDER, 7000, sigma, List.of("a"), Optional.empty()));
        accepted(() -> new Beam("x", BeamKind.PROTON_DUMP, 400, none, List.of("a"), Optional.empty()));
        accepted(() -> new Beam("x", BeamKind.ELECTRON_DUMP, 20, none, List.of(), target));
        refused(() -> new Beam("x", BeamKind.PROTON_COLLIDER, 7000, none, List.of("a"), Optional.empty()));
        refused(() -> new Beam("x", BeamKind.PROTON_COLLIDER, 7000, sigma, List.of(), Optional.empty()));
        refused(() -> new Beam("x", BeamKind.PROTON_COLLIDER, 0, sigma, List.of("a"), Optional.empty()));
        refused(() -> new Beam("x", BeamKind.PROTON_DUMP, 400, none, List.of("a"), target));
        refused(() -> new Beam("x", BeamKind.ELECTRON_DUMP, 20, none, List.of("a"), target));
    }
}
