package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingLimitTest {

    /** Upper limits at 95 % without background: Particle Data Group, Review of Particle Physics, Statistics, table of Poisson limits. */
    @ParameterizedTest
    @CsvSource({"0, 3.00", "1, 4.74", "2, 6.30", "3, 7.75", "4, 9.15", "5, 10.51", "10, 16.96"})
    void withoutBackgroundTheyAreThoseOfTheTable(int observed, double limit) {
        assertThat(CountingLimit.upper(0.95, observed, 0)).isCloseTo(limit, within(0.006));
    }

    /** The same table at 90 %. */
    @ParameterizedTest
    @CsvSource({"0, 2.30", "1, 3.89", "2, 5.32", "3, 6.68", "4, 7.99", "5, 9.27", "10, 15.41"})
    void atNinetyPerCentToo(int observed, double limit) {
        assertThat(CountingLimit.upper(0.90, observed, 0)).isCloseTo(limit, within(0.006));
    }

    @Test
    void observingNothingTheBackgroundDoesNotMatter() {
        assertThat(CountingLimit.upper(0.95, 0, 5)).isCloseTo(-Math.log(0.05), within(1e-8));
    }

    /** Bisection in mpmath, 40 digits, of the ratio of incomplete gamma functions. */
    @ParameterizedTest
    @CsvSource({"0, 2.99573227355399", "1e-6, 2.99573421033227", "0.3, 3.43069541989784", "0.5, 3.65385083415782",
        "1, 4.11300328071964", "2.5, 5.12190086196992", "2.9, 5.34242919454612", "7.3, 7.20556596033961", "10, 8.08252944736875",
        "100, 21.3742133007907", "1000, 63.7167632600211", "1e4, 197.721623193923"})
    void expectedLimitsOfAnIndependentProgram(double background, double limit) {
        assertThat(CountingLimit.expected(0.95, background)).isCloseTo(limit, within(1e-10 * limit));
    }

    /** For whole backgrounds it is the limit for the median observation, all by sums of Poisson terms. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 40})
    void forWholeBackgroundsItIsTheMedianOfTheLimits(int background) {
        PoissonDistribution alone = new PoissonDistribution(background);
        int median = alone.inverseCumulativeProbability(0.5);
        double limit = CountingLimit.expected(0.95, background);
        assertThat(new PoissonDistribution(background + limit).cumulativeProbability(median) / alone.cumulativeProbability(median))
            .isCloseTo(0.05, within(1e-8));
    }

    /** CLs = 2[1 − Φ(s/√b)] for s ≪ b, so s = 1.96 √b, also where 1 is lost beside b. */
    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1e8, 1e12, 1e20, 1e300})
    void withMuchBackgroundItGrowsWithItsRoot(double background) {
        double root = Math.sqrt(background);
        assertThat(CountingLimit.expected(0.95, background)).isCloseTo(1.959964 * root, within(2 + 1e-6 * root));
    }

    /** More background never needs fewer events, and no step is a jump: the slope is at most that at b = 0, below 2. */
    @Test
    void itRisesWithoutJumps() {
        double last = CountingLimit.expected(0.95, 0);
        double b = 0;
        for (double step = 1e-3; b < 2e8; step = Math.max(step, b / 1000)) {
            b += step;
            double limit = CountingLimit.expected(0.95, b);
            assertThat(limit).as("b = %s", b).isGreaterThan(last).isLessThan(last + 2 * step);
            last = limit;
        }
    }

    /** Whole and half numbers and their neighbours, where a rule for whole observations would jump. */
    @Test
    void nothingHappensAtWholeNumbers() {
        for (int twice = 1; twice <= 2000; twice++) {
            double b = twice / 2.0;
            assertThat(CountingLimit.expected(0.95, b + 1e-6) - CountingLimit.expected(0.95, b - 1e-6)).as("b = %s", b).isBetween(0.0, 4e-6);
        }
    }

    /** 3 × 4.113003 / 2.995732 and 3 × 5.342429 / 2.995732 with the values above. */
    @Test
    void whatIsNeededIsTheDetectorsNumberTimesTheGrowth() {
        assertThat(CountingLimit.needed(3, 0)).isEqualTo(3);
        assertThat(CountingLimit.needed(10, 0)).isEqualTo(10);
        assertThat(CountingLimit.needed(3, 1)).isCloseTo(4.118863, within(1e-6));
        assertThat(CountingLimit.needed(3, 2.9)).isCloseTo(5.350040, within(1e-6));
        assertThat(CountingLimit.needed(2.3, 10) / 2.3).isCloseTo(CountingLimit.needed(10, 10) / 10, within(1e-12));
        assertThat(CountingLimit.needed(3, Double.MIN_VALUE)).isBetween(3.0, 3 + 1e-9);
        assertThat(CountingLimit.needed(1e308, 1e300)).isFinite();
    }
}
