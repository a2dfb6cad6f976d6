package org.farvertex.report.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.farvertex.design.LayoutSearch;
import org.farvertex.design.Trial;
import org.farvertex.detector.Material;
import org.farvertex.report.chart.Axis;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.LineStyle;
import org.farvertex.report.chart.Measured;
import org.farvertex.report.page.Section;

/** Reach against each of what was varied: at every value the best of all that was tried there. */
final class ComparisonCharts {

    private static final double MEV = 1000;
    private static final double WIDER = 1.3;
    /** Of the length of the axis, left beyond the first and the last marker. */
    private static final double MARGIN = 0.05;
    private static final double FEWEST = 1e-30;
    /** Values that span less are shown on an even axis, which has more ticks there. */
    private static final double SPAN_OF_LOGARITHMS = 5;

    /** What was varied. */
    private enum Varied {
        BEAM("beam", "momentum of the beam [GeV]", t -> t.layout().beam().momentum()),
        TARGET("target", "mass number of the target", t -> t.layout().beam().source().material().map(Material::atomicMass).orElse(1.0)),
        DISTANCE("distance", "distance [m]", t -> t.layout().distance()),
        ANGLE("angle", "angle to the beam [mrad]", t -> MEV * t.layout().angle()),
        SIZE("size", "diameter [m]", t -> 2 * t.layout().radius());

        private final String name;
        private final String label;
        private final ToDoubleFunction<Trial> value;

        Varied(String name, String label, ToDoubleFunction<Trial> value) {
            this.name = name;
            this.label = label;
            this.value = value;
        }
    }

    private ComparisonCharts() {
    }

    /** Two figures, with a heading, for everything that took more than one value. */
    static List<Section.Figure> of(String title, List<Trial> trials) {
        List<Section.Figure> figures = new ArrayList<>();
        for (Varied varied : Varied.values()) {
            Map<Double, List<Trial>> groups = new TreeMap<>();
            trials.forEach(trial -> groups.computeIfAbsent(varied.value.applyAsDouble(trial), value -> new ArrayList<>()).add(trial));
            if (groups.size() > 1) {
                NavigableMap<Double, Trial> best = new TreeMap<>();
                groups.forEach((value, all) -> best.put(value, LayoutSearch.best(all)));
                String which = ", at each value the best of all that was tried there";
                figures.add(new Section.Figure("reach-by-" + varied.name, reach(title, varied, best), "Smallest and largest mass probed against the " + varied.name + which
                    + (best.values().stream().anyMatch(trial -> !trial.openEnds().isEmpty()) ? "; beyond a dotted line no mass was looked at" : "")
                    + (best.values().stream().anyMatch(trial -> trial.probed().size() > 1) ? "; the table tells what is not probed in between." : ".")));
                figures.add(new Section.Figure("events-by-" + varied.name, events(title, varied, best), "Expected events at the worst mass of the window against the "
                    + varied.name + which + "."));
            }
        }
        return figures;
    }

    private static Chart reach(String title, Varied varied, NavigableMap<Double, Trial> best) {
        Trial any = best.firstEntry().getValue();
        double low = MEV * any.window().low();
        double high = MEV * any.window().high();
        List<Layer> layers = new ArrayList<>(List.of(new Layer.Interval("masses to cover", false, low, high, Colour.SKY_BLUE)));
        curve(layers, "largest mass", best, t -> MEV * t.highest(), Colour.BLUE, LineStyle.SOLID);
        curve(layers, "smallest mass", best, t -> MEV * t.lowest(), Colour.BLUISH_GREEN, LineStyle.DASHED);
        ends(layers, varied, best);
        double most = Math.max(high, best.values().stream().mapToDouble(t -> MEV * t.highest()).filter(Double::isFinite).max().orElse(high));
        double least = Math.min(low, best.values().stream().mapToDouble(t -> MEV * t.lowest()).filter(Double::isFinite).min().orElse(low));
        return new Chart(title, axis(varied, best), Axis.linear("*m* [MeV]", least / WIDER, most * WIDER), layers);
    }

    /** Lines where masses end that were looked at and are probed. */
    private static void ends(List<Layer> layers, Varied varied, NavigableMap<Double, Trial> best) {
        Axis x = axis(varied, best);
        String label = "end of what was looked at";
        for (double end : best.values().stream().flatMap(trial -> trial.openEnds().stream()).collect(Collectors.toCollection(TreeSet::new))) {
            layers.add(new Layer.Curve(label, List.of(new ChartPoint(x.min(), MEV * end), new ChartPoint(x.max(), MEV * end)), Colour.GREY, LineStyle.DOTTED));
            label = "";
        }
    }

    private static Chart events(String title, Varied varied, NavigableMap<Double, Trial> best) {
        double needed = best.firstEntry().getValue().needed();
        List<Layer> layers = new ArrayList<>();
        curve(layers, "expected", best, t -> t.least() > FEWEST ? t.least() : Double.NaN, Colour.BLUE, LineStyle.SOLID);
        Axis x = axis(varied, best);
        layers.add(new Layer.Curve("needed", List.of(new ChartPoint(x.min(), needed), new ChartPoint(x.max(), needed)), Colour.GREY, LineStyle.DOTTED));
        double most = Math.max(needed, best.values().stream().mapToDouble(Trial::least).max().orElse(needed));
        double least = Math.min(needed, best.values().stream().mapToDouble(Trial::least).filter(n -> n > FEWEST).min().orElse(needed));
        return new Chart(title, x, Axis.log("events at the worst mass", least / 10, most * 10), layers);
    }

    private static void curve(List<Layer> layers, String label, NavigableMap<Double, Trial> best, ToDoubleFunction<Trial> y, Colour colour, LineStyle style) {
        List<ChartPoint> points = best.entrySet().stream().filter(e -> Double.isFinite(y.applyAsDouble(e.getValue())))
            .map(e -> new ChartPoint(e.getKey(), y.applyAsDouble(e.getValue()))).toList();
        if (points.size() > 1) {
            layers.add(new Layer.Curve(label, points, colour, style));
            layers.add(new Layer.Points("", points.stream().map(p -> new Measured(p.x(), p.y(), 0, 0, 0, 0)).toList(), colour));
        }
    }

    private static Axis axis(Varied varied, NavigableMap<Double, Trial> best) {
        double low = best.firstKey();
        double high = best.lastKey();
        if (low > 0 && high >= SPAN_OF_LOGARITHMS * low) {
            double room = Math.pow(high / low, MARGIN);
            return Axis.log(varied.label, low / room, high * room);
        }
        return Axis.linear(varied.label, low - MARGIN * (high - low), high + MARGIN * (high - low));
    }
}
