package org.farvertex.flavor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of a table of cited data under {@code /flavor}; lines that begin with {@code #} name the source. */
final class CitedTable {

    private CitedTable() {
    }

    /**
     * Reads a table.
     *
     * @param name    file name
     * @param columns how many columns each row must have
     * @return the rows, split at commas
     */
    static List<String[]> rows(String name, int columns) {
        try (InputStream stream = CitedTable.class.getResourceAsStream("/flavor/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its table flavor/" + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",", -1))
                .peek(row -> check(name, columns, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table of names with values and deviations.
     *
     * @param name file name
     * @return value by name
     */
    static Map<String, Double> values(String name) {
        return rows(name, 3).stream().collect(Collectors.toUnmodifiableMap(row -> row[0], row -> Double.valueOf(row[1])));
    }

    /**
     * Part of a row as numbers.
     *
     * @param row   the row
     * @param first first column
     * @param count how many
     * @return the numbers
     */
    static double[] numbers(String[] row, int first, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = Double.parseDouble(row[first + i]);
        }
        return values;
    }

    private static void check(String name, int columns, String[] row) {
        if (row.length != columns) {
            throw new IllegalStateException("flavor/" + name + ": " + columns + " columns, not " + row.length + " in the row of "
                + row[0]);
        }
    }
}
