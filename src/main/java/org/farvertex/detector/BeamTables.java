package org.farvertex.detector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the shipped tables about beams: rows of values separated by commas. */
final class BeamTables {

    private BeamTables() {
    }

    static List<String[]> rows(String resource, int columns) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            Objects.requireNonNull(BeamTables.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8))) {
            List<String[]> rows = reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",", -1))
                .toList();
            if (rows.stream().anyMatch(row -> row.length != columns)) {
                throw new IllegalStateException(resource + ": every row has " + columns + " columns");
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
