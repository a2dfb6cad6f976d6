package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.farvertex.event.FlightBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples of a scan in their strata, and the rungs that they serve. */
class RungsTest {

    private static final double[] WEIGHTS = {0.25, 0.5, 0.25};
    private static final float[][] ROOTS = {{0.5f, 0.25f, 0.25f, 0}, {0.25f, 0.5f, 0.125f, 0.125f}, {0, 0, 0, 1}};

    private static final double[] RATES = {4, 2, 1};

    private static Rungs rungs(double... logTotals) {
        return Rungs.of(RATES, new ScanPilot(ROOTS, logTotals), WEIGHTS);
    }

    /** 5 % evenly, the rest by the mean over the rates. */
    private static double[] probabilities() {
        double[] p = new double[4];
        for (int h = 0; h < 4; h++) {
            p[h] = 0.0125 + 0.95 * (0.25 * ROOTS[0][h] + 0.5 * ROOTS[1][h] + 0.25 * ROOTS[2][h]);
        }
        return p;
    }

    private static double[][] visits(Rungs rungs, int n, int batchSize, long seed) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(seed);
        FlightBatch batch = new FlightBatch(batchSize);
        Visits visits = rungs.visits(rng, n, new double[2][rungs.strata()]);
        double[][] seen = new double[2][4];
        for (int first = 0; first < n; first += batchSize) {
            batch.size = Math.min(batchSize, n - first);
            visits.choose(batch, first);
            for (int i = 0; i < batch.size; i++) {
                seen[0][batch.stratum[i]]++;
                seen[1][batch.stratum[i]] = batch.weight[i];
            }
        }
        return seen;
    }

    /** Visits are even to the pair: no stratum is off its share by more than a pair at either end, and weights make up for the share. */
    @ParameterizedTest
    @ValueSource(ints = {2000, 256, 64})
    void stratifiedToThePair(int batchSize) {
        double[] p = probabilities();
        for (long seed = 0; seed < 5; seed++) {
            double[][] seen = visits(rungs(0, 1, 2), 2000, batchSize, seed);
            for (int h = 0; h < 4; h++) {
                assertThat(seen[0][h]).isCloseTo(2000 * p[h], within(4.0));
                assertThat(seen[1][h]).isCloseTo(1 / p[h], within(1e-6));
            }
        }
    }

    /** A few samples, many times: each stratum as often as its share, χ²; by chance once in 1e5. */
    @Test
    void fewSamplesFollowTheSharesOnAverage() {
        long[] counts = new long[4];
        for (long seed = 0; seed < 3000; seed++) {
            double[][] seen = visits(rungs(0, 1, 2), 4, 4, seed);
            for (int h = 0; h < 4; h++) {
                counts[h] += (long) seen[0][h];
            }
        }
        // stratified counts spread less than multinomial ones, so this is on the safe side
        assertThat(ChiSquareTest.withDefaults().test(probabilities(), counts).getPValue()).isGreaterThan(1e-5);
    }

    /** The two of a pair lie in the same part of the whole and are drawn apart. */
    @Test
    void pairsShareTheirPart() {
        Rungs two = Rungs.of(RATES, new ScanPilot(new float[][] {{0.5f, 0.5f}, {0.5f, 0.5f}, {0.5f, 0.5f}}, new double[3]), WEIGHTS);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(7L);
        FlightBatch batch = new FlightBatch(6);
        int apart = 0;
        for (int k = 0; k < 1000; k++) {
            batch.size = 6;
            two.visits(rng, 6, new double[2][2]).choose(batch, 0);
            assertThat(batch.stratum).startsWith(0, 0).endsWith(1, 1);
            apart += batch.stratum[2] == batch.stratum[3] ? 0 : 1;
        }
        // the middle pair straddles: half of them differ, 4.5 σ
        assertThat(apart).isBetween(500 - 72, 500 + 72);
    }

    /** Of the rates those count at which something is known; if nothing is, all strata are alike. */
    @Test
    void unknownRatesDoNotCount() {
        double none = Double.NEGATIVE_INFINITY;
        float[][] roots = {new float[4], {0.25f, 0.5f, 0.125f, 0.125f}, new float[4]};
        double[][] seen = visits(Rungs.of(RATES, new ScanPilot(roots, new double[] {none, 3, none}), WEIGHTS), 2000, 2000, 1);
        for (int h = 0; h < 4; h++) {
            assertThat(1 / seen[1][h]).isCloseTo(0.0125 + 0.95 * roots[1][h], within(1e-6));
        }
        seen = visits(Rungs.of(RATES, new ScanPilot(new float[3][4], new double[] {none, none, none}), WEIGHTS), 2000, 2000, 1);
        assertThat(seen[1]).containsOnly(4);
    }

    /** In each stratum the rungs share as they contributed to its visits; drawn rungs follow, χ²: by chance once in 1e5 for each. */
    @Test
    void rungsAreDrawnByTheirShares() {
        Rungs rungs = rungs(0, 1, 2);
        double[] p = probabilities();
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(8L);
        for (int h = 0; h < 4; h++) {
            double[] shares = new double[3];
            long[] drawn = new long[3];
            for (int r = 0; r < 3; r++) {
                shares[r] = rungs.share(h, r);
                assertThat(shares[r]).isCloseTo((0.0125 / 3 + 0.95 * WEIGHTS[r] * ROOTS[r][h]) / p[h], within(1e-6));
            }
            assertThat(shares[0] + shares[1] + shares[2]).isCloseTo(1, within(1e-12));
            for (int k = 0; k < 20_000; k++) {
                drawn[rungs.draw(h, rng.nextDouble())]++;
            }
            assertThat(ChiSquareTest.withDefaults().test(shares, drawn).getPValue()).isGreaterThan(1e-5);
        }
        assertThat(rungs.count()).isEqualTo(3);
        assertThat(rungs.rate(1)).isEqualTo(2);
    }

    @Test
    void evenRungs() {
        Rungs even = Rungs.unknown(new double[] {8, 4, 2, 1});
        assertThat(even.count()).isEqualTo(4);
        assertThat(even.share(17, 2)).isEqualTo(0.25);
        for (int r = 0; r < 4; r++) {
            assertThat(even.draw(0, 0.25 * r)).isEqualTo(r);
            assertThat(even.draw(0, 0.25 * r + 0.2499)).isEqualTo(r);
        }
        // whatever rounding leaves belongs to the last
        assertThat(even.draw(0, Math.nextDown(1.0))).isEqualTo(3);
    }
}
