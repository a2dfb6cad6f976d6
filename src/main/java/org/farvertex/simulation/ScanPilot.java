package org.farvertex.simulation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.Detector;

/**
 * What a few samples in every stratum tell about a channel near a mass: how large weights are, for each of some decay rates.
 *
 * <p>One or two samples in a stratum tell the size of its weights, but not how often the detector sees one: whoever took the few that
 * were seen for all would starve the strata where none was, and the answer would hang on single large weights. So the root mean
 * square weight is that of all A′ sent at the detector, times the root of the chance to be seen, which is taken over neighbouring strata.
 */
final class ScanPilot {

    private static final int SAMPLES_ALTOGETHER = 4_000;
    /** Where few weights each stand for all, so many strata for each rate are looked at again, with so many samples in each. */
    private static final int LOOKED_AT_AGAIN = 32;
    private static final int CLOSER_LOOK = 64;
    private static final int MOST_LOOKS = 6;
    private static final double STEEP = 4;
    /** The chance to be seen is taken over strata with at least so many samples together ... */
    private static final int SAMPLES_FOR_CHANCE = 128;
    /** ... as if one more had been seen this much; next to nothing where none even has the energy. */
    private static final double UNSEEN = 0.05;
    private static final double INVISIBLE = 1e-6;
    /** Share of the squares that is taken over the rows to either side, so many of them: what one stratum missed, others saw. */
    private static final double FAR_SHARE = 0.25;
    private static final int FAR_ROWS = 6;
    /** Strata next to each other along a row that share a chance. */
    private static final int ALONG = 3;

    private final float[][] roots;
    private final double[] logTotals;

    ScanPilot(float[][] roots, double[] logTotals) {
        this.roots = roots;
        this.logTotals = logTotals;
    }

    /** Root mean square weight of each stratum over their sum; first index the rate. */
    float[][] roots() {
        return roots;
    }

    /** Natural logarithm of the sum of the true ones, −∞ where nothing can come. */
    double[] logTotals() {
        return logTotals;
    }

    /** Learns the rates, drawing from a source steered for one in their middle. */
    static ScanPilot run(ChannelSource source, double[] rates, UniformRandomProvider rng) {
        int strata = source.proposal().strata();
        int each = Math.max(1, SAMPLES_ALTOGETHER / strata);
        ScanWorker worker = new ScanWorker(source, Rungs.unknown(rates));
        PilotWeights weights = PilotWeights.draw(worker, rates, rng, IntStream.range(0, strata).toArray(), each);
        PilotSquares squares = learn(PilotSquares.of(weights, strata, each, steep(source, rates)), weights, source.proposal().strataInRow());
        Set<Integer> known = new HashSet<>();
        for (int look = 0; look < MOST_LOOKS; look++) {
            int[] leading = Arrays.stream(squares.leading(LOOKED_AT_AGAIN)).filter(known::add).toArray();
            if (leading.length == 0) {
                break;
            }
            squares = squares.closer(leading, PilotWeights.draw(worker, rates, rng, leading, CLOSER_LOOK), CLOSER_LOOK);
        }
        return squares.pilot();
    }

    /** What is known of three rates in a row. */
    ScanPilot from(int first) {
        return new ScanPilot(Arrays.copyOfRange(roots, first, first + 3), Arrays.copyOfRange(logTotals, first, first + 3));
    }

    /** Rates at which even an A′ with the momentum of the beam has some decay lengths to fly, if the proposal is uneven then. */
    private static boolean[] steep(ChannelSource source, double[] rates) {
        Detector detector = source.experiment().detector();
        boolean[] steep = new boolean[rates.length];
        for (int r = 0; r < rates.length; r++) {
            steep[r] = source.proposal().uneven() && rates[r] * detector.distance() > STEEP * detector.beam().momentum();
        }
        return steep;
    }

    private static PilotSquares learn(PilotSquares raw, PilotWeights weights, int rowLength) {
        int strata = raw.squares()[0].length;
        double[] chances = chances(weights.seen(), strata, weights.seen().length / strata, rowLength);
        double[][] squares = new double[raw.squares().length][];
        for (int r = 0; r < squares.length; r++) {
            squares[r] = smooth(raw.squares()[r], rowLength);
            for (int h = 0; h < strata; h++) {
                squares[r][h] *= chances[h];
            }
        }
        return raw.with(squares);
    }

    /** Mean square of efficiency times acceptance, over enough strata around each; samples that cannot fly at the detector are NaN. */
    private static double[] chances(double[] seen, int strata, int each, int rowLength) {
        int along = Math.min(ALONG, rowLength) / 2;
        int across = (int) Math.ceil((SAMPLES_FOR_CHANCE / (double) ((2 * along + 1) * each) - 1) / 2);
        double[] sums = new double[strata];
        double[] counts = new double[strata];
        double[] visible = new double[strata];
        for (int k = 0; k < seen.length; k++) {
            sums[k / each] += seen[k] > 0 ? seen[k] : 0;
            counts[k / each] += Double.isNaN(seen[k]) ? 0 : 1;
            visible[k / each] += seen[k] >= 0 ? 1 : 0;
        }
        return overNeighbours(rowLength, along, across, sums, counts, visible);
    }

    /** Of sums over some places along a row and rows across it: squares seen over samples flown, as if one more had been. */
    private static double[] overNeighbours(int rowLength, int along, int across, double[] sums, double[] counts, double[] visible) {
        double[] chances = new double[sums.length];
        int rows = sums.length / rowLength;
        double[] squares = new double[rows + 1];
        double[] flown = new double[rows + 1];
        double[] asked = new double[rows + 1];
        for (int place = 0; place < rowLength; place++) {
            int left = Math.max(0, place - along);
            int right = Math.min(rowLength - 1, place + along);
            for (int row = 0; row < rows; row++) {
                int at = row * rowLength;
                squares[row + 1] = squares[row] + sum(sums, at + left, at + right);
                flown[row + 1] = flown[row] + sum(counts, at + left, at + right);
                asked[row + 1] = asked[row] + sum(visible, at + left, at + right);
            }
            for (int row = 0; row < rows; row++) {
                int last = Math.min(rows, row + across + 1);
                int before = Math.max(0, row - across);
                chances[row * rowLength + place] = (squares[last] - squares[before] + (asked[last] > asked[before] ? UNSEEN : INVISIBLE))
                    / (flown[last] - flown[before] + 1);
            }
        }
        return chances;
    }

    private static double sum(double[] values, int first, int last) {
        double sum = 0;
        for (int h = first; h <= last; h++) {
            sum += values[h];
        }
        return sum;
    }

    /** Lends every stratum something of its neighbours in its row and in the rows to either side: few samples were drawn in each. */
    private static double[] smooth(double[] squares, int rowLength) {
        double[] along = new double[squares.length];
        for (int h = 0; h < squares.length; h++) {
            int place = h % rowLength;
            double before = squares[place > 0 ? h - 1 : h];
            double after = squares[place < rowLength - 1 ? h + 1 : h];
            along[h] = 0.25 * before + 0.5 * squares[h] + 0.25 * after;
        }
        double[] far = overRows(along, rowLength);
        double[] smooth = new double[squares.length];
        for (int h = 0; h < squares.length; h++) {
            double before = along[h >= rowLength ? h - rowLength : h];
            double after = along[h + rowLength < along.length ? h + rowLength : h];
            smooth[h] = (1 - FAR_SHARE) * (0.25 * before + 0.5 * along[h] + 0.25 * after) + FAR_SHARE * far[h];
        }
        return smooth;
    }

    /** Mean over the rows to either side at the same place, row by row, which compilers make good loops of. */
    private static double[] overRows(double[] values, int rowLength) {
        int rows = values.length / rowLength;
        double[] means = new double[values.length];
        for (int row = 0; row < rows; row++) {
            int first = Math.max(0, row - FAR_ROWS);
            int last = Math.min(rows - 1, row + FAR_ROWS);
            int to = row * rowLength;
            for (int from = first * rowLength; from <= last * rowLength; from += rowLength) {
                for (int place = 0; place < rowLength; place++) {
                    means[to + place] += values[from + place];
                }
            }
            for (int place = 0; place < rowLength; place++) {
                means[to + place] /= last - first + 1;
            }
        }
        return means;
    }
}
