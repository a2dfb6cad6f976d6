package org.farvertex.darkmatter;

import java.util.Map;
import java.util.Objects;
import org.farvertex.citation.CitedTable;

/** The cited inputs of this package, in {@code resources/data}. */
final class DarkMatterTables {

    private static final Map<String, Double> INPUTS = CitedTable.of("data/dark-matter.csv").numbers("name", "value");

    private DarkMatterTables() {
    }

    /**
     * An input by name.
     *
     * @param name name in {@code dark-matter.csv}
     * @return its value
     */
    static double input(String name) {
        return Objects.requireNonNull(INPUTS.get(name), name);
    }
}
