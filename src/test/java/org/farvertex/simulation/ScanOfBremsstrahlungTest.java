package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Plane;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.detector.Spectrometer;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Volume;
import org.farvertex.model.KineticMixing;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.Sampling;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans of the one channel that needs no tables against runs made for one coupling. */
class ScanOfBremsstrahlungTest {

    private static Setup setup(Plane... planes) {
        Detector detector = new Detector("long", "", "", "", Beams.byId("protons-400GeV").orElseThrow(), 1e10, ProductionPoint.ORIGIN,
            Volume.of(new Box(10, 20, 4, 4, 0, 0)), new Acceptance(EnergyRange.ALL, EnergyRange.ALL, Optional.empty(), new Spectrometer(List.of(planes))),
            Efficiency.constant(1), 3, 0);
        return new Setup(new KineticMixing(1e-5), detector, List.of("bremsstrahlung"), Optional.empty(), BremsstrahlungModel.STANDARD);
    }

    private static Estimate run(Setup setup, double mass, double coupling) {
        Setup at = new Setup(new KineticMixing(coupling), setup.detector(), setup.channels(), setup.spectra(), setup.bremsstrahlung());
        return Runs.estimate(at.at(mass), new RunSettings(261, 1, OptionalLong.of(40_000), 0.01, Sampling.IMPORTANCE)).expected();
    }

    private static double log(Estimate e) {
        return Math.log(e.scaled()) + e.logScale();
    }

    /** Masses at, just above and between those at which pilots run, lifetimes long and short; 5 σ: false once in 1e5 for all. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0025, 0.0464158883361277, 0.0464158883361279, 0.06, 0.3})
    void agreesWithRuns(double mass) {
        Setup setup = setup();
        CouplingCurve curve = new CouplingScan(setup, 262, 512).at(mass);
        // from a decay length of a hundred kilometres at 100 GeV to one of a metre
        double one = Math.sqrt(new KineticMixing(1e-5).at(mass).decayLength(100));
        for (double length : new double[] {1e5, 100, 1}) {
            double coupling = 1e-5 * one / Math.sqrt(length);
            if (coupling < 1) {
                Estimate scan = curve.expected(coupling);
                Estimate truth = run(setup, mass, coupling);
                assertThat((log(scan) - log(truth)) / Math.hypot(scan.relativeError(), truth.relativeError()))
                    .as("coupling %g, 10^%.1f events", coupling, truth.log10()).isBetween(-5.0, 5.0);
                // the error wanted of each rung, or a little more
                assertThat(scan.relativeError()).isBetween(1e-5, 0.06);
                assertThat(truth.relativeError()).isLessThan(0.06);
            }
        }
    }

    /** With pairs to be seen in a small plane. */
    @Test
    void pairsThatMustBeSeen() {
        Setup setup = setup(new Plane(31, Plane.Outline.ELLIPSE, 0.5, 0.3, 0.2, 0.1));
        Estimate scan = new CouplingScan(setup, 263, 512).at(0.06).expected(1e-5);
        Estimate truth = run(setup, 0.06, 1e-5);
        assertThat((log(scan) - log(truth)) / Math.hypot(scan.relativeError(), truth.relativeError())).isBetween(-5.0, 5.0);
        assertThat(scan.relativeError()).isBetween(1e-4, 0.1);
        assertThat(truth.relativeError()).isLessThan(0.1);
    }

    /** The answer at a mass does not depend on what was asked before, and neighbouring masses share their random numbers. */
    @Test
    void answersDoNotDependOnTheOrder() {
        Setup setup = setup();
        CouplingScan scan = new CouplingScan(setup, 264, 256);
        Estimate first = scan.at(0.06).expected(1e-5);
        Estimate near = scan.at(0.0601).expected(1e-5);
        assertThat(new CouplingScan(setup, 264, 256).at(0.0601).expected(1e-5)).isEqualTo(near);
        CouplingCurve again = scan.at(0.06);
        again.expected(1e-3);
        again.expected(1e-7);
        assertThat(again.expected(1e-5)).isEqualTo(first);
        assertThat(new CouplingScan(setup, 265, 256).at(0.06).expected(1e-5)).isNotEqualTo(first);
        // 0.17 % in mass changes N by far less than its error
        assertThat(Math.abs(log(near) - log(first))).isLessThan(0.01);
        assertThat(again.mass()).isEqualTo(0.06);
    }

    /** A channel that is closed at a mass gives nothing there; too few samples are refused. */
    @Test
    void endsOfTheScan() {
        Setup pions = new Setup(new KineticMixing(1e-5), setup().detector(), List.of("pi0", "bremsstrahlung"), Optional.empty(),
            BremsstrahlungModel.STANDARD);
        Estimate alone = new CouplingScan(setup(), 266, 256).at(0.3).expected(1e-6);
        Estimate both = new CouplingScan(pions, 266, 256).at(0.3).expected(1e-6);
        assertThat(log(both)).isCloseTo(log(alone), within(0.2));
        assertThatThrownBy(() -> new CouplingScan(setup(), 1, 63)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("64 samples");
        assertThat(new CouplingScan(setup(), 1, 64).at(0.05)).isNotNull();
    }
}
