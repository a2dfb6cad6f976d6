package org.farvertex.simulation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.event.FlightBatch;

/** How often each stratum of a proposal is visited, and the weight that makes up for it. */
final class Strata {

    /** Share of the samples that is spread over all strata alike, in case the pilot run missed something. */
    private static final double EVEN_SHARE = 0.05;

    private final double[] starts;
    private final SharedStateDiscreteSampler prototype;

    private Strata(double[] probabilities) {
        this.starts = Arrays.stream(probabilities).map(q -> 1 / q).toArray();
        this.prototype = probabilities.length == 1 ? null
            : AliasMethodDiscreteSampler.of(RandomSource.SPLIT_MIX_64.create(0L), probabilities);
    }

    /**
     * Visits in proportion to the root mean square weight, which makes the error smallest (Neyman allocation).
     *
     * @param meanSquares mean squared weight in each stratum
     */
    static Strata neyman(double[] meanSquares) {
        double[] roots = Arrays.stream(meanSquares).map(Math::sqrt).toArray();
        double total = Arrays.stream(roots).sum();
        double[] probabilities = new double[roots.length];
        double even = total > 0 ? EVEN_SHARE : 1;
        for (int i = 0; i < roots.length; i++) {
            probabilities[i] = even / roots.length + (total > 0 ? (1 - even) * roots[i] / total : 0);
        }
        return new Strata(probabilities);
    }

    /** A sampler of this allocation on a stream of random numbers. */
    SharedStateDiscreteSampler sampler(UniformRandomProvider rng) {
        return prototype == null ? null : prototype.withUniformRandomProvider(rng);
    }

    /** Chooses the strata of a batch and sets the starting weights. */
    void choose(SharedStateDiscreteSampler sampler, FlightBatch batch) {
        for (int i = 0; i < batch.size; i++) {
            int stratum = sampler == null ? 0 : sampler.sample();
            batch.stratum[i] = stratum;
            batch.weight[i] = starts[stratum];
        }
    }
}
