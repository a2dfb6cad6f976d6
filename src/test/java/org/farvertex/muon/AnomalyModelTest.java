package org.farvertex.muon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnomalyModelTest {

    private static final MuonMeasurement PAPER = MuonMeasurement.of("paper");
    private static final AnomalyModel TWO_LOOPS = new AnomalyModel(true, 0);

    /** From a program independent of this one (project specification). */
    @ParameterizedTest
    @CsvSource({"101.8,-2.79e-9", "87.25,-3.06e-9", "79.2,-3.24e-9", "73.7,-3.37e-9"})
    void barrZee(double mass, double expected) {
        assertThat(BarrZee.value(10, 1e-3 * mass)).isCloseTo(expected, withinPercentage(0.5));
    }

    /** Gauss–Legendre in x, halves added; the integrand is finite but for its end points. */
    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.2, 0.25, 0.2500001, 0.3, 1.4, 20})
    void loopAgreesWithPlainQuadrature(double w) {
        double half = new IterativeLegendreGaussIntegrator(16, 1e-10, 1e-12).integrate(1_000_000, u -> {
            double x = u * u * u;
            double y = x * (1 - x);
            double ratio = w / y;
            double smooth = Math.abs(ratio - 1) < 1e-7 ? 1 / w : Math.log(ratio) / (w - y);
            return 3 * u * u * (2 * y - 1) * smooth;
        }, 0, Math.cbrt(0.5));
        assertThat(BarrZee.loop(w)).isCloseTo(w * half, withinPercentage(1e-6));
    }

    @Test
    void loopOfALightHiggs() {
        assertThat(BarrZee.loop(1e8)).isCloseTo(-Math.log(1e8) / 3 - 13.0 / 18, withinPercentage(1e-4));
    }

    /** Centre of the band, project specification. */
    @ParameterizedTest
    @CsvSource({"0.010,100.72", "0.030,93.31", "0.056,86.28", "0.110,78.28", "0.200,72.82"})
    void bandMoves(double darkPhoton, double expected) {
        G2Band.Point point = new G2Band(10, PAPER, TWO_LOOPS).at(darkPhoton);
        assertThat(1e3 * point.darkHiggsMass().orElseThrow()).isCloseTo(expected, within(0.01));
        // the error of the theory, 3e-9, is five times that of the data
        double half = (point.oneSigma().orElseThrow().high() - point.oneSigma().orElseThrow().low()) / 2;
        assertThat(half).isBetween(0.7e-3, 1.3e-3);
    }

    @Test
    void edgesHaveTheirPull() {
        AnomalyModel all = new AnomalyModel(true, -5);
        BandInterval two = new G2Band(10, PAPER, all).at(0.11).twoSigma().orElseThrow();
        MuonMeasurement data = all.against(PAPER);
        assertThat(data.uncertainty()).isCloseTo(Math.hypot(3e-9, 0.59e-9), withinPercentage(1e-9));
        assertThat(data.pull(all.value(new MuonAnomaly(10, 0.11, two.low())))).isCloseTo(2, within(1e-5));
        assertThat(data.pull(all.value(new MuonAnomaly(10, 0.11, two.high())))).isCloseTo(-2, within(1e-5));
    }

    /** ± change of Δa_μ at k = 1 and 5, project specification. */
    @ParameterizedTest
    @CsvSource({"0.056,1,1.7e-10", "0.110,1,3.6e-10", "0.200,1,5.7e-10", "0.056,5,8.6e-10", "0.110,5,1.8e-9", "0.200,5,2.9e-9"})
    void kineticMixing(double mass, double factor, double expected) {
        MuonAnomaly anomaly = new MuonAnomaly(10, mass, 0.08);
        double up = new AnomalyModel(false, factor).value(anomaly) - anomaly.value();
        double down = new AnomalyModel(false, -factor).value(anomaly) - anomaly.value();
        assertThat(up).isCloseTo(expected, withinPercentage(1));
        assertThat(down).isCloseTo(-expected, withinPercentage(3));
    }

    /** Removing all of the vector coupling, k = −π/2α, leaves the axial half: C_A' − (r²/2)I_V, all of it at r → 0. */
    @Test
    void withoutVectorCouplingTheAxialLoopIsLeft() {
        AnomalyModel axial = new AnomalyModel(false, -Math.PI / (2 * org.farvertex.units.Constants.ALPHA));
        MuonAnomaly light = new MuonAnomaly(10, 1e-7, 0.08);
        assertThat(axial.value(light)).isCloseTo(light.value(), withinPercentage(1e-6));
        // for a heavy A' vector and axial halves are 1/3 and −1 of the prefactor: (r²/2)I_V → 1/3 · … from ∫x²
        double muon = Particle.MUON.mass();
        assertThat(axial.mixing(1e4 * muon)).isCloseTo(-1.0 / 6, withinPercentage(0.01));
    }

    @Test
    void oneLoopIsThePaper() {
        MuonAnomaly anomaly = new MuonAnomaly(10, 0.056, 0.0872);
        assertThat(AnomalyModel.ONE_LOOP.value(anomaly)).isEqualTo(anomaly.value());
        assertThat(AnomalyModel.ONE_LOOP.against(PAPER)).isSameAs(PAPER);
        assertThat(AnomalyModel.ONE_LOOP.theoryError()).isZero();
        assertThatThrownBy(() -> new AnomalyModel(true, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noMassExplainsAnAnomalyBeyondReach() {
        G2Band band = new G2Band(1e4, PAPER, TWO_LOOPS);
        assertThat(band.at(0.1).darkHiggsMass()).isEmpty();
    }
}
