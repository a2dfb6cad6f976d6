package org.farvertex.reproduce;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of a table of {@code resources/reproduce}; lines that begin with {@code #} explain it. */
final class PrintedRows {

    private PrintedRows() {
    }

    /**
     * Reads a table.
     *
     * @param name    file name
     * @param columns how many each row must have
     * @return the rows
     */
    static List<String[]> of(String name, int columns) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            Objects.requireNonNull(PrintedRows.class.getResourceAsStream("/reproduce/" + name), name), StandardCharsets.UTF_8))) {
            List<String[]> rows = reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\\|", -1)).toList();
            for (String[] row : rows) {
                if (row.length != columns) {
                    throw new IllegalStateException("reproduce/" + name + ": " + columns + " columns, not " + row.length
                        + " in the row " + row[0]);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
