package org.farvertex.simulation;

import java.util.Arrays;
import java.util.BitSet;

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

    /** With what neighbours say. */
    PilotSquares smooth(PilotSmoothing smoothing) {
        return new PilotSquares(Arrays.stream(squares).map(smoothing::smooth).toArray(double[][]::new), largest, blind, steep);
    }

    /**
     * From the logarithms of weights.
     *
     * @param logs    the same number of samples in every stratum that was visited, in order; first index the rate
     * @param grid    which strata were visited; of the others nothing is known
     * @param steep   see above
     */
    static PilotSquares of(double[][] logs, PilotGrid grid, boolean[] steep) {
        double[][] squares = new double[logs.length][grid.strata()];
        double[] largest = new double[logs.length];
        int[] visited = grid.visited();
        for (int r = 0; r < logs.length; r++) {
            largest[r] = largest(logs[r]);
            for (int k = 0; k < logs[r].length; k++) {
                double log = logs[r][k] - largest[r];
                squares[r][visited[k / grid.each()]] += log > NEGLIGIBLE ? Math.exp(2 * log) / grid.each() : 0;
            }
        }
        return new PilotSquares(squares, largest, new boolean[grid.strata()], steep);
    }

    private static double largest(double[] logs) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            // no Math.max, which the fast compiler calls
            largest = log > largest ? log : largest;
        }
        return largest;
    }

    /** The strata with the largest weights at any steep rate, so many for each, rising. */
    int[] leading(int perRate) {
        BitSet leading = new BitSet();
        for (int r = 0; r < squares.length; r++) {
            if (steep[r] && largest[r] > Double.NEGATIVE_INFINITY) {
                addLargest(squares[r], perRate, leading);
            }
        }
        return leading.stream().toArray();
    }

    /** Adds the places of the largest values; of equal ones the first. */
    private static void addLargest(double[] values, int many, BitSet places) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double least = sorted[Math.max(0, sorted.length - many)];
        int left = Math.min(many, sorted.length);
        for (int h = 0; h < values.length; h++) {
            if (values[h] > least) {
                places.set(h);
                left--;
            }
        }
        for (int h = 0; h < values.length && left > 0; h++) {
            if (values[h] == least) {
                places.set(h);
                left--;
            }
        }
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
            unseen[strata[i]] = sawNothing(weights.seen(), i * each, (i + 1) * each);
        }
        for (int r = 0; r < better.length; r++) {
            better[r] = squares[r].clone();
            if (!steep[r]) {
                continue;
            }
            double[] logs = weights.logs(r);
            scales[r] = Math.max(largest[r], largest(logs));
            double shrink = largest[r] == scales[r] ? 1 : Math.exp(2 * (largest[r] - scales[r]));
            for (int h = 0; h < better[r].length; h++) {
                better[r][h] *= shrink;
            }
            for (int i = 0; i < strata.length; i++) {
                better[r][strata[i]] = square(logs, scales[r], weights.seen(), i * each, (i + 1) * each, unseen[strata[i]]);
            }
        }
        return new PilotSquares(better, scales, unseen, steep);
    }

    private static boolean sawNothing(float[] seen, int from, int to) {
        for (int k = from; k < to; k++) {
            if (seen[k] > 0) {
                return false;
            }
        }
        return true;
    }

    /** Mean square of the weights of some samples over a scale, acceptance included. */
    private static double square(double[] logs, double scale, float[] seen, int from, int to, boolean unseen) {
        double square = 0;
        for (int k = from; k < to; k++) {
            double chance = seen[k] > 0 ? seen[k] : seen[k] == 0 && unseen ? UNSEEN / (to - from) : 0;
            double log = logs[k] - scale;
            square += log > NEGLIGIBLE ? Math.exp(2 * log) * chance / (to - from) : 0;
        }
        return square;
    }

    /** What a scan needs to know: roots over their sum, and the sums; no more than a share goes to strata of which nothing was accepted. */
    ScanPilot pilot() {
        float[][] roots = new float[squares.length][];
        double[] totals = new double[squares.length];
        for (int r = 0; r < squares.length; r++) {
            double[] values = new double[squares[r].length];
            double all = 0;
            for (int h = 0; h < values.length; h++) {
                values[h] = Math.sqrt(squares[r][h]);
                all += values[h];
            }
            double total = steep[r] ? sharing(values) : all;
            double perTotal = 1 / total;
            roots[r] = new float[values.length];
            for (int h = 0; h < values.length && total > 0; h++) {
                roots[r][h] = (float) (values[h] * perTotal);
            }
            totals[r] = total > 0 ? largest[r] + Math.log(total) : Double.NEGATIVE_INFINITY;
        }
        return new ScanPilot(roots, totals);
    }

    /** Lessens what was never accepted; the sum of what is left. */
    private double sharing(double[] values) {
        double seen = sum(values, false);
        double most = seen == 0 ? 1 : BLIND_SHARE * seen / Math.max(BLIND_SHARE * seen, sum(values, true));
        for (int h = 0; h < values.length; h++) {
            values[h] *= blind[h] ? most : 1;
        }
        return sum(values);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private double sum(double[] values, boolean ofBlind) {
        double sum = 0;
        for (int h = 0; h < values.length; h++) {
            sum += blind[h] == ofBlind ? values[h] : 0;
        }
        return sum;
    }
}
