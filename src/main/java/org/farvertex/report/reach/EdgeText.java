package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.reach.PartBands;
import org.farvertex.reach.EdgeBand;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Reach;
import org.farvertex.report.TextTable;
import org.farvertex.simulation.Uncertainty;

/** Edges in words: with the digits that they deserve, and never with the Monte Carlo error alone. */
final class EdgeText {

    /** What a number leaves out that is printed without bands. */
    static final String LEFT_OUT = "MC: error of the Monte Carlo method; x2: how far a yield twice or half as large moves an edge. "
        + "Bands tell how far the model itself does";
    static final String CONTOURS_LEFT_OUT = "edges have the error of the Monte Carlo method, and how far a yield twice or half as large moves them, beside them; "
        + "bands tell how far the model itself does";

    /** What the errors on a grid leave out. */
    static final String GRID_ERRORS = "of the Monte Carlo method alone; bands tell how far the model moves an edge";

    private EdgeText() {
    }

    /** The intervals of a reach; bands in the order of the intervals, or none. */
    static String of(List<MassInterval> intervals, List<PartBands> bands) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < intervals.size(); i++) {
            Optional<PartBands> band = i < bands.size() ? Optional.of(bands.get(i)) : Optional.empty();
            words.add(edge(intervals.get(i).low(), "below ", band.flatMap(PartBands::low)) + " to "
                + edge(intervals.get(i).high(), "above ", band.flatMap(PartBands::high)) + " MeV");
        }
        return String.join(", ", words);
    }

    private static String edge(MassInterval.Edge edge, String open, Optional<EdgeBand> band) {
        if (edge.open()) {
            return open + tip(edge.mass());
        }
        String model = band.map(b -> ", model " + ends(b.all(), decimals(edge))).orElse("");
        return mass(edge) + String.format(Locale.ROOT, " (MC %.1g, x2 %.2g%s)", 1e3 * edge.error(), 1e3 * edge.doubling(), model);
    }

    /** The mass [MeV] to a tenth or so of what a doubled yield does. */
    static String mass(MassInterval.Edge edge) {
        return edge.open() ? tip(edge.mass()) : number(edge.mass(), decimals(edge));
    }

    /** A mass [MeV] to three digits, where no more is known. */
    static String tip(double mass) {
        return String.format(Locale.ROOT, mass < 1 ? "%.3g" : "%.0f", 1e3 * mass);
    }

    static String ends(EdgeBand.Ends ends, int decimals) {
        return number(ends.low(), decimals) + " to " + number(ends.high(), decimals);
    }

    static int decimals(MassInterval.Edge edge) {
        double step = 1e3 * Math.max(edge.doubling(), edge.error());
        return step > 0 ? (int) Math.max(0, Math.min(3, Math.ceil(-Math.log10(step)))) : 1;
    }

    private static String number(double mass, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", 1e3 * mass);
    }

    /** What follows the answers: a table of the bands of masses, or what is left out without them. */
    static List<String> of(List<Reach> reaches) {
        boolean masses = reaches.stream().anyMatch(r -> r.intervals().filter(found -> !found.isEmpty()).isPresent());
        boolean contours = reaches.stream().anyMatch(r -> !r.contours().isEmpty());
        if (reaches.stream().allMatch(r -> r.bands().isEmpty())) {
            return masses ? List.of(LEFT_OUT) : contours ? List.of(CONTOURS_LEFT_OUT) : List.of();
        }
        return masses ? table(reaches) : ContourBandText.of(reaches);
    }

    private static List<String> table(List<Reach> reaches) {
        List<BandRow> rows = reaches.stream().flatMap(r -> BandRow.of(r).stream()).toList();
        List<Uncertainty> columns = rows.stream().flatMap(row -> row.band().uncertainties().stream()).distinct().sorted().toList();
        TextTable table = new TextTable().row(cells(List.of("edge [MeV]", "as it is"), columns.stream().map(Uncertainty::title).toList()));
        rows.forEach(row -> table.row(cells(List.of(row.name(), number(row.band().edge(), 1)),
            columns.stream().map(c -> row.band().uncertainties().contains(c) ? ends(row.band().of(c), 1) : "-").toList())));
        List<String> lines = new ArrayList<>(List.of("", "Lowest and highest edge under the versions of each part of the model, one at a time:"));
        lines.addAll(table.lines());
        lines.add("MC: error of the Monte Carlo method; x2: how far a yield twice or half as large moves an edge");
        return lines;
    }

    static String[] cells(List<String> first, List<String> others) {
        List<String> all = new ArrayList<>(first);
        all.addAll(others);
        return all.toArray(String[]::new);
    }

    /** All versions under which a band was made, for captions. */
    static String versions(List<BandRow> rows) {
        return rows.stream().flatMap(row -> row.band().moved().stream()).map(m -> m.of().title() + ": " + m.name()).distinct()
            .collect(Collectors.joining("; "));
    }
}
