package org.farvertex.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static WeightSum sumOf(double... weights) {
        double sum = 0;
        double squares = 0;
        for (double w : weights) {
            sum += w;
            squares += w * w;
        }
        return new WeightSum(weights.length, sum, squares);
    }

    @Test
    void momentsOfFourWeights() {
        WeightSum sum = sumOf(1, 2, 3, 6);
        assertThat(sum.mean()).isEqualTo(3);
        assertThat(sum.variance()).isCloseTo(14.0 / 3, within(1e-14));
        assertThat(sum.error()).isCloseTo(Math.sqrt(14.0 / 12), within(1e-14));
        assertThat(sum.effective()).isCloseTo(144.0 / 50, within(1e-14));
        assertThat(sumOf(1, 2).plus(sumOf(3, 6))).isEqualTo(sum);
        assertThat(sum.plus(WeightSum.EMPTY)).isEqualTo(sum);
    }

    @Test
    void equalWeightsAreAllEffective() {
        assertThat(sumOf(2, 2, 2, 2, 2).effective()).isEqualTo(5);
        assertThat(sumOf(2, 2, 2).error()).isZero();
        assertThat(WeightSum.EMPTY.effective()).isZero();
        assertThat(WeightSum.EMPTY.mean()).isZero();
    }

    @Test
    void hugeAndTinyScalesKeepTheirDigits() {
        double log = -5000 * Math.log(10);
        Estimate tiny = new Estimate(log, 2, 0.5);
        assertThat(tiny.log10()).isCloseTo(-5000 + Math.log10(2), within(1e-9));
        assertThat(tiny.value()).isZero();
        assertThat(tiny.relativeError()).isEqualTo(0.25);
        Estimate sum = tiny.plus(new Estimate(log - Math.log(10), 20, 5));
        assertThat(sum.log10()).isCloseTo(-5000 + Math.log10(4), within(1e-9));
        assertThat(sum.relativeError()).isCloseTo(Math.hypot(0.5, 0.5) / 4, within(1e-9));
        Estimate dominated = tiny.plus(new Estimate(0, 3, 1));
        assertThat(dominated.value()).isEqualTo(3);
        assertThat(dominated.error()).isEqualTo(1);
        assertThat(tiny.times(10).log10()).isCloseTo(-4999 + Math.log10(2), within(1e-9));
        assertThat(tiny.times(10).relativeError()).isEqualTo(0.25);
        assertThat(new Estimate(0, 0, 0)).isEqualTo(Estimate.ZERO);
    }

    @Test
    void nothingIsNothing() {
        assertThat(Estimate.ZERO.log10()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Estimate.ZERO.plus(new Estimate(-20_000, 1, 1))).isEqualTo(new Estimate(-20_000, 1, 1));
        assertThat(new Estimate(-20_000, 1, 1).plus(Estimate.ZERO)).isEqualTo(new Estimate(-20_000, 1, 1));
        assertThat(Estimate.of(700, sumOf(0, 0, 0))).isEqualTo(Estimate.ZERO);
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatThrownBy(() -> new Estimate(Double.NaN, 1, 1)).hasMessageContaining("impossible");
        assertThatThrownBy(() -> new Estimate(0, -1, 1)).hasMessageContaining("impossible");
        assertThatThrownBy(() -> new Estimate(0, 1, -1)).hasMessageContaining("impossible");
        assertThatThrownBy(() -> new Estimate(0, Double.POSITIVE_INFINITY, 1)).hasMessageContaining("impossible");
    }

    /** Exponential weights, 500 repetitions of 2,000: pulls of mean 0 ± 0.2 and width 1 ± 0.15 (4.5 σ each: once in 1e5 by chance). */
    @Test
    void theErrorIsTheSpreadOfTheMean() {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(51L);
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < 500; k++) {
            double[] weights = new double[2000];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = -Math.log1p(-rng.nextDouble());
            }
            Estimate estimate = Estimate.of(3, sumOf(weights));
            double pull = (estimate.value() - Math.exp(3)) / estimate.error();
            sum += pull;
            squares += pull * pull;
        }
        assertThat(sum / 500).isBetween(-0.2, 0.2);
        assertThat(Math.sqrt(squares / 500)).isBetween(0.85, 1.15);
    }
}
