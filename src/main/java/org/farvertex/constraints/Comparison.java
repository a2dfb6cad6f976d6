package org.farvertex.constraints;

import java.util.List;

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

    private static final int COLUMNS = 5;
    private static final List<Comparison> ALL = Rows.of("entries.csv", COLUMNS).stream()
        .map(row -> new Comparison(row[0], row[1], row[2], row[3].equals("exact"), row[4])).toList();

    static Comparison of(String id) {
        return ALL.stream().filter(process -> process.id.equals(id)).findFirst()
            .orElseThrow(() -> new IllegalStateException("constraints/entries.csv lacks '" + id + "'"));
    }

    /** The same for a benchmark of the flavour sector. */
    Comparison ofBenchmark(String benchmark) {
        return new Comparison(id + "-" + benchmark, quantity + ", " + benchmark, unit, exact, error);
    }
}
