package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalLong;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.Model;
import org.farvertex.production.BremsstrahlungDomain;
import org.farvertex.production.Production;
import org.farvertex.production.Production.Sampling;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.SharedSpectra;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sample per mass must give at every coupling what a run made for that coupling gives. */
class CouplingScanTest {

    static Setup setup(String name, Model model) {
        Detector detector = Detectors.resolve(name);
        Optional<BeamSpectra> spectra = detector.beam().spectra().isEmpty() ? Optional.empty()
            : Optional.of(new SharedSpectra(EmbeddedSpectra.of(detector.beam().spectra(), Generator.SIBYLL)));
        return new Setup(model, detector, Production.standardChannels(detector.beam()), spectra,
            BremsstrahlungDomain.STANDARD);
    }

    private static Estimate run(Setup setup, double mass, double coupling, long seed, int samples) {
        Experiment at = new Setup(new KineticMixing(coupling), setup.detector(), setup.channels(), setup.spectra(),
            setup.domain()).at(mass);
        return new RateEstimator(new RunSettings(seed, 2, OptionalLong.of(samples), 0.01, Sampling.IMPORTANCE),
            Progress.SILENT).estimate(at).expected();
    }

    private static double logRatio(Estimate a, Estimate b) {
        return Math.log(a.scaled() / b.scaled()) + a.logScale() - b.logScale();
    }

    /** From a lifetime too long to one that lets 1e-30 of the A′ arrive. Alarm beyond 5 sigma: false once in 1e5 tests. */
    @ParameterizedTest
    @CsvSource({"faser2, 0.05, 1e-7, 2e-4", "seaquest-phase1, 0.05, 1e-6, 2e-4", "nucal, 0.03, 1e-7, 3e-5",
        "e137, 0.02, 1e-7, 2e-6"})
    void agreesWithRunsMadeForOneCoupling(String detector, double mass, double low, double high) {
        Setup setup = setup(detector, new KineticMixing(1e-5));
        CouplingCurve curve = new CouplingScan(setup, 5, 1024).at(mass);
        for (double coupling : new double[] {low, Math.sqrt(low * high), high}) {
            Estimate expected = run(setup, mass, coupling, 11, 1 << 15);
            Estimate scan = curve.expected(coupling);
            assertThat(logRatio(scan, expected) / Math.hypot(scan.relativeError(), expected.relativeError()))
                .as("%s at %g, 10^%.1f events", detector, coupling, expected.log10()).isBetween(-5.0, 5.0);
            assertThat(scan.relativeError()).isLessThan(0.1);
        }
    }

    /** The error is meant: over many seeds the pulls have mean 0 and width 1 (it may be too large, never too small). */
    @ParameterizedTest
    @CsvSource({"faser2, 0.05, 3e-6", "faser2, 0.05, 1.2e-4", "ship-2015, 0.06, 1e-5"})
    void errorsAreHonest(String detector, double mass, double coupling) {
        Setup setup = setup(detector, new KineticMixing(1e-5));
        Estimate truth = run(setup, mass, coupling, 3, 1 << 19);
        int seeds = 32;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Estimate scan = new CouplingScan(setup, seed, 512).at(mass).expected(coupling);
            double pull = logRatio(scan, truth) / Math.hypot(scan.relativeError(), truth.relativeError());
            sum += pull;
            squares += pull * pull;
        }
        double mean = sum / seeds;
        assertThat(mean).isBetween(-0.7, 0.7);
        assertThat(Math.sqrt(squares / seeds)).isBetween(0.5, 1.45);
    }

    /** Too long-lived to decay on the way, N goes as the fourth power of the coupling: production times decay. */
    @Test
    void longLivedLimitIsFourthPower() {
        CouplingCurve curve = new CouplingScan(setup("faser2", new KineticMixing(1e-5)), 5, 1024).at(0.02);
        assertThat(logRatio(curve.expected(2e-9), curve.expected(1e-9))).isCloseTo(Math.log(16), within(1e-6));
    }

    /** A lifetime that lets nothing arrive still has a logarithm. */
    @Test
    void nothingUnderflows() {
        Estimate none = new CouplingScan(setup("faser2", new KineticMixing(1e-5)), 5, 256).at(0.1).expected(1e-2);
        assertThat(none.value()).isZero();
        assertThat(none.log10()).isLessThan(-1e4).isGreaterThan(-1e9);
    }
}
