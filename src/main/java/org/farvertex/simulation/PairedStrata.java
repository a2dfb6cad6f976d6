package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;

/** Strata that are each visited with a probability of its own, by samples in pairs. */
final class PairedStrata {

    private final double[] probabilities;

    /**
     * Visits as often as is said.
     *
     * @param probabilities one for each stratum, none of them zero, together 1 but for rounding
     */
    PairedStrata(double... probabilities) {
        this.probabilities = probabilities.clone();
    }

    /** Weight that a sample of a stratum starts with: one over how often it is visited. */
    double start(int stratum) {
        return 1 / probabilities[stratum];
    }

    /**
     * Two samples, independent of each other, in each of n/2 equal parts of the cumulative distribution: what lies between strata adds next to
     * nothing to the error then, and the differences inside pairs tell it without bias.
     *
     * @param n number of samples, even
     */
    Visits visits(UniformRandomProvider rng, int n) {
        double[] cumulative = cumulative();
        return (batch, first) -> {
            int lowest = stratum(cumulative, 0, 2.0 * Math.floorDiv(first, 2) / n);
            for (int i = 0; i < batch.size; i++) {
                int part = (first + i) / 2;
                lowest = stratum(cumulative, lowest, 2.0 * part / n);
                start(batch, i, stratum(cumulative, lowest, 2 * (part + rng.nextDouble()) / n));
            }
        };
    }

    private double[] cumulative() {
        double[] cumulative = new double[probabilities.length];
        double sum = 0;
        for (int h = 0; h < cumulative.length; h++) {
            sum += probabilities[h];
            cumulative[h] = sum;
        }
        // the sum is 1 but for rounding; make the last part reach the end
        cumulative[cumulative.length - 1] = Double.POSITIVE_INFINITY;
        return cumulative;
    }

    /** The stratum of a place in the cumulative distribution, not before another. */
    private static int stratum(double[] cumulative, int from, double place) {
        int before = from - 1;
        int stride = 1;
        // mostly the next or near it; few samples of many strata are far apart
        while (before + stride < cumulative.length && cumulative[before + stride] <= place) {
            before += stride;
            stride *= 2;
        }
        int after = Math.min(before + stride, cumulative.length - 1);
        while (after - before > 1) {
            int middle = (before + after) >>> 1;
            if (cumulative[middle] <= place) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return after;
    }

    private void start(FlightBatch batch, int i, int stratum) {
        batch.stratum[i] = stratum;
        batch.weight[i] = start(stratum);
    }
}
