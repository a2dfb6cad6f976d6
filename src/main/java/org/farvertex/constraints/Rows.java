package org.farvertex.constraints;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of a table of {@code resources/constraints}; lines that begin with {@code #} explain it. */
final class Rows {

    private Rows() {
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
            Objects.requireNonNull(Rows.class.getResourceAsStream("/constraints/" + name), name), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\\|", -1)).peek(row -> {
                if (row.length != columns) {
                    throw new IllegalStateException("constraints/" + name + ": " + columns + " columns, not " + row.length
                        + " in the row " + row[0]);
                }
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
