package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Reach;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.Layer.Row.Bar;

/** The spread over hadronic generators of one experiment's reach, as bands between the extreme edges. */
final class GeneratorBands {

    private GeneratorBands() {
    }

    /**
     * Strips of mass between the least and the largest upper edge; the intervals of the generators are taken in their order.
     *
     * @param reaches reaches of one experiment, one for each generator
     * @return the strips [MeV], none for a single generator
     */
    static List<Bar> ofMasses(List<Reach> reaches) {
        List<Bar> bands = new ArrayList<>();
        int common = reaches.stream().mapToInt(r -> r.intervals().orElseThrow().size()).min().orElse(0);
        for (int i = 0; i < common && reaches.size() > 1; i++) {
            int number = i;
            double least = reaches.stream().mapToDouble(r -> high(r, number)).min().orElseThrow();
            double most = reaches.stream().mapToDouble(r -> high(r, number)).max().orElseThrow();
            if (least < most) {
                bands.add(new Bar(least, most));
            }
        }
        return bands;
    }

    private static double high(Reach reach, int number) {
        MassInterval interval = reach.intervals().orElseThrow().get(number);
        return 1e3 * interval.high().mass();
    }

    /**
     * Bands along the lower and the upper edge of contours in (mass, coupling), where all generators have one.
     *
     * @param outlines for every generator its contours
     * @param masses   masses to compare at, rising
     * @param colour   colour of the experiment
     * @return the bands, none for a single generator
     */
    static List<Layer> ofContours(List<List<List<ChartPoint>>> outlines, double[] masses, Colour colour) {
        List<Layer.Band.Slice> lower = new ArrayList<>();
        List<Layer.Band.Slice> upper = new ArrayList<>();
        for (double mass : masses) {
            List<double[]> edges = outlines.stream().map(lines -> edges(lines, mass)).filter(e -> e[0] < e[1]).toList();
            if (edges.size() == outlines.size() && edges.size() > 1) {
                lower.add(slice(mass, edges, 0));
                upper.add(slice(mass, edges, 1));
            }
        }
        return lower.size() < 2 ? List.of()
            : List.of(new Layer.Band("", lower, colour), new Layer.Band("", upper, colour));
    }

    private static Layer.Band.Slice slice(double mass, List<double[]> edges, int which) {
        return new Layer.Band.Slice(mass, edges.stream().mapToDouble(e -> e[which]).min().orElseThrow(),
            edges.stream().mapToDouble(e -> e[which]).max().orElseThrow());
    }

    /** Least and largest coupling at which the contours cross a mass, by interpolation in the logarithm; an empty range if they do not. */
    private static double[] edges(List<List<ChartPoint>> outlines, double mass) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (List<ChartPoint> line : outlines) {
            for (int i = 0; i < line.size(); i++) {
                ChartPoint a = line.get(i);
                ChartPoint b = line.get((i + 1) % line.size());
                if (a.x() < mass == b.x() < mass) {
                    continue;
                }
                double f = (mass - a.x()) / (b.x() - a.x());
                double coupling = Math.exp((1 - f) * Math.log(a.y()) + f * Math.log(b.y()));
                least = Math.min(least, coupling);
                most = Math.max(most, coupling);
            }
        }
        return new double[] {least, most};
    }
}
