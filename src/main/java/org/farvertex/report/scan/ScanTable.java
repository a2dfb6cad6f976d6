package org.farvertex.report.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.farvertex.detector.Siting;
import org.farvertex.report.Provenance.Input;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;
import org.farvertex.scan.CellState;
import org.farvertex.scan.ScanCell;
import org.farvertex.scan.ScanPlan;
import org.farvertex.scan.ScanRow;

/**
 * Rows of a scan as a table. Its columns are the same for all rows of a plan, whichever of them are shown.
 *
 * @param plan the plan
 */
record ScanTable(ScanPlan plan) {

    /** The columns of words; all others are of numbers, but for the parameters of detector files. */
    private static final Set<String> WORDS = Set.of("detector", "model", "generator", "variation", "state");
    /** Name of the comment with the names of the parameters. */
    static final String PARAMETERS = "parameters";
    /** Between the names. */
    private static final String BETWEEN = "; ";
    static final String CAPTION = "Expected events by cell";

    Table of(List<ScanRow> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(words("detector", rows, row -> row.of().detector().detector().id()));
        columns.add(words("model", rows, row -> row.of().model().model().name()));
        columns.add(numbers("mass_GeV", rows, ScanRow::mass));
        columns.add(numbers("coupling", rows, ScanRow::coupling));
        columns.add(words("generator", rows, row -> row.of().generator()));
        columns.add(words("variation", rows, row -> row.of().change()));
        columns.add(numbers("expected", rows, row -> counted(row.cell()) ? row.cell().expected().value() : Double.NaN));
        columns.add(numbers("error", rows, row -> exact(row.cell()) ? row.cell().expected().error() : Double.NaN));
        columns.add(numbers("log10_expected", rows, row -> row.cell().expected().scaled() > 0 ? row.cell().expected().log10() : Double.NaN));
        columns.add(numbers("samples", rows, row -> (double) row.cell().samples()));
        columns.add(numbers("seed", rows, row -> (double) plan.seed()));
        for (String parameter : parameters(plan)) {
            columns.add(words(parameter, rows, row -> row.of().detector().parameters().getOrDefault(parameter, "")));
        }
        placement("distance", Siting::distance, rows, columns);
        placement("length", Siting::length, rows, columns);
        placement("radius", Siting::radius, rows, columns);
        placement("offset", Siting::offset, rows, columns);
        columns.add(words("state", rows, row -> row.cell().state().name().toLowerCase(Locale.ROOT)));
        columns.add(numbers("log10_limit_95", rows, row -> row.cell().logLimit().isPresent()
            ? row.cell().logLimit().getAsDouble() / Math.log(10) : Double.NaN));
        List<String> parts = plan.detail().columns();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            columns.add(numbers(parts.get(i), rows, row -> row.cell().parts().get(part)));
        }
        return new Table(CAPTION, columns);
    }

    /** Names of the parameters of detector files that a plan changes, each once. */
    private static List<String> parameters(ScanPlan plan) {
        return plan.cases().stream().flatMap(each -> each.detector().parameters().keySet().stream()).distinct().toList();
    }

    /** The comment that says which columns are parameters; empty if none is. */
    static Optional<Input> parametersOf(ScanPlan plan) {
        List<String> names = parameters(plan);
        return names.isEmpty() ? Optional.empty() : Optional.of(new Input(PARAMETERS, String.join(BETWEEN, names)));
    }

    /** Whether a column is of words. */
    static boolean isOfWords(String name, Optional<String> parameters) {
        return WORDS.contains(name) || parameters.stream().flatMap(all -> Stream.of(all.split(BETWEEN))).anyMatch(name::equals);
    }

    /** Whether the number is known, exactly nothing included. */
    private static boolean counted(ScanCell cell) {
        return cell.state() != CellState.LIMIT && cell.state() != CellState.OUTSIDE;
    }

    private static boolean exact(ScanCell cell) {
        return cell.state() == CellState.KNOWN || cell.state() == CellState.NOTHING;
    }

    /** Sizes that no detector of the plan was given have no column. */
    private void placement(String name, Function<Siting, OptionalDouble> size, List<ScanRow> rows, List<Column> columns) {
        if (plan.cases().stream().anyMatch(each -> size.apply(each.detector().siting()).isPresent())) {
            columns.add(numbers(name + "_m", rows, row -> size.apply(row.of().detector().siting()).orElse(Double.NaN)));
        }
    }

    private static Column words(String name, List<ScanRow> rows, Function<ScanRow, String> word) {
        return Column.words(name, rows.stream().map(word).toList());
    }

    private static Column numbers(String name, List<ScanRow> rows, Function<ScanRow, Double> number) {
        return Column.numbers(name, "", rows.stream().map(number).toList());
    }
}
