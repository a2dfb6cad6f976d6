package org.farvertex.constraints;

import java.util.List;
import org.farvertex.citation.CitedTable;

/**
 * What is predicted.
 *
 * @param id       short name, unique
 * @param quantity what it is
 * @param unit     its unit; empty for none
 * @param exact    whether the statement is exact to the error given; an estimate otherwise
 * @param error    the error of the theory and where it comes from
 */
public record Comparison(String id, String quantity, String unit, boolean exact, String error) {

    private static final List<Comparison> ALL = CitedTable.of("constraints/entries.csv").rows().stream()
        .map(row -> new Comparison(row.text("id"), row.text("quantity"), row.text("unit"), row.text("statement").equals("exact"), row.text("error")))
        .toList();

    static Comparison of(String id) {
        return ALL.stream().filter(process -> process.id.equals(id)).findFirst()
            .orElseThrow(() -> new IllegalStateException("constraints/entries.csv lacks '" + id + "'"));
    }

    /** The same for a benchmark of the flavour sector. */
    Comparison ofBenchmark(String benchmark) {
        return new Comparison(id + "-" + benchmark, quantity + ", " + benchmark, unit, exact, error);
    }
}
