package org.farvertex.production;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.event.FlightBatch;
import org.farvertex.statistics.WeightSum;

/** Weighted averages of functions of the flight over the draws of a proposal. */
final class Observables {

    private static final int BATCH = 1000;

    private Observables() {
    }

    static List<WeightSum> of(Proposal proposal, long seed, int batches,
                              List<ToDoubleBiFunction<FlightBatch, Integer>> functions) {
        return of(proposal, seed, batches, (b, i) -> true, functions);
    }

    /** Strata visited evenly, starting weight 1/(probability of the stratum); functions are zero where the cut fails. */
    static List<WeightSum> of(Proposal proposal, long seed, int batches, BiPredicate<FlightBatch, Integer> cut,
                              List<ToDoubleBiFunction<FlightBatch, Integer>> functions) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(seed);
        FlightBatch batch = new FlightBatch(BATCH, proposal.displaces());
        double[] sums = new double[functions.size()];
        double[] squares = new double[functions.size()];
        for (int b = 0; b < batches; b++) {
            batch.size = BATCH;
            for (int i = 0; i < BATCH; i++) {
                batch.stratum[i] = rng.nextInt(proposal.strata());
                batch.weight[i] = proposal.strata();
            }
            proposal.draw(rng, batch);
            for (int i = 0; i < BATCH; i++) {
                double weight = batch.weight[i] * Math.exp(batch.logWeight[i]);
                boolean kept = weight > 0 && cut.test(batch, i);
                for (int f = 0; f < sums.length && kept; f++) {
                    double value = weight * functions.get(f).applyAsDouble(batch, i);
                    sums[f] += value;
                    squares[f] += value * value;
                }
            }
        }
        return java.util.stream.IntStream.range(0, sums.length)
            .mapToObj(f -> new WeightSum((long) BATCH * batches, sums[f], squares[f])).toList();
    }

    /** Difference over its standard error. */
    static double pull(WeightSum a, WeightSum b) {
        return (a.mean() - b.mean()) / Math.hypot(a.error(), b.error());
    }
}
