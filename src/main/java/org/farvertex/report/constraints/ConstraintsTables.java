package org.farvertex.report.constraints;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.farvertex.constraints.Entry;
import org.farvertex.constraints.MassPlane;
import org.farvertex.constraints.MassPlane.Region;
import org.farvertex.constraints.MassPlane.Strip;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;

/** Entries and regions as tables for programs; what is missing is NaN. */
public final class ConstraintsTables {

    private ConstraintsTables() {
    }

    /**
     * Every entry with every digit.
     *
     * @param entries what was found
     * @return the table
     */
    public static Table entries(List<Entry> entries) {
        return new Table("Predictions against published data", List.of(words("id", entries, Entry::id),
            words("quantity", entries, e -> e.process().quantity()), words("unit", entries, e -> e.process().unit()),
            words("statement", entries, e -> e.process().exact() ? "exact" : "estimate"),
            numbers("prediction", entries, e -> e.prediction().map(p -> p.value()).orElse(Double.NaN)),
            numbers("prediction_low", entries, e -> e.prediction().map(p -> p.low()).orElse(Double.NaN)),
            numbers("prediction_high", entries, e -> e.prediction().map(p -> p.high()).orElse(Double.NaN)),
            numbers("limit", entries, e -> number(e.limit())), numbers("confidence", entries, e -> number(e.confidence())),
            numbers("ratio", entries, e -> number(e.ratio())), words("verdict", entries, e -> e.verdict().text()),
            words("because", entries, Entry::because), words("source", entries, Entry::source)));
    }

    /**
     * The regions as rectangles.
     *
     * @param plane what is excluded
     * @return the table
     */
    public static Table regions(MassPlane plane) {
        List<Row> rows = plane.regions().stream().flatMap(r -> r.strips().stream().map(s -> new Row(r, s))).toList();
        return new Table("Excluded in the plane of the two masses", List.of(words("id", rows, r -> r.region.id()),
            masses("m_a_from", rows, r -> r.strip.from()), masses("m_a_to", rows, r -> r.strip.to()),
            masses("m_phi_from", rows, r -> r.strip.low()), masses("m_phi_to", rows, r -> r.strip.high())));
    }

    private record Row(Region region, Strip strip) {
    }

    private static double number(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static <T> Column words(String name, List<T> rows, Function<T, String> cell) {
        return Column.words(name, rows.stream().map(cell).toList());
    }

    private static <T> Column numbers(String name, List<T> rows, Function<T, Double> cell) {
        return Column.numbers(name, "", rows.stream().map(cell).toList());
    }

    private static <T> Column masses(String name, List<T> rows, Function<T, Double> cell) {
        return Column.numbers(name, "GeV", rows.stream().map(cell).toList());
    }
}
