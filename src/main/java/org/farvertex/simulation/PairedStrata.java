package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;

/** Strata that are each visited with a probability of its own, by samples in pairs. */
final class PairedStrata {

    private final double[] probabilities;
    private final double[] cumulative;
    private final int strata;

    /**
     * Visits as often as is said.
     *
     * @param probabilities how often each stratum is visited, together 1 but for rounding
     * @param cumulative    the same of all strata up to each; is kept and changed
     * @param strata        how many there are, of which these numbers are the first
     */
    PairedStrata(double[] probabilities, double[] cumulative, int strata) {
        this.probabilities = probabilities;
        this.cumulative = cumulative;
        this.strata = strata;
        // make the last part reach the end
        cumulative[strata - 1] = Double.POSITIVE_INFINITY;
    }

    /**
     * Two samples, independent of each other, in each of n/2 equal parts of the cumulative distribution: what lies between strata adds next to
     * nothing to the error then, and the differences inside pairs tell it without bias.
     *
     * @param n number of samples, even
     */
    Visits visits(UniformRandomProvider rng, int n) {
        return (batch, first) -> {
            int lowest = stratum(0, 2.0 * Math.floorDiv(first, 2) / n);
            for (int i = 0; i < batch.size; i++) {
                int part = (first + i) / 2;
                lowest = stratum(lowest, 2.0 * part / n);
                start(batch, i, stratum(lowest, 2 * (part + rng.nextDouble()) / n));
            }
        };
    }

    /** The stratum of a place in the cumulative distribution, not before another. */
    private int stratum(int from, double place) {
        int before = from - 1;
        int stride = 1;
        // mostly the next or near it; few samples of many strata are far apart
        while (before + stride < strata && cumulative[before + stride] <= place) {
            before += stride;
            stride *= 2;
        }
        int after = Math.min(before + stride, strata - 1);
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
        batch.weight[i] = 1 / probabilities[stratum];
    }
}
