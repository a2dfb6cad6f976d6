package org.farvertex.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingLimitTest {

    /** Upper limits at 95 % without background: Particle Data Group, Review of Particle Physics, Statistics, table of Poisson limits. */
    @ParameterizedTest
    @CsvSource({"0, 3.00", "1, 4.74", "2, 6.30", "3, 7.75", "4, 9.15", "5, 10.51", "10, 16.96"})
    void withoutBackgroundTheyAreThoseOfTheTable(int observed, double limit) {
        assertThat(CountingLimit.upper(observed, 0)).isCloseTo(limit, within(0.006));
    }

    /** Many events are Gaussian: CLs = 2[1 − Φ(s/√b)] for s ≪ b, so s = 1.96 √b. */
    @Test
    void withMuchBackgroundItGrowsWithItsRoot() {
        assertThat(CountingLimit.upper(1e6, 1e6) / 1000).isCloseTo(1.96, within(0.005));
    }

    /** The ratio of two sums of Poisson terms, added up and bisected in Python. */
    @ParameterizedTest
    @CsvSource({"1, 4.113003280719639", "10, 8.082529447368751", "100, 21.374213300790622"})
    void withBackgroundItIsTheRatioOfPoissonSums(int background, double limit) {
        assertThat(CountingLimit.upper(background, background)).isCloseTo(limit, within(1e-7));
    }

    @Test
    void observingNothingTheBackgroundDoesNotMatter() {
        assertThat(CountingLimit.upper(0, 5)).isCloseTo(-Math.log(0.05), within(1e-8));
    }

    @Test
    void whatIsNeededStartsAtTheUsersNumberAndGrows() {
        assertThat(CountingLimit.needed(3, 0)).isEqualTo(3);
        assertThat(CountingLimit.needed(10, 0)).isEqualTo(10);
        double last = 3;
        for (double b : new double[] {0.01, 0.1, 1, 10, 100, 1e4}) {
            assertThat(CountingLimit.needed(3, b)).isGreaterThan(last);
            last = CountingLimit.needed(3, b);
        }
    }
}
