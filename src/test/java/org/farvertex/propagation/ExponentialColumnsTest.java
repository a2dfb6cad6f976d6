package org.farvertex.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialColumnsTest {

    private static final int SIZE = 256;

    /** The library's strict exponential is right to 1 unit in the last place, 2.2e-16. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 0.01, 1, 40, 699.9})
    void agreesWithTheLibrary(double widest) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(81L);
        ExponentialColumns columns = new ExponentialColumns(SIZE);
        double[] x = new double[SIZE];
        for (int k = 0; k < 40; k++) {
            for (int i = 0; i < SIZE; i++) {
                x[i] = widest * (2 * rng.nextDouble() - 1);
            }
            double[] exponents = x.clone();
            columns.exp(x, SIZE);
            for (int i = 0; i < SIZE; i++) {
                assertThat(x[i] / StrictMath.exp(exponents[i])).as("exp %s", exponents[i]).isCloseTo(1, within(1e-15));
            }
        }
    }

    @Test
    void knowsTheEnds() {
        double[] x = {0, -0.0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -1e300, 1e300, 709.7, -745, -720, Double.NaN, 7};
        double[] exponents = x.clone();
        new ExponentialColumns(SIZE).exp(x, x.length - 1);
        for (int i = 0; i + 1 < x.length; i++) {
            assertThat(x[i]).as("exp %s", exponents[i]).isEqualTo(Double.valueOf(Math.exp(exponents[i])));
        }
        assertThat(x[x.length - 1]).as("beyond the size").isEqualTo(7);
    }

    /** \((1-e^{-x})\) of a column, on both sides of where the series ends. */
    @Test
    void probabilitiesOfAColumnAreThoseOfEach() {
        double[] x = {0, 1e-300, 1e-9, 0.1, 0.2499999, 0.25, 0.2500001, 3, 40, 1e300, Double.POSITIVE_INFINITY};
        double[] out = new double[x.length];
        DecayProbability.within(x, out, x.length);
        for (int i = 0; i < x.length; i++) {
            double exact = -StrictMath.expm1(-x[i]);
            assertThat(out[i]).as("x = %s", x[i]).isEqualTo(DecayProbability.within(x[i])).isCloseTo(exact, within(1e-15 * exact));
        }
    }
}
