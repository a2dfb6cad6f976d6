package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
 * @param wide   whether weights may lie too far above the largest one seen, or all of them below, for numbers to hold: the run must then sum
 *               logarithms
 */
record Pilot(double shift, Strata strata, double mean, double spread, boolean wide) {

    /** Decays that the detector would not accept count this much: their number is reported too. */
    private static final double WEIGHT_OF_UNSEEN = 0.02;

    /** Weights up to e to this have finite squares and sums. */
    private static final double LARGEST_LOG_WEIGHT = 330;
    /** Decay lengths from which weights inside one stratum differ by more than numbers hold. */
    private static final double MANY_LENGTHS = 500;

    /** Strata that are looked at again if few weights each stand for all, and samples for each. */
    private static final int STRATA_AGAIN = 64;

    /** What a run is to be good for, and how many samples teach it. */
    enum Aim {

        /** A sum with the smallest error. */
        SUM(8, 8192),
        /** Events of unit weight, from weights as even as can be. */
        EVENTS(8, 8192),
        /** The same for events that are added to a sample: those of each experiment are told by its own weight, whatever their share. */
        MORE_EVENTS(2, 2048);

        private final int fewest;
        private final int altogether;

        /**
         * An aim.
         *
         * @param fewest     fewest samples of a stratum
         * @param altogether samples to share among the strata, if they are more
         */
        Aim(int fewest, int altogether) {
            this.fewest = fewest;
            this.altogether = altogether;
        }

        private int each(int strata) {
            return Math.max(fewest, Math.min(Worker.BATCH, altogether / Math.max(1, strata)));
        }
    }

    static Pilot run(ChannelSource source, Aim aim, Purpose purpose, RandomStreams streams, Threads threads) {
        int strata = source.proposal().strata();
        int each = aim.each(strata);
        int together = Worker.BATCH / each;
        int pieces = (strata + together - 1) / together;
        List<double[]> logs = new ArrayList<>();
        threads.map(IntStream.range(0, pieces).boxed().toList(), () -> new Worker(source),
            (worker, piece) -> logWeights(worker, streams.stream(purpose.of(source.process()), piece),
                piece * together, Math.min(together, strata - piece * together), each))
            .forEach(piece -> split(piece, each, logs));
        if (source.proposal().uneven()) {
            lookAgain(source, purpose, streams, threads, logs, pieces);
        }
        double largest = logs.stream().mapToDouble(Pilot::largest).max().orElse(Double.NEGATIVE_INFINITY);
        if (largest == Double.NEGATIVE_INFINITY) {
            return new Pilot(0, Strata.neyman(new double[strata], 1), 0, 0, true);
        }
        return learn(logs, aim, source.proposal().strataInRow(), largest, wide(source, largest));
    }

    /**
     * Where a flight is thousands of decay lengths the pilot's best sample can lie hundreds of e-folds below the best possible one,
     * an A′ with the energy of the beam, and its square be no number.
     */
    private static boolean wide(ChannelSource source, double largest) {
        double lengths = source.experiment().survival().lengths();
        return lengths > MANY_LENGTHS || Survival.LARGEST_LOG_NUMBER - lengths - largest > LARGEST_LOG_WEIGHT;
    }

    private static void split(double[] piece, int each, List<double[]> logs) {
        for (int k = 0; k < piece.length; k += each) {
            logs.add(Arrays.copyOfRange(piece, k, k + each));
        }
    }

    private static double largest(double[] logs) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            largest = Math.max(largest, log);
        }
        return largest;
    }

    /** Replaces what is known of the strata with the largest weights by what a full batch tells; streams from {@code next} on are free. */
    private static void lookAgain(ChannelSource source, Purpose purpose, RandomStreams streams, Threads threads, List<double[]> logs,
                                  int next) {
        List<Integer> again = IntStream.range(0, logs.size()).boxed()
            .sorted(Comparator.comparingDouble(stratum -> -largest(logs.get(stratum)))).limit(STRATA_AGAIN).toList();
        List<double[]> better = threads.map(again, () -> new Worker(source), (worker, stratum) -> logWeights(worker,
            streams.stream(purpose.of(source.process()), next + stratum), stratum, 1, Worker.BATCH));
        for (int i = 0; i < again.size(); i++) {
            logs.set(again.get(i), better.get(i));
        }
    }

    private static Pilot learn(List<double[]> logs, Aim aim, int columns, double largest, boolean wide) {
        double[] squares = new double[logs.size()];
        double[] peaks = new double[logs.size()];
        double mean = 0;
        for (int stratum = 0; stratum < squares.length; stratum++) {
            double[] seen = logs.get(stratum);
            for (double log : seen) {
                double weight = Math.exp(log - largest);
                squares[stratum] += weight * weight / seen.length;
                peaks[stratum] = Math.max(peaks[stratum], weight * weight);
                mean += weight / seen.length;
            }
        }
        double roots = Arrays.stream(squares).map(Math::sqrt).sum();
        return new Pilot(-largest, Strata.neyman(aim == Aim.SUM ? squares : peaks, columns), mean,
            Math.sqrt(Math.max(roots * roots - mean * mean, 0.01 * mean * mean)), wide);
    }

    private static double[] logWeights(Worker worker, UniformRandomProvider rng, int first, int strata, int each) {
        double[] logs = new double[strata * each];
        worker.each(logs.length, Visits.inTurn(IntStream.range(first, first + strata).toArray(), each, 1), rng, done -> {
            for (int i = 0; i < worker.batch.size; i++) {
                double log = worker.batch.weight[i] == 0 ? Double.NEGATIVE_INFINITY : worker.path.logWeight(worker.batch, i);
                logs[done + i] = log == Double.NEGATIVE_INFINITY ? log : log + Math.log(WEIGHT_OF_UNSEEN + worker.seen(rng, i));
            }
        });
        return logs;
    }
}
