package org.farvertex.spectrum;

import org.farvertex.input.InputException;

/**
 * A two-dimensional histogram of yields with the number of simulated entries behind each bin.
 *
 * <p>Tables of several targets are averaged: a bin's yield is \(\sum_t n_t/(T n_{{\rm eff},t})\), and {@code entries} is the
 * effective number of entries of the sum, yield²/variance summed over all bins in use.
 */
final class CountTable {

    private final int rows;
    private final int columns;
    private final double[] yields;
    private final double[] variances;

    CountTable(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.yields = new double[rows * columns];
        this.variances = new double[rows * columns];
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Yield of a bin; bins outside the table are empty, as neighbours of its edges are asked for. */
    double content(int row, int column) {
        return row < 0 || column < 0 || row >= rows || column >= columns ? 0 : yields[row * columns + column];
    }

    double variance(int row, int column) {
        return row < 0 || column < 0 || row >= rows || column >= columns ? 0 : variances[row * columns + column];
    }

    /** Yield of a row, summed over all columns. */
    double rowContent(int row) {
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            sum += content(row, column);
        }
        return sum;
    }

    /** Effective number of simulated entries in a row. */
    double rowEntries(int row) {
        double variance = 0;
        for (int column = 0; column < columns; column++) {
            variance += variance(row, column);
        }
        double sum = rowContent(row);
        return variance == 0 ? 0 : sum * sum / variance;
    }

    /** Adds the sum of some rows of another table to the first row of this one. */
    void addRows(CountTable other, int from, int to) {
        for (int row = from; row < to; row++) {
            for (int column = 0; column < columns; column++) {
                yields[column] += other.content(row, column);
                variances[column] += other.variance(row, column);
            }
        }
    }

    /** Adds another table of the same bins, each bin times a factor of any sign. */
    void addTimes(CountTable other, double factor) {
        for (int i = 0; i < yields.length; i++) {
            yields[i] += factor * other.yields[i];
            variances[i] += factor * factor * other.variances[i];
        }
    }

    /** Adds a share of the entries of another table's bin to a bin of this one; beyond the edges nothing is added. */
    void addShare(CountTable other, int fromRow, int fromColumn, int row, int column, double share) {
        if (row >= 0 && row < rows && column >= 0 && column < columns) {
            yields[row * columns + column] += share * other.content(fromRow, fromColumn);
            variances[row * columns + column] += share * other.variance(fromRow, fromColumn);
        }
    }

    /** Multiplies a row. */
    void scaleRow(int row, double factor) {
        for (int i = row * columns; i < (row + 1) * columns; i++) {
            yields[i] *= factor;
            variances[i] *= factor * factor;
        }
    }

    /** Bins that a difference of tables has made negative are noise about nothing. */
    void dropNegative() {
        for (int i = 0; i < yields.length; i++) {
            if (yields[i] < 0) {
                yields[i] = 0;
                variances[i] = 0;
            }
        }
    }

    /** Adds the counts of one table, each times a factor. */
    void add(PackedCounts table, double factor) {
        for (int i = 0; i < table.filled(); i++) {
            yields[table.place(i)] += table.count(i) * factor;
            variances[table.place(i)] += table.count(i) * factor * factor;
        }
    }

    /**
     * Adds the rows {@code i,j,n} of one table, each count times a factor.
     *
     * @param text   content of the file, lines {@code i,j,n}; lines that begin with # or a letter are skipped
     * @param factor yield per count
     * @param name   file name for messages
     */
    void add(byte[] text, double factor, String name) {
        int position = 0;
        for (int line = 1; position < text.length; line++) {
            int begin = position;
            boolean row = text[begin] >= '0' && text[begin] <= '9';
            while (position < text.length && text[position] != '\n') {
                position++;
            }
            if (row && !addLine(text, begin, position, factor)) {
                throw InputException.of(name + " line " + line, "must be three whole numbers i,j,n with 0 <= i < " + rows + ", 0 <= j < " + columns + " and n not negative");
            }
            position++;
        }
    }

    /** Adds a row; false if it is none. */
    private boolean addLine(byte[] text, int begin, int end, double factor) {
        long row = 0;
        long column = 0;
        long number = 0;
        int field = 0;
        for (int i = begin; i < end; i++) {
            byte c = text[i];
            if (c >= '0' && c <= '9') {
                number = 10 * number + c - '0';
            } else if (c == ',' && field < 2) {
                row = field == 0 ? number : row;
                column = field == 1 ? number : column;
                number = 0;
                field++;
            } else if (c != '\r') {
                return false;
            }
        }
        if (field != 2 || row >= rows || column >= columns) {
            return false;
        }
        int index = (int) (row * columns + column);
        yields[index] += number * factor;
        variances[index] += number * factor * factor;
        return true;
    }
}
