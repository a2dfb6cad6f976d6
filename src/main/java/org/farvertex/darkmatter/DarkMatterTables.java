package org.farvertex.darkmatter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The cited inputs of this package, in {@code resources/data}. */
final class DarkMatterTables {

    private static final Map<String, String[]> INPUTS = read("/data/dark-matter.csv");

    private DarkMatterTables() {
    }

    /**
     * An input by name.
     *
     * @param name name in {@code dark-matter.csv}
     * @return its value
     */
    static double input(String name) {
        return Double.parseDouble(Objects.requireNonNull(INPUTS.get(name), name)[0]);
    }

    /**
     * Reads a table of named rows.
     *
     * @param resource path of a comma-separated resource
     * @return name to the other columns
     */
    static Map<String, String[]> read(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            Objects.requireNonNull(DarkMatterTables.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> Arrays.copyOfRange(row, 1, row.length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
