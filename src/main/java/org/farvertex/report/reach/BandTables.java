package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.farvertex.model.Coupling;
import org.farvertex.reach.EdgeBand;
import org.farvertex.reach.Reach;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;
import org.farvertex.simulation.Uncertainty;

/** How far edges depend on the model, as tables. */
public final class BandTables {

    private BandTables() {
    }

    /**
     * Whether there is anything to tabulate.
     *
     * @param reaches some reaches
     * @return false if none has a band
     */
    public static boolean any(List<Reach> reaches) {
        return reaches.stream().anyMatch(reach -> !BandRow.of(reach).isEmpty());
    }

    /**
     * Every edge under every variation, one row each, for programs.
     *
     * @param reaches reaches with bands
     * @return the table
     */
    public static Table all(List<Reach> reaches) {
        List<BandRow> rows = new ArrayList<>();
        List<EdgeBand.Moved> moved = new ArrayList<>();
        for (BandRow row : rows(reaches)) {
            for (EdgeBand.Moved one : row.band().moved()) {
                rows.add(row);
                moved.add(one);
            }
        }
        boolean contours = rows.get(0).mass().isPresent();
        double unit = contours ? 1 : 1e3;
        Coupling coupling = reaches.get(0).setup().model().scale();
        String name = contours ? coupling.name() : "mass";
        String units = contours ? coupling.unitBesideName() : "MeV";
        List<Column> columns = new ArrayList<>(List.of(words("detector", rows, row -> row.reach().setup().detector().id()),
            Column.numbers("part", "", rows.stream().map(row -> (double) row.part()).toList()), words("edge", rows, BandRow::side)));
        if (contours) {
            columns.add(Column.numbers("mass", "MeV", rows.stream().map(row -> 1e3 * row.mass().orElseThrow()).toList()));
        }
        columns.addAll(List.of(Column.numbers(name + " of edge", units, rows.stream().map(row -> unit * row.band().edge()).toList()),
            words("uncertainty", moved, m -> m.of().key()), words("variation", moved, EdgeBand.Moved::name),
            Column.numbers(name + " of edge, varied", units, moved.stream().map(m -> unit * m.edge()).toList()),
            words("beyond the scan", moved, m -> m.open() ? "yes" : "no")));
        return new Table("Edges under variations of the model, one at a time; an edge beyond the scan has the end of it.", columns);
    }

    /**
     * Lowest and highest edge under each uncertainty, for people.
     *
     * @param reaches reaches with bands, at a fixed coupling
     * @return the table
     */
    public static Table ranges(List<Reach> reaches) {
        List<BandRow> rows = rows(reaches);
        List<Column> columns = new ArrayList<>(List.of(words("edge [MeV]", rows, BandRow::name),
            words("as it is", rows, row -> String.format(Locale.ROOT, "%.1f", 1e3 * row.band().edge()))));
        rows.stream().flatMap(row -> row.band().uncertainties().stream()).distinct().sorted().forEach(of ->
            columns.add(words(of.title(), rows, row -> range(row, of))));
        return new Table("How far edges depend on the model: lowest and highest, the versions of one part varied at a time. " + EdgeText.versions(rows) + ".", columns);
    }

    private static String range(BandRow row, Uncertainty of) {
        return row.band().uncertainties().contains(of) ? EdgeText.ends(row.band().of(of), 1) : "–";
    }

    private static List<BandRow> rows(List<Reach> reaches) {
        return reaches.stream().flatMap(reach -> BandRow.of(reach).stream()).toList();
    }

    private static <T> Column words(String name, List<T> rows, Function<T, String> cell) {
        return Column.words(name, rows.stream().map(cell).toList());
    }
}
