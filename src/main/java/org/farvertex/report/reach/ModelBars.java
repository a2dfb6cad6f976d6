package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.farvertex.reach.EdgeBand;
import org.farvertex.reach.Reach;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.LineStyle;
import org.farvertex.simulation.Uncertainty;

/**
 * How far upper edges depend on the model, as bars above each other at the foot of a figure with the mass along its axis: thick without the
 * kinetic mixing, which moves all experiments together, thin with it.
 */
final class ModelBars {

    /** Of the units of the vertical axis [MeV]. */
    private static final double ROW = 2;
    private static final double THICK = 1.6;

    private ModelBars() {
    }

    /**
     * The bars, one for every experiment with a band.
     *
     * @param reaches the reaches
     * @param colour  colour of an experiment
     * @param foot    where the figure begins
     */
    static List<Layer> of(List<Reach> reaches, Function<Reach, Colour> colour, double foot) {
        List<Layer> bars = new ArrayList<>();
        int row = 0;
        for (Reach reach : reaches) {
            List<BandRow> upper = BandRow.of(reach).stream().filter(BandRow::upper).toList();
            for (BandRow edge : upper) {
                double middle = foot + (row + 1) * ROW;
                thick(bars, edge.band().without(Uncertainty.KINETIC_MIXING).all(), middle, colour.apply(reach));
                thin(bars, edge.band().all(), middle, colour.apply(reach));
            }
            row += upper.isEmpty() ? 0 : 1;
        }
        return bars;
    }

    private static void thick(List<Layer> bars, EdgeBand.Ends ends, double middle, Colour colour) {
        if (ends.low() < ends.high()) {
            bars.add(new Layer.Band("", List.of(new Layer.Band.Slice(1e3 * ends.low(), middle - THICK / 2, middle + THICK / 2),
                new Layer.Band.Slice(1e3 * ends.high(), middle - THICK / 2, middle + THICK / 2)), colour));
        }
    }

    private static void thin(List<Layer> bars, EdgeBand.Ends ends, double middle, Colour colour) {
        if (ends.low() < ends.high()) {
            bars.add(new Layer.Curve("", List.of(new ChartPoint(1e3 * ends.low(), middle), new ChartPoint(1e3 * ends.high(), middle)), colour, LineStyle.SOLID));
        }
    }
}
