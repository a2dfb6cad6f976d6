package org.farvertex.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.random.RandomStreams;

/**
 * A short first run of a channel, a few samples in every stratum, which learns how large weights are and where they lie.
 * Its samples are not used again, so what it learns cannot bias the answer.
 *
 * @param shift  natural logarithm of the factor that brings the largest weight seen to 1
 * @param strata how often each stratum should be visited
 * @param mean   estimated sum of accepted weights, times the factor
 * @param spread estimated standard deviation of one sample drawn from these strata, times the factor
 */
record Pilot(double shift, Strata strata, double mean, double spread) {

    private static final int SAMPLES_EACH = 8;
    /** Strata that one stream serves. */
    private static final int PIECE = Worker.BATCH / SAMPLES_EACH;
    /** Decays that the detector would not accept count this much: their number is reported too. */
    private static final double WEIGHT_OF_UNSEEN = 0.02;

    static Pilot run(ChannelSource source, RandomStreams streams, Threads threads) {
        int strata = source.proposal().strata();
        int pieces = (strata + PIECE - 1) / PIECE;
        List<double[]> logs = threads.map(IntStream.range(0, pieces).boxed().toList(), () -> new Worker(source),
            (worker, piece) -> logWeights(worker, streams, source, piece, strata));
        double largest = logs.stream().flatMapToDouble(Arrays::stream).max().orElse(Double.NEGATIVE_INFINITY);
        if (largest == Double.NEGATIVE_INFINITY) {
            return new Pilot(0, Strata.neyman(new double[strata]), 0, 0);
        }
        double[] squares = new double[strata];
        double mean = 0;
        int stratum = 0;
        for (double[] piece : logs) {
            for (int k = 0; k < piece.length; k += SAMPLES_EACH) {
                for (int j = k; j < k + SAMPLES_EACH; j++) {
                    double weight = Math.exp(piece[j] - largest);
                    squares[stratum] += weight * weight / SAMPLES_EACH;
                    mean += weight / SAMPLES_EACH;
                }
                stratum++;
            }
        }
        double roots = Arrays.stream(squares).map(Math::sqrt).sum();
        return new Pilot(-largest, Strata.neyman(squares), mean,
            Math.sqrt(Math.max(roots * roots - mean * mean, 0.01 * mean * mean)));
    }

    private static double[] logWeights(Worker worker, RandomStreams streams, ChannelSource source, int piece, int strata) {
        UniformRandomProvider rng = streams.stream(Purpose.PILOT.of(source.kind()), piece);
        int first = piece * PIECE;
        worker.batch.size = Math.min(PIECE, strata - first) * SAMPLES_EACH;
        for (int i = 0; i < worker.batch.size; i++) {
            worker.batch.stratum[i] = first + i / SAMPLES_EACH;
            worker.batch.weight[i] = 1;
        }
        worker.fly(rng);
        double[] logs = new double[worker.batch.size];
        for (int i = 0; i < logs.length; i++) {
            double log = worker.batch.weight[i] == 0 ? Double.NEGATIVE_INFINITY : worker.path.logWeight(worker.batch, i);
            double seen = log == Double.NEGATIVE_INFINITY ? 0 : worker.seen(rng, i);
            logs[i] = log == Double.NEGATIVE_INFINITY ? log : log + Math.log(WEIGHT_OF_UNSEEN + seen);
        }
        return logs;
    }
}
