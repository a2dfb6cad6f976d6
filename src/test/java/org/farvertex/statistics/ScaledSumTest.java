package org.farvertex.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaledSumTest {

    private static final ScaledSum NOTHING = new ScaledSum(-7, new WeightSum(5, 0, 0));

    @Test
    void sumsOnTwoScalesMeetOnTheLarger() {
        ScaledSum a = new ScaledSum(1000, new WeightSum(2, 3, 5));
        ScaledSum b = new ScaledSum(1000 + Math.log(2), new WeightSum(3, 4, 6));
        for (ScaledSum sum : new ScaledSum[] {a.plus(b), b.plus(a)}) {
            assertThat(sum.logScale()).isEqualTo(1000 + Math.log(2));
            assertThat(sum.sum().samples()).isEqualTo(5);
            assertThat(sum.sum().sum()).isCloseTo(5.5, within(1e-12));
            assertThat(sum.sum().squares()).isCloseTo(7.25, within(1e-12));
        }
        assertThat(a.plus(a)).isEqualTo(new ScaledSum(1000, new WeightSum(4, 6, 10)));
    }

    /** Samples without weight count but set no scale. */
    @Test
    void nothingHasNoScale() {
        ScaledSum tiny = new ScaledSum(-1e6, new WeightSum(2, 3, 5));
        assertThat(NOTHING.plus(tiny)).isEqualTo(new ScaledSum(-1e6, new WeightSum(7, 3, 5)));
        assertThat(tiny.plus(NOTHING)).isEqualTo(new ScaledSum(-1e6, new WeightSum(7, 3, 5)));
        assertThat(ScaledSum.EMPTY.plus(NOTHING).sum()).isEqualTo(new WeightSum(5, 0, 0));
        assertThat(NOTHING.mean()).isEqualTo(Estimate.ZERO);
        assertThat(tiny.mean().log10()).isCloseTo((Math.log(1.5) - 1e6) / Math.log(10), within(1e-6));
    }

    /** Equal weights: none of n accepted means fewer than 3/n of them, the rule of three. */
    @Test
    void theLimitIsTheRuleOfThree() {
        UpperLimit limit = UpperLimit.of(new ScaledSum(Math.log(10), new WeightSum(1000, 2000, 4000)));
        assertThat(limit.value()).isCloseTo(20 * 2.995732 / 1000, within(1e-6));
        assertThat(limit.log10()).isCloseTo(Math.log10(0.05991464), within(1e-6));
        assertThat(limit.plus(limit).value()).isCloseTo(2 * limit.value(), within(1e-12));
        assertThat(limit.plus(new UpperLimit(-1e5)).value()).isCloseTo(limit.value(), within(1e-12));
        assertThat(new UpperLimit(-1e5).plus(limit).value()).isCloseTo(limit.value(), within(1e-12));
        assertThatThrownBy(() -> new UpperLimit(Double.NEGATIVE_INFINITY)).hasMessageContaining("impossible");
    }

    /** Half the decays in samples without any: the effective number counts the others. */
    @Test
    void theLimitCountsEffectiveSamples() {
        double all = UpperLimit.of(new ScaledSum(0, new WeightSum(100, 100, 100))).value();
        double half = UpperLimit.of(new ScaledSum(0, new WeightSum(100, 100, 200))).value();
        assertThat(half).isCloseTo(2 * all, within(1e-12));
    }
}
