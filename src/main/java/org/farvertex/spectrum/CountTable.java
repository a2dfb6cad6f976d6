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
            int end = position;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            if (end > position && text[position] >= '0' && text[position] <= '9') {
                addLine(text, position, end, factor, name + " line " + line);
            }
            position = end + 1;
        }
    }

    private void addLine(byte[] text, int begin, int end, double factor, String place) {
        long[] values = new long[3];
        int field = 0;
        for (int i = begin; i < end; i++) {
            byte c = text[i];
            if (c == ',' && field < 2) {
                field++;
            } else if (c >= '0' && c <= '9') {
                values[field] = 10 * values[field] + c - '0';
            } else if (c != '\r') {
                throw InputException.of(place, "must be three non-negative whole numbers i,j,n");
            }
        }
        if (field != 2 || values[0] >= rows() || values[1] >= columns) {
            throw InputException.of(place, "must be i,j,n with i < " + rows() + " and j < " + columns);
        }
        int index = (int) (values[0] * columns + values[1]);
        yields[index] += values[2] * factor;
        variances[index] += values[2] * factor * factor;
    }
}
