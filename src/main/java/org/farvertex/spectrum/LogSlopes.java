package org.farvertex.spectrum;

/**
 * Logarithmic slopes of a table, bin by bin: how much \(\ln N\) grows across the bin, from its neighbours on both sides.
 *
 * <p>Where the neighbours hold few entries the sum widens over the bins beside them (up to {@value #WIDEST} each way) until
 * both sides have {@value #ENOUGH} effective entries: a slope with an error of some 10 %, enough for a correction of a few per cent.
 */
record LogSlopes(CountTable table) {

    private static final double ENOUGH = 50;
    private static final int WIDEST = 4;
    private static final double STEEPEST = 4;

    /** Slope from row to row, at fixed column. */
    double alongRows(int row, int column) {
        return slope(row, column, 1, 0);
    }

    /** Slope from column to column, at fixed row. */
    double alongColumns(int row, int column) {
        return slope(row, column, 0, 1);
    }

    /** Slope from row to row of all columns together. */
    double ofRow(int row) {
        double before = row > 0 ? table.rowContent(row - 1) : 0;
        double after = row + 1 < table.rows() ? table.rowContent(row + 1) : 0;
        return slope(before, table.rowContent(row), after);
    }

    private double slope(int row, int column, int down, int right) {
        int width = 0;
        while (width < WIDEST && !(table.isEnough(row - down, column - right, right * width, down * width, ENOUGH)
            && table.isEnough(row + down, column + right, right * width, down * width, ENOUGH))) {
            width++;
        }
        return slope(table.content(row - down, column - right, right * width, down * width), table.content(row, column, right * width, down * width),
            table.content(row + down, column + right, right * width, down * width));
    }

    /** At the edge of the populated table the one neighbour that there is gives the slope. */
    private static double slope(double before, double here, double after) {
        double slope;
        if (before > 0 && after > 0) {
            slope = Math.log(after / before) / 2;
        } else if (here > 0 && after > 0) {
            slope = Math.log(after / here);
        } else if (here > 0 && before > 0) {
            slope = Math.log(here / before);
        } else {
            slope = 0;
        }
        return Math.max(-STEEPEST, Math.min(STEEPEST, slope));
    }
}
