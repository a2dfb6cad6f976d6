package org.farvertex.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Mean squared weights of every stratum at every rate, as a pilot run learns them. */
final class PilotSquares {

    private static final double NEGLIGIBLE = -30;
    /** Strata of which a closer look saw nothing accepted count together no more than this over all others. */
    private static final double BLIND_SHARE = 0.2;
    /** A closer look that sees nothing accepted counts as if it had seen this much of a sample. */
    private static final double UNSEEN = 0.05;

    private final double[][] squares;
    private final double[] largest;
    private final boolean[] blind;
    private final boolean[] steep;

    /**
     * Takes what was learnt.
     *
     * @param squares mean squares times \(e^{-2\,\rm largest}\); first index the rate
     * @param largest logarithm of the largest weight seen at each rate, −∞ where there was none
     * @param blind   strata of which a closer look saw nothing accepted
     * @param steep   rates at which so little survives that few strata carry the answer; only these are worth a closer look, which at others
     *                would starve strata where acceptance is rare
     */
    PilotSquares(double[][] squares, double[] largest, boolean[] blind, boolean[] steep) {
        this.squares = squares;
        this.largest = largest;
        this.blind = blind;
        this.steep = steep;
    }

    double[][] squares() {
        return squares;
    }

    /** The same with other mean squares. */
    PilotSquares with(double[][] others) {
        return new PilotSquares(others, largest, blind, steep);
    }

    /** From the same number of samples in every stratum, in order. */
    static PilotSquares of(PilotWeights weights, int strata, int each, boolean[] steep) {
        double[][] logs = weights.logs();
        double[][] squares = new double[logs.length][strata];
        double[] largest = new double[logs.length];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int r = 0; r < logs.length; r++) {
            for (double log : logs[r]) {
                largest[r] = Math.max(largest[r], log);
            }
            for (int k = 0; k < logs[r].length; k++) {
                double log = logs[r][k] - largest[r];
                squares[r][k / each] += log > NEGLIGIBLE ? Math.exp(2 * log) / each : 0;
            }
        }
        return new PilotSquares(squares, largest, new boolean[strata], steep);
    }

    /** The strata with the largest weights at any steep rate, so many for each, rising. */
    int[] leading(int perRate) {
        return IntStream.range(0, squares.length).filter(r -> steep[r] && largest[r] > Double.NEGATIVE_INFINITY)
            .flatMap(r -> IntStream.range(0, squares[r].length).boxed().sorted(Comparator.comparingDouble(h -> -squares[r][h]))
                .limit(perRate).mapToInt(h -> h)).distinct().sorted().toArray();
    }

    /**
     * The same with what a closer look at some strata says of them, acceptance included.
     *
     * @param strata  the strata
     * @param weights as many samples in each of them, in order
     * @param each    how many
     */
    PilotSquares closer(int[] strata, PilotWeights weights, int each) {
        double[][] better = new double[squares.length][];
        double[] scales = largest.clone();
        boolean[] unseen = blind.clone();
        for (int i = 0; i < strata.length; i++) {
            unseen[strata[i]] = Arrays.stream(weights.seen(), i * each, (i + 1) * each).noneMatch(seen -> seen > 0);
        }
        for (int r = 0; r < better.length; r++) {
            double[] logs = weights.logs()[r];
            scales[r] = Math.max(largest[r], Arrays.stream(logs).max().orElse(Double.NEGATIVE_INFINITY));
            double shrink = largest[r] == scales[r] ? 1 : Math.exp(2 * (largest[r] - scales[r]));
            better[r] = Arrays.stream(squares[r]).map(square -> square * shrink).toArray();
            for (int i = 0; i < strata.length && steep[r]; i++) {
                better[r][strata[i]] = 0;
                for (int k = i * each; k < (i + 1) * each; k++) {
                    double seen = weights.seen()[k];
                    double chance = seen > 0 ? seen : seen == 0 && unseen[strata[i]] ? UNSEEN / each : 0;
                    double log = logs[k] - scales[r];
                    better[r][strata[i]] += log > NEGLIGIBLE ? Math.exp(2 * log) * chance / each : 0;
                }
            }
        }
        return new PilotSquares(better, scales, unseen, steep);
    }

    /** What a scan needs to know: roots over their sum, and the sums; no more than a share goes to strata of which nothing was accepted. */
    ScanPilot pilot() {
        float[][] roots = new float[squares.length][];
        double[] totals = new double[squares.length];
        for (int r = 0; r < squares.length; r++) {
            double[] values = Arrays.stream(squares[r]).map(Math::sqrt).toArray();
            double seen = sum(values, false);
            double most = seen == 0 ? 1 : BLIND_SHARE * seen / Math.max(BLIND_SHARE * seen, sum(values, true));
            double total = 0;
            for (int h = 0; h < values.length; h++) {
                values[h] *= steep[r] && blind[h] ? most : 1;
                total += values[h];
            }
            roots[r] = new float[values.length];
            for (int h = 0; h < values.length && total > 0; h++) {
                roots[r][h] = (float) (values[h] / total);
            }
            totals[r] = total > 0 ? largest[r] + Math.log(total) : Double.NEGATIVE_INFINITY;
        }
        return new ScanPilot(roots, totals);
    }

    private double sum(double[] values, boolean ofBlind) {
        return IntStream.range(0, values.length).filter(h -> blind[h] == ofBlind).mapToDouble(h -> values[h]).sum();
    }
}
