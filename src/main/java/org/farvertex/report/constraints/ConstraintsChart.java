package org.farvertex.report.constraints;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.constraints.MassPlane;
import org.farvertex.constraints.MassPlane.Region;
import org.farvertex.constraints.MassPlane.Strip;
import org.farvertex.muon.G2Band;
import org.farvertex.muon.MuonMeasurement;
import org.farvertex.report.FigureTitle;
import org.farvertex.report.Figures;
import org.farvertex.report.chart.Axis;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.FreeColours;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.LineStyle;

/** The excluded regions in the plane of the two masses. */
public final class ConstraintsChart {

    private static final double MEV = 1e3;
    private static final int BAND_POINTS = 60;
    /** \(2m_\eta/m_{\phi'}\) of the relic density, arXiv:2105.07655; the command computes it at each point. */
    private static final double RELIC = 0.892;
    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("pi0-gamma-A", "π^{0} → γA′"),
        Map.entry("pi-e-nu-A", "π → eνA′"), Map.entry("K-e-nu-A", "K → eνA′"), Map.entry("K-mu-nu-A", "K → μνA′"),
        Map.entry("K-pi-A", "K → πA′"), Map.entry("KL-pip-pim-A", "K_{L} → π^{+}π^{−}A′"),
        Map.entry("KL-pi0-pi0-A", "K_{L} → π^{0}π^{0}A′"), Map.entry("K-pi-phi", "K → πφ′"), Map.entry("eta-pi0-phi", "η → π^{0}φ′"),
        Map.entry("B-K-A-BMA", "B → KA′, each benchmark"), Map.entry("Neff", "*N*_{eff}"), Map.entry("eta-gamma-A", "η → γA′"));

    private ConstraintsChart() {
    }

    /**
     * The plane on its own, with the band of g − 2 and the line where A′ → ηη opens.
     *
     * @param plane what is excluded
     * @return the chart
     */
    public static Chart of(MassPlane plane) {
        List<Layer> band = band(plane.vev());
        List<Layer> layers = new ArrayList<>(outlines(plane, FreeColours.beside(band)));
        layers.addAll(band);
        return new Chart(FigureTitle.of(List.of("data (barbs: excluded side)"), "t3r", "*V* = " + Figures.of(plane.vev()) + " GeV"), Axis.linear("*m*_{A′} [MeV]", MEV * MassPlane.LIGHTEST, MEV * MassPlane.HEAVIEST),
            Axis.linear("*m*_{φ′} [MeV]", MEV * MassPlane.LIGHTEST_HIGGS, MEV * MassPlane.HEAVIEST_HIGGS), layers);
    }

    /**
     * The plane over a chart of the same two axes.
     *
     * @param below the chart, Fig. 3
     * @param plane what is excluded
     * @return the chart with all layers
     */
    public static Chart over(Chart below, MassPlane plane) {
        List<Layer> layers = new ArrayList<>(below.layers());
        layers.addAll(outlines(plane, FreeColours.beside(below.layers())));
        return new Chart(below.title(), below.x(), below.y(), layers, below.top());
    }

    /** Regions that rest on light mesons are outlined each; those of the benchmarks fill the plane and one stands for all. */
    private static List<Layer> outlines(MassPlane plane, Iterator<Colour> free) {
        List<Layer> layers = new ArrayList<>();
        List<Double> seams = List.of(MEV * MassPlane.LIGHTEST, MEV * MassPlane.HEAVIEST);
        for (Region region : plane.regions()) {
            if (LABELS.containsKey(region.id())) {
                LineStyle style = layers.size() % 2 == 0 ? LineStyle.SOLID : LineStyle.DASHED;
                layers.add(isEverywhere(region) ? new Layer.Key(LABELS.get(region.id()) + ": all excluded", free.next(), Optional.of(style))
                    : new Layer.Projection(LABELS.get(region.id()), outline(region), free.next(), style, true, seams));
            }
        }
        layers.add(new Layer.Curve("A′ → ηη opens, relic density", List.of(
            new ChartPoint(RELIC * MEV * MassPlane.LIGHTEST_HIGGS, MEV * MassPlane.LIGHTEST_HIGGS),
            new ChartPoint(RELIC * MEV * MassPlane.HEAVIEST_HIGGS, MEV * MassPlane.HEAVIEST_HIGGS)), Colour.BLACK, LineStyle.DOTTED));
        return layers;
    }

    /** Whether a region has no edge within the plane. */
    private static boolean isEverywhere(Region region) {
        double area = region.strips().stream().mapToDouble(strip -> (strip.to() - strip.from()) * (strip.high() - strip.low())).sum();
        double whole = (MassPlane.HEAVIEST - MassPlane.LIGHTEST) * (MassPlane.HEAVIEST_HIGGS - MassPlane.LIGHTEST_HIGGS);
        return area > (1 - 1e-9) * whole;
    }

    /** One closed line around neighbouring strips; up along their lower, back along their upper ends. */
    private static List<List<ChartPoint>> outline(Region region) {
        List<List<ChartPoint>> outlines = new ArrayList<>();
        List<Strip> run = new ArrayList<>();
        for (Strip strip : region.strips()) {
            if (!run.isEmpty() && strip.from() > run.get(run.size() - 1).to() + 1e-9) {
                outlines.add(around(run));
                run.clear();
            }
            run.add(strip);
        }
        outlines.add(around(run));
        return outlines;
    }

    private static List<ChartPoint> around(List<Strip> strips) {
        List<ChartPoint> there = new ArrayList<>();
        List<ChartPoint> back = new ArrayList<>();
        Strip first = strips.get(0);
        Strip last = strips.get(strips.size() - 1);
        double half = (MassPlane.HEAVIEST - MassPlane.LIGHTEST) / MassPlane.COLUMNS / 2;
        corner(first.from(), first, there, back);
        for (Strip strip : strips) {
            corner(strip.from() + half, strip, there, back);
            corner(strip.to() - half, strip, there, back);
        }
        corner(last.to(), last, there, back);
        there.addAll(back);
        return there;
    }

    /** What holds of a strip was found in the middle of its cells; between the middles the outline is straight. */
    private static void corner(double mass, Strip strip, List<ChartPoint> there, List<ChartPoint> back) {
        there.add(new ChartPoint(MEV * mass, MEV * strip.low()));
        back.add(0, new ChartPoint(MEV * mass, MEV * strip.high()));
    }

    private static List<Layer> band(double vev) {
        G2Band band = new G2Band(vev, MuonMeasurement.of(MuonMeasurement.PAPER));
        List<Layer.Band.Slice> slices = new ArrayList<>();
        for (int i = 0; i <= BAND_POINTS; i++) {
            double mass = MassPlane.LIGHTEST + (MassPlane.HEAVIEST - MassPlane.LIGHTEST) * i / BAND_POINTS;
            band.at(mass).twoSigma().filter(interval -> Double.isFinite(interval.high()))
                .ifPresent(interval -> slices.add(new Layer.Band.Slice(MEV * mass, MEV * interval.low(), MEV * interval.high())));
        }
        return slices.size() < 2 ? List.of() : List.of(new Layer.Band("*g*_{μ} − 2 within 2*σ*", slices, Colour.SKY_BLUE));
    }
}
