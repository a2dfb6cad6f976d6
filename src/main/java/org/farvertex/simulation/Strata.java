package org.farvertex.simulation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.farvertex.event.FlightBatch;

/** How often each stratum of a proposal is visited, and the weight that makes up for it. */
final class Strata {

    /** Share of the samples that is spread over all strata alike, in case the pilot run missed something. */
    private static final double EVEN_SHARE = 0.05;
    /** Share that follows the mean over neighbouring strata: few pilot samples can miss what their neighbours saw. */
    private static final double NEIGHBOURS_SHARE = 0.25;
    private static final int NEIGHBOURING_ROWS = 6;
    private static final int NEIGHBOURING_COLUMNS = 1;

    private final double[] starts;
    /** Draws strata; null if there is but one. */
    private final SharedStateDiscreteSampler prototype;

    private Strata(double[] probabilities, SharedStateDiscreteSampler prototype) {
        this.starts = Arrays.stream(probabilities).map(q -> 1 / q).toArray();
        this.prototype = prototype;
    }

    /**
     * Visits in proportion to the root mean square weight, which makes the error smallest (Neyman allocation), but not wholly.
     *
     * @param meanSquares mean squared weight in each stratum
     * @param columns     length of the rows in which the strata lie
     */
    static Strata neyman(double[] meanSquares, int columns) {
        double[] roots = Arrays.stream(meanSquares).map(Math::sqrt).toArray();
        double[] smooth = overNeighbours(roots, columns);
        double total = Arrays.stream(roots).sum();
        double smoothTotal = Arrays.stream(smooth).sum();
        double[] probabilities = new double[roots.length];
        for (int i = 0; i < roots.length; i++) {
            probabilities[i] = total > 0 ? EVEN_SHARE / roots.length + NEIGHBOURS_SHARE * smooth[i] / smoothTotal
                + (1 - EVEN_SHARE - NEIGHBOURS_SHARE) * roots[i] / total : 1.0 / roots.length;
        }
        return new Strata(probabilities, probabilities.length == 1 ? null : alias(probabilities));
    }

    private static double[] overNeighbours(double[] values, int columns) {
        return smooth(smooth(values, 1, columns, NEIGHBOURING_COLUMNS), columns, values.length / columns, NEIGHBOURING_ROWS);
    }

    /** Means over neighbours on a line of so many values, this far apart; all rows have as many neighbours, so that means of means are means. */
    private static double[] smooth(double[] values, int step, int length, int reach) {
        double[] means = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int place = i / step % length;
            int from = Math.max(0, place - reach) - place;
            int to = Math.min(length - 1, place + reach) - place;
            for (int k = from; k <= to; k++) {
                means[i] += values[i + k * step];
            }
            means[i] /= to - from + 1;
        }
        return means;
    }

    private static SharedStateDiscreteSampler alias(double[] probabilities) {
        return AliasMethodDiscreteSampler.of(new SplitMix64(0), probabilities);
    }

    /** Independent samples, on a stream of random numbers. */
    Visits atRandom(UniformRandomProvider rng) {
        if (starts.length == 1) {
            return (batch, first) -> {
                for (int i = 0; i < batch.size; i++) {
                    start(batch, i, 0);
                }
            };
        }
        SharedStateDiscreteSampler sampler = prototype.withUniformRandomProvider(rng);
        return (batch, first) -> {
            for (int i = 0; i < batch.size; i++) {
                start(batch, i, sampler.sample());
            }
        };
    }

    private void start(FlightBatch batch, int i, int stratum) {
        batch.stratum[i] = stratum;
        batch.weight[i] = starts[stratum];
    }
}
