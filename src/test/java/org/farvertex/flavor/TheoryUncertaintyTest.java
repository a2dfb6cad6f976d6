package org.farvertex.flavor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TheoryUncertaintyTest {

    private static final FlavorInputs INPUTS = FlavorInputs.central();
    private static final int DRAWS = 400;

    private static TheoryUncertainty draw(long seed, int draws) {
        return TheoryUncertainty.of(INPUTS, WilsonCoefficients.STANDARD_MODEL, draws, RandomSource.XO_SHI_RO_256_PP.create(seed));
    }

    @Tag("slow")
    @Test
    void theLeptonicDecaySpreadsAsLinearPropagationSays() {
        LeptonicDecay central = LeptonicDecay.of(INPUTS);
        double rate = central.branchingRatio(Lepton.MUON, LeptonCoefficients.ZERO);
        double variance = 0;
        for (String name : INPUTS.values().keySet()) {
            double deviation = INPUTS.deviations().get(name);
            double up = LeptonicDecay.of(INPUTS.with(name, INPUTS.value(name) + deviation)).branchingRatio(Lepton.MUON, LeptonCoefficients.ZERO);
            variance += (up - rate) * (up - rate);
        }
        TheoryUncertainty sampled = draw(3, DRAWS);
        // spread of a spread from 400 draws: 3.5 %; four of them, false alarm 6e-5
        assertThat(sampled.deviation().get(Observable.BS_MUMU)).isCloseTo(Math.sqrt(variance), withPercentage(15));
        assertThat(sampled.mean().get(Observable.BS_MUMU)).isCloseTo(rate, within(4 * Math.sqrt(variance / DRAWS)));
        // flavio 2.2.0 finds 1.65e-10 from 100 or so draws of the same inputs
        assertThat(sampled.deviation().get(Observable.BS_MUMU)).isBetween(1.3e-10, 2.0e-10);
    }

    @Test
    void ratiosAreKnownToAPermilleInTheStandardModelAndRatesToTens() {
        TheoryUncertainty sampled = draw(5, 60);
        assertThat(sampled.deviation().get(Observable.RK_CENTRAL)).isBetween(1e-4, 1e-3);
        assertThat(sampled.deviation().get(Observable.RKSTAR_CENTRAL)).isBetween(2e-4, 2e-3);
        for (Observable observable : new Observable[] {Observable.KSTAR_HIGH, Observable.CHARGED_KAON_HIGH, Observable.PHI_CENTRAL, Observable.LAMBDA_HIGH}) {
            double relative = sampled.deviation().get(observable) / sampled.mean().get(observable);
            assertThat(relative).as(observable.key()).isBetween(0.05, 0.4);
        }
    }

    @Test
    void theSameSeedGivesTheSameSpread() {
        assertThat(draw(9, 5)).isEqualTo(draw(9, 5)).isNotEqualTo(draw(10, 5));
    }

    @Test
    void inputsSpreadAsDeclared() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(4);
        double sum = 0;
        double squares = 0;
        int draws = 2000;
        for (int i = 0; i < draws; i++) {
            double pull = (INPUTS.sample(random).value("Vcb") - INPUTS.value("Vcb")) / INPUTS.deviations().get("Vcb");
            sum += pull;
            squares += pull * pull;
        }
        // four standard errors, false alarm 6e-5 each
        assertThat(sum / draws).isCloseTo(0, within(4 / Math.sqrt(draws)));
        assertThat(squares / draws).isCloseTo(1, within(4 * Math.sqrt(2.0 / draws)));
        assertThat(INPUTS.sample(random).value("C9")).isEqualTo(INPUTS.value("C9"));
    }

    @Test
    void oneDrawHasNoSpread() {
        assertThatThrownBy(() -> draw(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
