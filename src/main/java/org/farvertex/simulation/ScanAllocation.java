package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;

/**
 * How the samples of a scan are spread over the strata of a channel: the best allocation for each rate that the sample serves (Neyman's),
 * averaged over the rates, and a little everywhere.
 *
 * <p>Samples are not thrown at random but put in pairs into equal parts of the cumulative distribution, so what lies between
 * strata adds next to nothing to the error, and the differences inside pairs tell it without bias.
 */
final class ScanAllocation implements RungMixture {

    private static final double EVEN_SHARE = 0.05;

    private final ScanPilot pilot;
    private final double[] weights;
    private final double[] cumulative;
    private final double[] starts;
    private final double even;

    ScanAllocation(ScanPilot pilot, double[] weights) {
        int strata = pilot.roots()[0].length;
        this.pilot = pilot;
        this.weights = weights.clone();
        double known = 0;
        for (int r = 0; r < weights.length; r++) {
            known += pilot.logTotals()[r] > Double.NEGATIVE_INFINITY ? weights[r] : 0;
        }
        this.even = known > 0 ? EVEN_SHARE : 1;
        for (int r = 0; r < weights.length; r++) {
            this.weights[r] *= known > 0 ? (1 - even) / known : 0;
        }
        this.cumulative = new double[strata];
        this.starts = new double[strata];
        double sum = 0;
        for (int h = 0; h < strata; h++) {
            double q = probability(h);
            sum += q;
            cumulative[h] = sum;
            starts[h] = 1 / q;
        }
        // the sum is 1 but for rounding; make the last part reach the end
        cumulative[strata - 1] = Double.POSITIVE_INFINITY;
    }

    private double probability(int stratum) {
        double q = even / pilot.roots()[0].length;
        for (int r = 0; r < weights.length; r++) {
            q += weights[r] * pilot.roots()[r][stratum];
        }
        return q;
    }

    @Override
    public int rungs() {
        return weights.length;
    }

    @Override
    public double share(int stratum, int rung) {
        double evenPart = even / pilot.roots()[0].length / weights.length;
        return (weights[rung] * pilot.roots()[rung][stratum] + evenPart) * starts[stratum];
    }

    /**
     * Chooses the strata of samples {@code first} and following out of n, both even, and sets the starting weights: two samples, independent
     * of each other, in each of n/2 equal parts of the cumulative distribution.
     */
    void choose(UniformRandomProvider rng, FlightBatch batch, int first, int n) {
        int start = stratum(0, 2.0 * Math.floorDiv(first, 2) / n);
        for (int i = 0; i < batch.size; i++) {
            int part = (first + i) / 2;
            start = stratum(start, 2.0 * part / n);
            int h = stratum(start, 2 * (part + rng.nextDouble()) / n);
            batch.stratum[i] = h;
            batch.weight[i] = starts[h];
        }
    }

    /** The stratum of a place in the cumulative distribution, not before another. */
    private int stratum(int from, double place) {
        int h = from;
        while (cumulative[h] <= place) {
            h++;
        }
        return h;
    }
}
