package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.farvertex.reach.EdgeBand;
import org.farvertex.reach.PartBands;
import org.farvertex.reach.Reach;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.Layer.Band.Slice;
import org.farvertex.report.chart.Layer.Row.Bar;
import org.farvertex.simulation.Uncertainty;

/** How far edges of a reach depend on the model, as strips of a picture: without the kinetic mixing, which moves all experiments together, and with it. */
final class ModelBands {

    private ModelBands() {
    }

    /** Strips [MeV] about every edge of the intervals of masses, without the kinetic mixing. */
    static List<Bar> ofMasses(Reach reach) {
        return bars(BandRow.of(reach).stream().map(row -> row.band().without(Uncertainty.KINETIC_MIXING)).toList());
    }

    /** Strips [MeV] of the edges that the kinetic mixing moves, with all other assumptions. */
    static List<Bar> withMixing(Reach reach) {
        return bars(BandRow.of(reach).stream().map(BandRow::band).filter(ModelBands::mixes).toList());
    }

    private static List<Bar> bars(List<EdgeBand> bands) {
        return bands.stream().map(EdgeBand::all).filter(ends -> ends.low() < ends.high()).map(ends -> new Bar(1e3 * ends.low(), 1e3 * ends.high())).toList();
    }

    private static boolean mixes(EdgeBand band) {
        return band.uncertainties().contains(Uncertainty.KINETIC_MIXING);
    }

    /** Bands along the lower and the upper edge of the contours, the narrower ones over those with the kinetic mixing. */
    static List<Layer> ofContours(Reach reach, Colour colour) {
        List<Layer> layers = new ArrayList<>();
        List<BandRow> rows = BandRow.of(reach);
        List<BandRow> all = rows.stream().map(row -> upToTheOther(row, rows)).toList();
        for (int part : reach.bands().stream().mapToInt(PartBands::part).distinct().toArray()) {
            for (boolean upper : new boolean[] {false, true}) {
                List<BandRow> edges = all.stream().filter(row -> row.part() == part + 1 && row.upper() == upper).toList();
                add(layers, edges.stream().filter(row -> mixes(row.band())).toList(), EdgeBand::all, colour);
                add(layers, edges, band -> band.without(Uncertainty.KINETIC_MIXING).all(), colour);
            }
        }
        return layers;
    }

    /** A version that leaves no edge takes all between it and the other edge at the mass, not all of the scan. */
    private static BandRow upToTheOther(BandRow row, List<BandRow> rows) {
        return rows.stream().filter(other -> other.part() == row.part() && other.mass().equals(row.mass()) && other.upper() != row.upper()).findFirst()
            .map(other -> new BandRow(row.reach(), row.part(), row.mass(), row.upper(), row.band().within(other.band().edge()))).orElse(row);
    }

    private static void add(List<Layer> layers, List<BandRow> rows, Function<EdgeBand, EdgeBand.Ends> wanted, Colour colour) {
        List<Slice> slices = rows.stream().map(row -> {
            EdgeBand.Ends ends = wanted.apply(row.band());
            return new Slice(1e3 * row.mass().orElseThrow(), ends.low(), ends.high());
        }).toList();
        if (slices.size() > 1 && slices.stream().anyMatch(slice -> slice.lower() < slice.upper())) {
            layers.add(new Layer.Band("", slices, colour));
        }
    }
}
