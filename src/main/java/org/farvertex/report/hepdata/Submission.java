package org.farvertex.report.hepdata;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A HEPData submission.
 *
 * @param comment what applies to all tables: the abstract, the command, version and seed
 * @param tables  tables, at least one, with names that differ
 */
public record Submission(String comment, List<DataTable> tables) {

    /** Checks that the tables can be told apart, also by their file names. */
    public Submission {
        Objects.requireNonNull(comment, "comment");
        tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a submission needs a table");
        }
        Set<String> seen = new HashSet<>();
        for (DataTable table : tables) {
            if (!seen.add(table.fileName())) {
                throw new IllegalArgumentException("two tables called '" + table.name() + "'");
            }
        }
    }
}
