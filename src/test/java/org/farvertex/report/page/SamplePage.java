package org.farvertex.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.farvertex.report.Provenance;
import org.farvertex.report.chart.Axis;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.LineStyle;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;

/** A made-up page with one of each section, and made-up spectra for the sliders. */
final class SamplePage {

    private SamplePage() {
    }

    static Page page() {
        Chart chart = new Chart("", Axis.log("*E*_{A′} [GeV]", 1, 1e4), Axis.log("*d* / ln *N* [m]", 1e-2, 1e4), List.of(
            new Layer.Curve("*m*_{A′} = 110 MeV", List.of(new ChartPoint(1, 0.11), new ChartPoint(1e4, 1100)), Colour.BLUE, LineStyle.SOLID),
            new Layer.Curve("*m*_{A′} = 200 MeV", List.of(new ChartPoint(1, 0.02), new ChartPoint(1e4, 200)), Colour.VERMILION, LineStyle.DASHED)));
        Table table = new Table("Masses probed at *V* = 10 GeV", List.of(
            Column.words("experiment", List.of("FASER2", "NuCal <1989>", "short baseline")),
            Column.numbers("distance", "m", List.of(480.0, 64.0, 1.5)), Column.numbers("exposure", "pot", List.of(2.3e16, 1.71e18, 1e20)),
            Column.numbers("upper edge", "MeV", List.of(90.31234, 48.2, Double.NaN))));
        Provenance how = new Provenance("java -jar farvertex.jar design --vev 10GeV --output output/design", "0.1.0", OptionalLong.of(20261122),
            List.of(new Provenance.Input("model", "U(1)_T3R, V = 10 GeV"), new Provenance.Input("spectra", "p120GeV_n, SIBYLL 2.3d")),
            List.of(new Provenance.Citation("model and Fig. 6", "B. Dutta, S. Ghosh, P. Huang, J. Kumar", "2105.07655"),
                new Provenance.Citation("palette", "M. Okabe, K. Ito, Color Universal Design (2008)", "")));
        return new Page("A shorter baseline for *m*_{A′} = 110–200 MeV", "With 10^{20} protons on target a detector 1.5 m behind a beam dump "
            + "sees the whole window.", how, List.of(new Section.Heading("Decay length"),
            new Section.Paragraph("Numbers on this page are made up by a test."),
            new Section.Figure("decay-length", chart, "Distance over ln *N* against energy."), new Section.Heading("Reach"),
            new Section.Numbers(table), new Section.Sliders(explorer(true), "Expected decays against mass; the shaded masses give the signal.")));
    }

    /** Exponential momentum spectra; lifetime falling with the sixth power of the mass, much as the model's. */
    static ReachExplorer explorer(boolean angles) {
        List<ReachExplorer.Sample> samples = new ArrayList<>();
        for (int i = 1; i <= 48; i++) {
            double mass = 0.005 * i;
            List<Double> momentum = new ArrayList<>();
            List<Double> angle = new ArrayList<>();
            List<Double> yield = new ArrayList<>();
            for (int p = 1; p <= 24; p++) {
                for (int t = 0; t < (angles ? 8 : 1); t++) {
                    momentum.add(5.0 * p);
                    if (angles) {
                        angle.add(0.002 + 0.006 * t);
                    }
                    yield.add(2e-9 * Math.exp(-5.0 * p / 18) * Math.pow(mass / 0.1, 2) * Math.exp(-t));
                }
            }
            samples.add(new ReachExplorer.Sample(mass, 2.07e-4 * Math.pow(0.11 / mass, 4), momentum, angle, yield));
        }
        return new ReachExplorer(10, 3, "pot", samples, new ReachExplorer.Controls(
            new ReachExplorer.Setting(0.2, 0.1, 1e14, 1, 0.05), new ReachExplorer.Setting(2, 5, 1e18, 10, 0.5),
            new ReachExplorer.Setting(500, 200, 1e22, 100, 10)), List.of(
            new ReachExplorer.Copy("command", "farvertex reach moved.yaml --vev {vev}GeV"),
            new ReachExplorer.Copy("YAML", "exposure: {exposure} pot\ndecayVolume:\n  - {front: {distance} m, length: {length} m, radius: {radius} m}\n")));
    }

    public static void main(String[] arguments) {
        HtmlPage.write(page(), java.util.Map.of(), java.nio.file.Path.of(arguments[0]));
    }
}
