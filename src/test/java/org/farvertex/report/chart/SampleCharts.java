package org.farvertex.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Made-up charts of every kind that the program draws; the numbers mean nothing. */
final class SampleCharts {

    private static final List<LineStyle> STYLES = List.of(LineStyle.values());

    private SampleCharts() {
    }

    static Map<String, Chart> all() {
        Map<String, Chart> charts = new TreeMap<>();
        charts.put("reach", reach());
        charts.put("fig6", fig6());
        charts.put("spectrum", spectrum());
        charts.put("map", map());
        charts.put("crowded", crowded());
        charts.put("gminus2", gminus2());
        charts.put("many", many());
        charts.put("signed", signed());
        charts.put("rows", rows());
        charts.put("empty", new Chart("", Axis.log("*N*", 1e-10, 1e20), Axis.linear("*f*", -2.5e-7, 2.5e-7), List.of()));
        return charts;
    }

    static Chart reach() {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.ExcludedArea("NuCal", List.of(wedge(0.010, 0.062, 3e-7, 1.1e-4)), Colour.ofIndex(4)));
        layers.add(new Layer.ExcludedArea("E137", List.of(wedge(0.010, 0.030, 2e-8, 6e-7)), Colour.ofIndex(5)));
        layers.add(new Layer.ExcludedArea("BaBar", List.of(List.of(new ChartPoint(0.01, 1e-3), new ChartPoint(0.3, 8e-4),
            new ChartPoint(0.3, 1e-2), new ChartPoint(0.01, 1e-2))), Colour.BLACK));
        layers.add(new Layer.Projection("FASER", List.of(wedge(0.010, 0.088, 8e-6, 3.0e-4)), Colour.VERMILION, LineStyle.SOLID));
        layers.add(new Layer.Projection("FASER2", List.of(wedge(0.010, 0.135, 4e-7, 3.2e-4)), Colour.BLUE, LineStyle.DASHED));
        layers.add(new Layer.Projection("SHiP", List.of(wedge(0.010, 0.18, 6e-8, 1.0e-4)), Colour.BLUISH_GREEN, LineStyle.DASH_DOTTED));
        layers.add(new Layer.Curve("*ε* at *V* = 10 GeV", line(0.01, 0.3, 5.4e-4), Colour.BLACK, LineStyle.DOTTED));
        return new Chart("", Axis.log("*m*_{A′} [GeV]", 0.01, 0.3), Axis.log("*ε*", 1e-8, 1e-2), layers);
    }

    static Chart fig6() {
        List<Layer> layers = new ArrayList<>();
        List<Layer.Band.Slice> slices = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            double e = Math.pow(10, i / 10.0);
            slices.add(new Layer.Band.Slice(e, e * 0.17, e * 1.9));
        }
        layers.add(new Layer.Band("110 MeV < *m*_{A′} < 200 MeV", slices, Colour.SKY_BLUE));
        layers.add(new Layer.Curve("*m*_{A′} = 110 MeV", slices.stream().map(s -> new ChartPoint(s.x(), s.upper())).toList(),
            Colour.BLUE, LineStyle.SOLID));
        layers.add(new Layer.Curve("*m*_{A′} = 200 MeV", slices.stream().map(s -> new ChartPoint(s.x(), s.lower())).toList(),
            Colour.BLUE, LineStyle.DASHED));
        layers.add(new Layer.Points("paper's estimate", List.of(new Measured(7000, 15, 0, 0, 3, 3),
            new Measured(120, 0.12, 20, 30, 0.02, 0.03), new Measured(400, 2.5, 0, 0, 0.5, 0.5)), Colour.VERMILION));
        layers.add(new Layer.Note("FASER2", new ChartPoint(3000, 28), Colour.VERMILION));
        return new Chart("Decay length over ln *N*", Axis.log("*E*_{A′} [GeV]", 1, 1e4), Axis.log("*d* / ln *N*_{A′} [m]", 1e-2, 1e5), layers);
    }

    static Chart spectrum() {
        List<Double> edges = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            edges.add(i * 250.0);
        }
        for (int i = 0; i < 24; i++) {
            double n = 120 * Math.exp(-Math.pow((i - 6) / 4.0, 2)) + 3;
            values.add(n);
            errors.add(Math.sqrt(n));
        }
        return new Chart("FASER2, *m*_{A′} = 80 MeV, *V* = 10 GeV", Axis.linear("*E*_{A′} [GeV]", 0, 6000),
            Axis.linear("accepted decays per 250 GeV", 0, 160), List.of(
            new Layer.Interval("selected", true, 800, 2600, Colour.ORANGE),
            new Layer.Histogram("SIBYLL 2.3d", edges, values, errors, Colour.BLUE),
            new Layer.Histogram("DPMJET-III", edges, values.stream().map(v -> 0.7 * v).toList(), List.of(), Colour.VERMILION)));
    }

    static Chart map() {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            x.add(Math.pow(10, 1 + i * 0.075));
            y.add(Math.pow(10, -5 + i * 0.1));
        }
        List<List<Double>> values = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<Double> column = new ArrayList<>();
            for (int j = 0; j < 40; j++) {
                double pt = x.get(i) * y.get(j);
                double n = 1e9 * pt * pt * Math.exp(-pt / 0.2) * Math.pow(x.get(i), -0.4);
                column.add(n < 1e2 ? 0.0 : n);
            }
            values.add(column);
        }
        return new Chart("", Axis.log("*p*_{A′} [GeV]", 10, 1e4), Axis.log("*θ*_{A′} [rad]", 1e-5, 1e-1), List.of(
            new Layer.HeatMap("d*N* / d ln *p* d ln *θ*", true, x, y, values),
            new Layer.Curve("FASER2 acceptance", List.of(new ChartPoint(10, 2e-3), new ChartPoint(1e4, 2e-3)), Colour.VERMILION, LineStyle.DASHED)));
    }

    /** No corner is free: curves everywhere. */
    static Chart crowded() {
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            List<ChartPoint> points = new ArrayList<>();
            for (int i = 0; i <= 200; i++) {
                double x = i / 200.0;
                points.add(new ChartPoint(x, 0.5 + 0.48 * Math.sin(14 * x * (1 + 0.25 * k) + k)));
            }
            layers.add(new Layer.Curve("curve number " + (k + 1), points, Colour.ofIndex(k), STYLES.get(k % STYLES.size())));
        }
        return new Chart("", Axis.linear("*x*", 0, 1), Axis.linear("*P*(*x*)", 0, 1), layers);
    }

    /** Twelve experiments on one plane, some reaching far beyond the axes. */
    static Chart many() {
        List<Layer> layers = new ArrayList<>();
        String[] excluded = {"NuCal", "E137", "CHARM", "NA62 dump", "BaBar", "FASER 2022"};
        double[][] e = {{1e-3, 0.05, 2e-7, 4e-5}, {1e-3, 0.03, 1e-8, 2e-6}, {1e-3, 0.07, 1e-7, 1e-5}, {5e-3, 0.1, 2e-6, 6e-5},
            {1e-3, 9, 5e-4, 1}, {1e-2, 0.08, 1e-5, 1.2e-4}};
        for (int i = 0; i < excluded.length; i++) {
            layers.add(new Layer.ExcludedArea(excluded[i], List.of(wedge(e[i][0], e[i][1], e[i][2], e[i][3])), Colour.ofIndex(6 + i)));
        }
        String[] projected = {"FASER", "FASER2", "SHiP", "SeaQuest", "DarkQuest", "short baseline"};
        for (int i = 0; i < projected.length; i++) {
            layers.add(new Layer.Projection(projected[i], List.of(wedge(1e-3, 0.09 * Math.pow(1.35, i), 3e-6 * Math.pow(0.5, i), 2e-4 * Math.pow(1.3, i))),
                Colour.ofIndex(i), STYLES.get(i % STYLES.size())));
        }
        return new Chart("", Axis.log("*m*_{A′} [GeV]", 0.01, 1), Axis.log("*ε*", 1e-8, 1e-2), layers);
    }

    /** Rows of every kind, more than the page is high, and a heading of two lines. */
    static Chart rows() {
        List<Layer> layers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            double high = 190 - 9 * i;
            List<Layer.Row.Bar> bars = i == 16 ? List.of() : i == 5 ? List.of(new Layer.Row.Bar(10, 60, true, false), new Layer.Row.Bar(80, high))
                : List.of(new Layer.Row.Bar(10, high, true, i == 0));
            layers.add(new Layer.Row("", i, bars, i % 3 == 1 ? List.of(new Layer.Row.Bar(high - 6, high + 4)) : List.of(),
                i % 3 == 1 ? List.of(new Layer.Row.Bar(high - 20, high + 4)) : List.of(), i % 4 == 3, Colour.ofIndex(i)));
            names.add("experiment number " + (i + 1));
        }
        layers.add(new Layer.Key("nothing seen: excluded", Colour.GREY, Optional.empty()));
        layers.add(new Layer.Interval("spread of the generators", true, -2, -1, Colour.GREY));
        return new Chart("17 experiments with names that take more than a line of the heading: t3r, *V* = 10 GeV", Axis.linear("*m*_{A′} [MeV]", 0, 210),
            Axis.rows(names), layers);
    }

    /** Values of both signs, a linear heat map's scale and no legend. */
    static Chart signed() {
        List<List<Double>> values = new ArrayList<>();
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            edges.add(-1 + 0.1 * i);
        }
        for (int i = 0; i < 20; i++) {
            List<Double> column = new ArrayList<>();
            for (int j = 0; j < 20; j++) {
                column.add(Math.sin(3 * edges.get(i)) * Math.cos(2 * edges.get(j)));
            }
            values.add(column);
        }
        return new Chart("Linear colours", Axis.linear("*x* [mm]", -1, 1), Axis.linear("*y* [mm]", -1, 1),
            List.of(new Layer.HeatMap("*f*(*x*, *y*)", false, edges, edges, values), new Layer.Note("a label", new ChartPoint(0, 0), Colour.BLACK)));
    }

    static Chart gminus2() {
        List<Layer.Band.Slice> two = new ArrayList<>();
        List<Layer.Band.Slice> one = new ArrayList<>();
        List<ChartPoint> centre = new ArrayList<>();
        for (int i = 0; i <= 50; i++) {
            double m = 10 + 190 * i / 50.0;
            double c = 102 - 28 * Math.pow(i / 50.0, 0.6);
            centre.add(new ChartPoint(m, c));
            one.add(new Layer.Band.Slice(m, c - 0.8, c + 0.8));
            two.add(new Layer.Band.Slice(m, c - 1.6, c + 1.6));
        }
        return new Chart("", Axis.linear("*m*_{A′} [MeV]", 0, 200), Axis.linear("*m*_{φ′} [MeV]", 60, 120), List.of(
            new Layer.ExcludedArea("NuCal", List.of(List.of(new ChartPoint(0, 60), new ChartPoint(56, 60), new ChartPoint(56, 120), new ChartPoint(0, 120))), Colour.ORANGE),
            new Layer.Projection("FASER", List.of(List.of(new ChartPoint(30, 60), new ChartPoint(84, 60), new ChartPoint(84, 120), new ChartPoint(30, 120))), Colour.VERMILION, LineStyle.SOLID),
            new Layer.Projection("FASER2, SHiP", List.of(List.of(new ChartPoint(30, 60), new ChartPoint(104, 60), new ChartPoint(104, 120), new ChartPoint(30, 120))), Colour.BLUE, LineStyle.DASHED),
            new Layer.Band("*g* − 2, 2*σ*", two, Colour.SKY_BLUE), new Layer.Band("*g* − 2, 1*σ*", one, Colour.BLUE),
            new Layer.Curve("central value", centre, Colour.BLACK, LineStyle.SOLID)),
            Optional.of(Axis.linear("*g*_{T3R} at *V* = 10 GeV", 0, 0.2 / Math.sqrt(2) / 10)));
    }

    /** A closed contour like a far detector's: open to the left, with a nose at the heaviest mass. */
    private static List<ChartPoint> wedge(double from, double to, double low, double high) {
        List<ChartPoint> points = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            double t = i / 60.0;
            points.add(new ChartPoint(from * Math.pow(to / from, t), low * Math.pow(high * from / to / low, 0.55 * t * t * t)));
        }
        for (int i = 60; i >= 0; i--) {
            double t = i / 60.0;
            double upper = high * Math.pow(from / to, t);
            double end = low * Math.pow(high * from / to / low, 0.55);
            points.add(new ChartPoint(from * Math.pow(to / from, t), upper * Math.pow(end / (high * from / to), t * t * t)));
        }
        return points;
    }

    private static List<ChartPoint> line(double from, double to, double slope) {
        return List.of(new ChartPoint(from, slope * from), new ChartPoint(to, slope * to));
    }
}
