package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastLogarithmTest {

    /** The library's strict logarithm is right to 1 unit in the last place. */
    @Test
    void agreesWithTheLibrary() {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(82L);
        for (int k = 0; k < 20_000; k++) {
            double x = Math.pow(10, 600 * rng.nextDouble() - 300) * (1 + rng.nextDouble());
            double log = StrictMath.log(x);
            assertThat(FastLogarithm.of(x)).as("ln %s", x).isCloseTo(log, within(1e-15 * Math.max(1, Math.abs(log))));
        }
    }

    /** Around 1, where the logarithm vanishes and the parts of the table meet. */
    @Test
    void isContinuousAroundOne() {
        for (double x : new double[] {1, Math.nextUp(1), Math.nextDown(1), 1 + 1e-9, 1 - 1e-9, 1 + 1.0 / 256, Math.nextDown(1 + 1.0 / 256)}) {
            assertThat(FastLogarithm.of(x)).as("ln %s", x).isCloseTo(StrictMath.log(x), within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, Double.MIN_VALUE, 1e-310, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN})
    void leavesWhatIsNotNormalToTheLibrary(double x) {
        assertThat(FastLogarithm.of(x)).isEqualTo(Double.valueOf(Math.log(x)));
    }
}
