package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.farvertex.event.FlightBatch;
import org.junit.jupiter.api.Test;

class StrataTest {

    /** Visits and starting weights of 200,000 samples. */
    private static double[][] visits(Strata strata, int n) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(191L);
        FlightBatch batch = new FlightBatch(200_000);
        batch.size = batch.capacity();
        strata.atRandom(rng).choose(batch, 0);
        double[][] seen = new double[2][n];
        for (int i = 0; i < batch.size; i++) {
            seen[0][batch.stratum[i]]++;
            seen[1][batch.stratum[i]] = batch.weight[i];
        }
        return seen;
    }

    /** A stratum is visited as often as its starting weight makes up for: χ², false once in 1e5; the inverse weights are probabilities. */
    @Test
    void weightsMakeUpForVisits() {
        double[] squares = {1, 4, 0, 9, 0.01, 0, 0, 25, 1, 1, 1, 1};
        double[][] seen = visits(Strata.neyman(squares, 4), squares.length);
        double[] expected = new double[squares.length];
        long[] observed = new long[squares.length];
        double total = 0;
        for (int k = 0; k < squares.length; k++) {
            expected[k] = 1 / seen[1][k];
            observed[k] = (long) seen[0][k];
            total += expected[k];
        }
        assertThat(total).isCloseTo(1, within(1e-12));
        assertThat(ChiSquareTest.withDefaults().test(expected, observed).getPValue()).isGreaterThan(1e-5);
    }

    /** In one long row: 5 % evenly, a quarter by the neighbours, the rest by the root mean square. */
    @Test
    void mostGoesWhereTheWeightsAre() {
        double[] squares = new double[100];
        squares[50] = 4;
        double[][] seen = visits(Strata.neyman(squares, 100), 100);
        // half of the neighbours' mean falls to each side: the value spreads over three columns
        assertThat(1 / seen[1][50]).isCloseTo(0.0005 + 0.25 / 3 + 0.7, within(1e-12));
        assertThat(1 / seen[1][51]).isCloseTo(0.0005 + 0.25 / 3, within(1e-12));
        assertThat(1 / seen[1][20]).isCloseTo(0.0005, within(1e-12));
    }

    @Test
    void withoutKnowledgeAllAreAlike() {
        double[][] seen = visits(Strata.neyman(new double[8], 1), 8);
        assertThat(seen[1]).containsOnly(8);
        // a single one needs no random numbers
        FlightBatch batch = new FlightBatch(1);
        batch.size = 1;
        Strata.neyman(new double[1], 1).atRandom(null).choose(batch, 0);
        assertThat(batch.stratum[0]).isZero();
        assertThat(batch.weight[0]).isEqualTo(1);
    }
}
