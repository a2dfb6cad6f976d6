package org.farvertex.simulation;

/**
 * Lends strata what their neighbours saw: one or two samples in a stratum tell the size of its weights, but not how often the detector sees one.
 * Whoever took the few that were seen for all would starve the strata where none was, and the answer would hang on single large weights. So the root
 * mean square weight is that of all A′ sent at the detector, times the root of the chance to be seen, which is taken over neighbouring strata.
 */
final class PilotSmoothing {

    /** The chance to be seen is taken over strata with at least so many samples together ... */
    private static final int SAMPLES_FOR_CHANCE = 128;
    /** ... as if one more had been seen this much; next to nothing where none even has the energy. */
    private static final double UNSEEN = 0.05;
    private static final double INVISIBLE = 1e-6;
    /** Share of the squares that is taken over the rows to either side, so many of them, six as they are summed: what one stratum missed, others saw. */
    private static final double FAR_SHARE = 0.25;
    private static final int FAR_ROWS = 6;
    /** Strata next to each other along a row that share a chance. */
    private static final int ALONG = 3;

    private final PilotGrid grid;
    private final int rowLength;
    private final float[] chances;

    /**
     * Looks at what was seen.
     *
     * @param seen {@link PilotWeights#seen} of the samples in the strata that were visited, in order
     * @param grid how strata lie, and which were visited how often
     */
    PilotSmoothing(float[] seen, PilotGrid grid) {
        this.grid = grid;
        this.rowLength = grid.rowLength();
        this.chances = chances(seen, grid);
    }

    /**
     * Mean squares with something of their neighbours' in the row and in the rows to either side, since few samples were drawn in each; times the chance
     * to be seen. Done for every rate of every pilot run of a scan, so in three ways through the strata.
     *
     * @param squares of those that were visited; the others are filled in
     */
    double[] smooth(double[] squares) {
        int rows = squares.length / rowLength;
        double[] along = alongRows(grid.filled(squares));
        double[] four = sumsOfFour(along);
        double[] smooth = new double[squares.length];
        for (int row = 0; row < rows; row++) {
            double per = 1.0 / (Math.min(rows - 1, row + FAR_ROWS) - Math.max(0, row - FAR_ROWS) + 1);
            int above = (FAR_ROWS - (row > 0 ? 1 : 0)) * rowLength;
            int below = (FAR_ROWS + (row < rows - 1 ? 1 : 0)) * rowLength;
            for (int h = row * rowLength; h < (row + 1) * rowLength; h++) {
                double far = (four[h] + four[h + 4 * rowLength] + four[h + 8 * rowLength] + along[h + 2 * FAR_ROWS * rowLength]) * per;
                double near = 0.25 * along[h + above] + 0.5 * along[h + FAR_ROWS * rowLength] + 0.25 * along[h + below];
                smooth[h] = ((1 - FAR_SHARE) * near + FAR_SHARE * far) * chances[h];
            }
        }
        return smooth;
    }

    /** With those beside in the row; six rows of nothing come before and after. */
    private double[] alongRows(double[] squares) {
        double[] along = new double[squares.length + 2 * FAR_ROWS * rowLength];
        for (int first = 0; first < squares.length; first += rowLength) {
            int to = first + FAR_ROWS * rowLength;
            int last = first + rowLength - 1;
            double before = squares[first];
            for (int h = first; h <= last; h++) {
                double after = squares[h < last ? h + 1 : h];
                along[to + h - first] = 0.25 * before + 0.5 * squares[h] + 0.25 * after;
                before = squares[h];
            }
        }
        return along;
    }

    /** Sums over four rows at the same place, of which those over thirteen are made: no differences, of which nothing might be left. */
    private double[] sumsOfFour(double[] along) {
        double[] sums = new double[along.length - 3 * rowLength];
        for (int h = 0; h < sums.length; h++) {
            sums[h] = along[h] + along[h + rowLength] + (along[h + 2 * rowLength] + along[h + 3 * rowLength]);
        }
        return sums;
    }

    /** Mean square of efficiency times acceptance, over enough strata around each; samples that cannot fly at the detector are NaN. */
    private static float[] chances(float[] seen, PilotGrid grid) {
        int[] visited = grid.visited();
        int along = Math.min(ALONG, grid.rowLength()) / 2;
        int across = (int) Math.ceil((SAMPLES_FOR_CHANCE / ((2 * along + 1) * grid.density()) - 1) / 2);
        int strata = grid.strata();
        double[] sums = new double[strata];
        double[] counts = new double[strata];
        double[] visible = new double[strata];
        for (int k = 0; k < seen.length; k++) {
            int stratum = visited[k / grid.each()];
            sums[stratum] += seen[k] > 0 ? seen[k] : 0;
            counts[stratum] += Float.isNaN(seen[k]) ? 0 : 1;
            visible[stratum] += seen[k] >= 0 ? 1 : 0;
        }
        return chances(grid.rowLength(), along, across, sums, counts, visible);
    }

    /** Of sums over some places along a row and rows across it: squares seen over samples flown, as if one more had been. */
    private static float[] chances(int rowLength, int along, int across, double[] sums, double[] counts, double[] visible) {
        float[] chances = new float[sums.length];
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
                chances[row * rowLength + place] = (float) ((squares[last] - squares[before] + (asked[last] > asked[before] ? UNSEEN : INVISIBLE))
                    / (flown[last] - flown[before] + 1));
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
}
