package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Absorber;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.NucleonCrossSection;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumCells;
import org.farvertex.statistics.WeightSum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Particles in place of those of a spectrum, and photons that become particles. */
class InPlaceTest {

    private static final double MASS = 0.3;
    private static final ParentSpectrum PHIS = EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA).of(Particle.PHI);
    private static final PhaseSpace SPACE = PhaseSpace.of(Beams.byId("protons-400GeV").orElseThrow());
    private static final List<ToDoubleBiFunction<FlightBatch, Integer>> AVERAGES = List.of((b, i) -> 1, (b, i) -> b.energy[i],
        (b, i) -> Math.exp(-20 / b.energy[i]), (b, i) -> Math.hypot(b.directionX[i], b.directionY[i]) < 0.04 ? 1 : 0,
        (b, i) -> b.momentum[i] * Math.hypot(b.directionX[i], b.directionY[i]));

    private static boolean inside(AngularWindow window, FlightBatch b, int i) {
        double theta = Math.atan2(Math.hypot(b.directionX[i], b.directionY[i]), b.directionZ[i]);
        return window.contains(theta, Math.atan2(b.directionY[i], b.directionX[i]));
    }

    /** On the axis, off it, and with a cut in transverse momentum; 15 comparisons at 4.5 σ: by chance once in 10,000. */
    @ParameterizedTest
    @CsvSource({"0,0.1,0,6.283185307179586,Infinity", "0.02,0.08,1,0.7,Infinity", "0,0.1,0,6.283185307179586,0.5"})
    void importanceAndPlainSamplingAgree(double least, double most, double phi, double width, double cut) {
        AngularWindow window = new AngularWindow(least, most, phi, width);
        List<WeightSum> ours = Observables.of(new MixingProposal(PHIS, MASS, window, SPACE, 2, cut), 101, 60, (b, i) -> inside(window, b, i), AVERAGES);
        List<WeightSum> plain = Observables.of(new ForwardMixing(PHIS, MASS, SPACE.rest(), 2, cut), 102, least > 0 ? 600 : 120,
            (b, i) -> inside(window, b, i), AVERAGES);
        for (int f = 0; f < AVERAGES.size(); f++) {
            assertThat(Math.abs(Observables.pull(ours.get(f), plain.get(f)))).as("average %d: %s, %s", f, ours.get(f), plain.get(f)).isLessThan(4.5);
        }
        assertThat(plain.get(0).error() / plain.get(0).mean()).isLessThan(0.02);
    }

    /** Without a window every meson counts, and keeps its momentum. */
    @Test
    void plainWeightsAddUpToTheYield() {
        double yield = java.util.Arrays.stream(SpectrumCells.of(PHIS, Double.POSITIVE_INFINITY).contents()).sum();
        List<WeightSum> sums = Observables.of(new ForwardMixing(PHIS, MASS, SPACE.rest(), 2, Double.POSITIVE_INFINITY), 103, 20,
            List.of((b, i) -> 1, (b, i) -> b.energy[i] * b.energy[i] - b.momentum[i] * b.momentum[i]));
        assertThat(sums.get(0).mean() / (2 * yield)).isCloseTo(1, within(1e-3));
        assertThat(sums.get(1).mean() / sums.get(0).mean()).isCloseTo(MASS * MASS, within(1e-9));
    }

    /** Small angles: \(\int d\theta\,\theta^3k^4F^2/t^2=\frac12\int dt\,(t-t_0)F^2/t^2\), in the logarithm of t on either side of the step in F. */
    @ParameterizedTest
    @CsvSource({"0.02,3000", "0.05,300", "0.2,1000", "0.2,6000"})
    void conversionFollowsFromTheIntegralOverMomentumTransfer(double mass, double energy) {
        Absorber iron = Absorber.of(Beams.byId("lhc-14TeV").orElseThrow());
        double me = Particle.ELECTRON.mass();
        double least = Math.pow(mass, 4) / (2 * energy * energy);
        double step = Math.max(least * (1 + 1e-9), 7.39 * me * me);
        double a = 111 * Math.pow(26, -1.0 / 3) / me;
        double d = 0.164 * Math.pow(56, -2.0 / 3);
        SimpsonIntegrator simpson = new SimpsonIntegrator(1e-7, 1e-12, 3, 60);
        double below = step <= least * (1 + 1e-8) ? 0 : simpson.integrate(10_000_000, x -> {
            double t = Math.exp(x);
            return (t - least) / t * Math.pow(a * a * t / (1 + a * a * t), 2);
        }, Math.log(least), Math.log(step));
        double above = simpson.integrate(10_000_000, x -> (1 - least / Math.exp(x)) * Math.pow(1 + Math.exp(x) / d, -2), Math.log(step), Math.log(100));
        double expected = 26 * 26 / 137.0 / 4 * (below + above) / 2 / 13311.9696379;
        assertThat(new Primakoff(iron, mass, 7000).probability(energy) / expected).isCloseTo(1, within(3e-3));
    }

    /**
     * Photons become particles of their momentum where they are absorbed, with the probability of that momentum: towards a detector and everywhere. Four
     * comparisons at 4.5 σ: by chance once in 37,000.
     */
    @Test
    void convertedPhotonsKeepTheirMomentum() {
        Detector faser = Detectors.resolve("faser");
        double mass = 0.05;
        double g = 1e-4;
        Scene scene = new Scene(mass, 1e-4, faser, Optional.of(EmbeddedSpectra.of(List.of("pp14TeV"), Generator.SIBYLL)), new AngularWindow(0, 0.003, 0, 2 * Math.PI),
            EnergyRange.ALL, BremsstrahlungModel.STANDARD);
        ConversionProduction process = new ConversionProduction("conversion", 1, "", g, 0);
        double absorber = Absorber.of(faser.beam()).distance();
        Primakoff primakoff = new Primakoff(Absorber.of(faser.beam()), mass, faser.beam().energy());
        Proposal importance = process.proposal(scene, Sampling.IMPORTANCE);
        Proposal plain = process.proposal(scene, Sampling.PLAIN);
        List<ToDoubleBiFunction<FlightBatch, Integer>> averages = List.of((b, i) -> ahead(b, i), (b, i) -> ahead(b, i) * b.energy[i],
            (b, i) -> ahead(b, i) / primakoff.probability(b.momentum[i]), (b, i) -> ahead(b, i) * Math.hypot(b.shiftX[i], b.shiftY[i]));
        List<WeightSum> ours = Observables.of(importance, 105, 20, averages);
        List<WeightSum> all = Observables.of(plain, 106, 100, averages);
        for (int f = 0; f < averages.size(); f++) {
            assertThat(Math.abs(Observables.pull(ours.get(f), all.get(f)))).as("average %d: %s, %s", f, ours.get(f), all.get(f)).isLessThan(4.5);
        }
        assertThat(all.get(0).error() / all.get(0).mean()).isLessThan(0.1);
        assertThat(importance.displaces()).isTrue();
        assertThat(importance.isSteered()).as("photons do not know how the particle will live").isFalse();
        assertThat(importance.steered(3).strata()).isEqualTo(importance.strata());
        FlightBatch batch = new FlightBatch(100, true);
        batch.size = 100;
        importance.draw(RandomSource.XO_SHI_RO_256_PP.create(107), batch);
        for (int i = 0; i < batch.size; i++) {
            assertThat(Math.sqrt(batch.energy[i] * batch.energy[i] - batch.momentum[i] * batch.momentum[i])).isCloseTo(mass, within(1e-3 * batch.energy[i] * mass));
            assertThat(batch.shiftZ[i]).isEqualTo(absorber);
            assertThat(batch.shiftX[i] * batch.directionZ[i]).isCloseTo(absorber * batch.directionX[i], within(1e-9));
            assertThat(batch.shiftY[i] * batch.directionZ[i]).isCloseTo(absorber * batch.directionY[i], within(1e-9));
        }
    }

    private static double ahead(FlightBatch batch, int i) {
        return batch.momentum[i] > 50 && Math.hypot(batch.directionX[i], batch.directionY[i]) < 0.003 ? 1 : 0;
    }

    /** No photon below the mass becomes the particle; before the absorber there is none; without a coupling neither. */
    @Test
    void conversionCloses() {
        assertThat(new Primakoff(Absorber.of(Beams.byId("lhc-14TeV").orElseThrow()), 0.2, 7000).probability(0.199)).isZero();
        Scene scene = new Scene(0.05, 1, Detectors.resolve("faser"), Optional.empty(), new AngularWindow(0, 0.003, 0, 2 * Math.PI), EnergyRange.ALL,
            BremsstrahlungModel.STANDARD);
        assertThat(new ConversionProduction("c", 1, "", 1e-4, 0).closed(scene)).isEmpty();
        assertThat(new ConversionProduction("c", 1, "", 0, 0).closed(scene).orElseThrow()).contains("not couple");
        assertThatThrownBy(() -> new ConversionProduction("c", 1, "", 1e200, 0)).hasMessageContaining("finite");
    }

    /** A wide window seen from a slow beam: every direction lies in it, and at no larger transverse momentum than the model trusts. */
    @Test
    void radiationStaysInItsWindow() {
        ProtonBremsstrahlung scalar = new ProtonBremsstrahlung(NucleonCurrent.ofCharge(0), 1e-6, 0.08, 20, List.of(NucleonCrossSection.PROTON));
        AngularWindow window = new AngularWindow(0.3, 0.6, 1, 0.5);
        PhaseSpace space = PhaseSpace.of(Beams.byId("lhc-14TeV").orElseThrow());
        Proposal proposal = new ProtonBremsstrahlungProposal(scalar, BremsstrahlungModel.STANDARD, window, 10, 0.08, space, 1);
        double[] ends = {1, 0, 0};
        Observables.of(proposal, 108, 20, List.of((b, i) -> {
            double theta = Math.atan2(Math.hypot(b.directionX[i], b.directionY[i]), b.directionZ[i]);
            assertThat(theta).isBetween(0.3 * (1 - 1e-9), 0.6 * (1 + 1e-9));
            ends[0] = Math.min(ends[0], theta);
            ends[1] = Math.max(ends[1], theta);
            ends[2] = Math.max(ends[2], b.momentum[i] * Math.sin(theta));
            return 1;
        }));
        assertThat(ends[0]).isCloseTo(0.3, within(1e-3));
        assertThat(ends[1]).isCloseTo(0.6, within(1e-3));
        assertThat(ends[2]).isCloseTo(1, within(1e-2)).isLessThanOrEqualTo(1 + 1e-9);
    }

    /** Per inelastic interaction at 14 TeV, 80 MeV, y_N = 4.11e-3, 0.1 < z < 0.9, p_T < 1 GeV: 1.03e-6 scalars by an independent integration. */
    @Test
    void scalarsAreRadiatedAsOftenAsAnIndependentIntegrationSays() {
        ProtonBremsstrahlung scalar = new ProtonBremsstrahlung(NucleonCurrent.ofCharge(0), 4.11e-3 * 4.11e-3, 0.08, 1.96e8, List.of(NucleonCrossSection.PROTON));
        AngularWindow hemisphere = new AngularWindow(0, Math.PI / 2 * (1 - 1e-12), 0, 2 * Math.PI);
        Proposal proposal = new ProtonBremsstrahlungProposal(scalar, BremsstrahlungModel.STANDARD, hemisphere, 7000, 0.08,
            PhaseSpace.of(Beams.byId("lhc-14TeV").orElseThrow()), 1);
        double made = Observables.of(proposal, 104, 100, List.of((b, i) -> 1)).get(0).mean();
        assertThat(made / 1.03e-6).isCloseTo(1, within(0.01));
    }
}
