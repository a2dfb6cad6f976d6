package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Sampling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateEstimatorTest {

    @Test
    void theSeedFixesTheRateWhateverTheThreads() {
        theSeedFixesTheRate("faser", 0.06);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"seaquest-phase1,0.05", "e137,0.02"})
    void theSeedFixesTheRate(String detector, double mass) {
        Experiment experiment = Runs.experiment(detector, Runs.paper(mass));
        List<ChannelRate> one = Runs.estimate(experiment, Runs.samples(141, 1, 200_000)).channels();
        assertThat(Runs.estimate(experiment, Runs.samples(141, 2, 200_000)).channels()).isEqualTo(one);
        assertThat(Runs.estimate(experiment, Runs.samples(141, 3, 200_000)).channels()).isEqualTo(one);
        assertThat(Runs.estimate(experiment, Runs.samples(142, 2, 200_000)).channels()).isNotEqualTo(one);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"faser,0.06", "faser2,0.13", "ship-2015,0.1", "seaquest-phase1,0.05", "charm,0.03", "e137,0.02"})
    void thePrecisionAskedForIsReached(String detector, double mass) {
        Rate rate = Runs.estimate(Runs.experiment(detector, Runs.paper(mass)), Runs.precision(143, 0.01));
        assertThat(rate.expected().relativeError()).isLessThanOrEqualTo(0.01).isPositive();
        assertThat(rate.effectiveSamples()).isGreaterThanOrEqualTo(9999);
    }

    @Test
    void samplesAreCounted() {
        Rate rate = Runs.estimate(Runs.experiment("faser", Runs.paper(0.06)), Runs.samples(144, 2, 123_457));
        assertThat(rate.samples()).isEqualTo(123_457);
        assertThat(rate.channels()).hasSize(5);
        double sum = rate.channels().stream().mapToDouble(c -> c.expected().value()).sum();
        assertThat(rate.expected().value()).isCloseTo(sum, within(1e-9 * sum));
    }

    @Test
    void closedChannelsGiveExactlyNothing() {
        Rate rate = Runs.estimate(Runs.experiment("faser", Runs.paper(0.2), "pi0", "eta"), Runs.samples(145, 2, 50_000));
        assertThat(rate.channels().get(0).expected().value()).isZero();
        assertThat(rate.channels().get(0).samples()).isZero();
        assertThat(rate.channels().get(1).expected().log10()).isFinite();
    }

    /** Twice the exposure is not there to try, but the coupling is: N ∝ g² × function of the lifetime, so at a fixed lifetime N ∝ BR. */
    @Test
    void theBranchingRatioMultiplies() {
        LongLivedParticle visible = new RightHandedT3R(10, 1, false, RightHandedT3R.Scenario.VISIBLE).at(0.06);
        Experiment paper = Runs.experiment("faser", visible).asFarAs(Runs.paper(0.06));
        Rate a = Runs.estimate(paper, Runs.samples(146, 2, 100_000));
        Rate b = Runs.estimate(paper.with(visible), Runs.samples(146, 2, 100_000));
        assertThat(b.expected().value()).isCloseTo(a.expected().value(), within(1e-9 * a.expected().value()));
    }

    /** The paper's simplification has no longitudinal A′ and no η′ → ρ⁰A′, and nothing else is lost with it. */
    @Test
    void asFarAsBothGo() {
        LongLivedParticle visible = new RightHandedT3R(10, 1, false, RightHandedT3R.Scenario.VISIBLE).at(0.06);
        Experiment whole = Runs.experiment("faser", visible);
        List<String> labels = new ArrayList<>(whole.channels().stream().map(ProductionProcess::label).toList());
        assertThat(labels.removeAll(List.of("longitudinal", "eta-prime-rho"))).isTrue();
        assertThat(whole.asFarAs(Runs.paper(0.06)).channels().stream().map(ProductionProcess::label)).containsExactlyElementsOf(labels);
        Experiment alone = Runs.experiment("faser", visible, "longitudinal");
        assertThatThrownBy(() -> alone.asFarAs(Runs.paper(0.06))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("t3r");
    }

    /**
     * Survivals far below the smallest double. Every A′ that counts has nearly the beam's energy, where the spectrum ends like \((1-x)^n\):
     * \[ N\sim\int(1-x)^{q}e^{-\kappa/x}dx\to q!\,\kappa^{-q-1}e^{-\kappa},\qquad \kappa=\frac{L}{d(E_{\max})}, \]
     * where an A′ emitted forwards takes the share \((E^*+p^*)/m_P\) of the meson's energy.
     * Between two couplings the logarithm must change by −Δκ − (q+1) Δln κ with an exponent of a few, here from 1 to 20.
     */
    @ParameterizedTest
    @CsvSource({"eta,0.25,10,7", "eta,0.25,10,2", "eta,0.2,4,2", "omega,0.15,5,3"})
    void hopelessPointsKeepTheirLogarithm(String kind, double mass, double vev, double smaller) {
        double[] logs = new double[2];
        double[] kappas = new double[2];
        double[] vevs = {vev, smaller};
        for (int k = 0; k < 2; k++) {
            LongLivedParticle boson = new RightHandedT3R(vevs[k], 1, true, RightHandedT3R.Scenario.VISIBLE).at(mass);
            Rate rate = Runs.estimate(Runs.experiment("faser", boson, kind), Runs.samples(147, 2, 300_000));
            double log10 = rate.expected().log10();
            assertThat(log10).isFinite().isNegative();
            assertThat(rate.expected().relativeError()).isFinite();
            logs[k] = log10 * Math.log(10) + 2 * Math.log(vevs[k]);
            kappas[k] = 480 / boson.decayLength(7000 * largestShare(boson.process(kind).orElseThrow(), mass));
        }
        assertThat(kappas[1]).isGreaterThan(500);
        double power = -(logs[1] - logs[0] + kappas[1] - kappas[0]) / Math.log(kappas[1] / kappas[0]);
        assertThat(power).as("κ %s → %s, ln N %s → %s", kappas[0], kappas[1], logs[0], logs[1]).isBetween(1.0, 20.0);
    }

    private static double largestShare(ProductionProcess process, double mass) {
        double parent = process.parent().orElseThrow().mass();
        double companion = process.companions().get(0).mass();
        double energy = (parent * parent + mass * mass - companion * companion) / (2 * parent);
        return (energy + Math.sqrt(energy * energy - mass * mass)) / parent;
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatThrownBy(() -> new RunSettings(1, 0, OptionalLong.empty(), 0.01, Sampling.IMPORTANCE)).hasMessageContaining("thread");
        assertThatThrownBy(() -> new RunSettings(1, 1, OptionalLong.of(0), 0.01, Sampling.IMPORTANCE)).hasMessageContaining("sample");
        for (double bad : new double[] {0, -1, 1, Double.NaN}) {
            assertThatThrownBy(() -> new RunSettings(1, 1, OptionalLong.empty(), bad, Sampling.IMPORTANCE)).hasMessageContaining("precision");
        }
    }
}
