package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.farvertex.reach.EdgeBand;
import org.farvertex.reach.Reach;
import org.farvertex.report.Figures;
import org.farvertex.report.TextTable;
import org.farvertex.simulation.Uncertainty;

/** Bands of contours in words: how far the coupling of an edge goes, over the coupling as it is, at the mass where it goes farthest. */
final class ContourBandText {

    private static final String GONE = ", or none";

    private ContourBandText() {
    }

    /** A table of all contours, with its heading. */
    static List<String> of(List<Reach> reaches) {
        Map<String, List<EdgeBand>> edges = new LinkedHashMap<>();
        reaches.stream().flatMap(reach -> BandRow.of(reach).stream())
            .forEach(row -> edges.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row.band()));
        List<Uncertainty> columns = edges.values().stream().flatMap(List::stream).flatMap(band -> band.uncertainties().stream()).distinct().sorted()
            .toList();
        TextTable table = new TextTable().row(EdgeText.cells(List.of("coupling"), columns.stream().map(Uncertainty::title).toList()));
        edges.forEach((name, bands) -> table.row(EdgeText.cells(List.of(name), columns.stream().map(column -> span(bands, column)).toList())));
        List<String> lines = new ArrayList<>(List.of("", "Lowest and highest coupling under the versions of each part of the model, one at a time, over the coupling "
            + "as it is, where that is farthest:"));
        lines.addAll(table.lines());
        if (lines.stream().anyMatch(line -> line.contains(GONE))) {
            lines.add("none: under a version the couplings that were looked at have no such edge at some of the masses");
        }
        lines.add("mass by mass: the picture, bands.csv and JSON");
        return lines;
    }

    private static String span(List<EdgeBand> bands, Uncertainty of) {
        List<EdgeBand> varied = bands.stream().filter(band -> band.uncertainties().contains(of)).toList();
        if (varied.isEmpty()) {
            return "-";
        }
        ToDoubleFunction<EdgeBand> low = band -> band.found().of(of).low() / band.edge();
        ToDoubleFunction<EdgeBand> high = band -> band.found().of(of).high() / band.edge();
        boolean gone = varied.stream().flatMap(band -> band.moved().stream()).anyMatch(moved -> moved.of() == of && moved.open());
        return ratio(varied.stream().mapToDouble(low).min().orElseThrow()) + " to " + ratio(varied.stream().mapToDouble(high).max().orElseThrow())
            + (gone ? GONE : "");
    }

    private static String ratio(double value) {
        return value > 0.1 && value < 100 ? String.format(Locale.ROOT, "%.2f", value) : Figures.of(Figures.rounded(value, 2));
    }
}
