package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.farvertex.model.Model;
import org.farvertex.muon.G2Band;
import org.farvertex.muon.MuonMeasurement;
import org.farvertex.reach.Contour;
import org.farvertex.reach.Exclusion;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.report.FigureTitle;
import org.farvertex.report.Figures;
import org.farvertex.report.chart.Axis;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Label;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.LineStyle;

/** Figures of a reach run: exclusions grey with boundaries of their own, projections outlined, as in Fig. 3 of arXiv:2105.07655. */
public final class ReachCharts {

    private static final double LEAST_HIGGS = 60;
    private static final double MOST_HIGGS = 120;
    private static final int BAND_POINTS = 96;
    /** The figure goes on a little beyond the scan, where exclusions may begin. */
    static final double ROOM_BEYOND = 1.1;
    private static final double LEAST_SHOWN = 1e-3;

    private final List<Reach> reaches;
    private final Range masses;
    private final Model model;
    private final ReachLook look;

    /**
     * Figures of some experiments.
     *
     * @param reaches what was found, at least one
     * @param masses  range of masses scanned [GeV]
     */
    public ReachCharts(List<Reach> reaches, Range masses) {
        this.reaches = reaches;
        this.masses = masses;
        this.model = reaches.get(0).setup().model();
        this.look = new ReachLook(reaches);
    }

    /**
     * Masses reached at one coupling, a row for each experiment.
     *
     * @return the chart; every reach must be one at a fixed coupling
     */
    public Chart rows() {
        return new ReachRows(look, masses).chart();
    }

    /**
     * Masses reached in the plane of the two masses of t3r, with the band of g − 2.
     *
     * @return the chart; every reach must be one at a fixed coupling
     */
    public Chart fig3() {
        return fig3(LEAST_HIGGS, MOST_HIGGS);
    }

    /**
     * The same over other masses of φ′.
     *
     * @param from least mass of φ′ [MeV]
     * @param to   largest mass of φ′ [MeV]
     * @return the chart
     */
    public Chart fig3(double from, double to) {
        double low = 1e3 * masses.low();
        double high = ROOM_BEYOND * 1e3 * masses.high();
        List<Layer> layers = new ArrayList<>();
        List<Layer> outlines = new ArrayList<>();
        for (Exclusion exclusion : Exclusion.of(model.name())) {
            double begin = 1e3 * exclusion.limits().get(0).mass();
            if (exclusion.ofMasses() && begin < high && Math.abs(model.coupling() - 10) < 1e-9) {
                layers.add(new Layer.ExcludedArea(FigureTitle.name(exclusion.name()), List.of(strip(begin, high, from, to)), look.colour(exclusion.name())));
            }
        }
        for (Reach reach : reaches) {
            List<List<ChartPoint>> strips = reach.intervals().orElseThrow().stream()
                .map(i -> strip(1e3 * i.low().mass(), 1e3 * i.high().mass(), from, to)).toList();
            if (!strips.isEmpty()) {
                add(reach, strips, ReachLook.sawNothing(reach) ? layers : outlines);
            }
        }
        for (List<Reach> same : look.byExperiment()) {
            GeneratorBands.ofMasses(same).forEach(bar -> layers.add(new Layer.Interval("", true, bar.low(), bar.high(), look.colour(same.get(0)))));
        }
        layers.addAll(outlines);
        List<Layer> bars = ModelBars.of(reaches, look::colour, from);
        layers.addAll(bars);
        if (!bars.isEmpty()) {
            layers.addAll(List.of(ReachLook.otherAssumptions(), ReachLook.otherMixing()));
        }
        layers.addAll(band());
        layers.addAll(keys(layers));
        double vev = model.coupling();
        return new Chart(look.title(FigureTitle.coupling(model.scale(), vev)), Axis.linear(massAxis(), low, high), Axis.linear("*m*_{φ′} [MeV]", from, to), layers,
            Optional.of(Axis.linear("*g*_{T3R} at *V* = " + number(vev) + " GeV", 1e-3 * low / (Math.sqrt(2) * vev), 1e-3 * high / (Math.sqrt(2) * vev))));
    }

    private static List<ChartPoint> strip(double low, double high, double foot, double top) {
        return List.of(new ChartPoint(low, foot), new ChartPoint(high, foot), new ChartPoint(high, top), new ChartPoint(low, top));
    }

    private List<Layer> band() {
        G2Band band = new G2Band(model.coupling(), MuonMeasurement.of(MuonMeasurement.PAPER));
        List<Layer.Band.Slice> two = new ArrayList<>();
        for (double mass : masses.points(BAND_POINTS)) {
            band.at(mass).twoSigma().filter(i -> Double.isFinite(i.high()))
                .ifPresent(i -> two.add(new Layer.Band.Slice(1e3 * mass, 1e3 * i.low(), 1e3 * i.high())));
        }
        return two.size() < 2 ? List.of() : List.of(new Layer.Band("*g*_{μ} − 2 within 2*σ*", two, Colour.SKY_BLUE));
    }

    /** Expected events against the mass. */
    Chart expected() {
        List<Layer> layers = new ArrayList<>();
        double most = 10;
        for (Reach reach : reaches) {
            String label = look.first(reach) ? ReachLook.name(reach) : "";
            for (List<ChartPoint> points : pieces(reach.curve())) {
                most = Math.max(most, points.stream().mapToDouble(ChartPoint::y).max().orElseThrow());
                layers.add(new Layer.Curve(label, points, look.colour(reach), look.style(reach)));
                label = "";
            }
        }
        layers.addAll(look.keys(false));
        layers.addAll(signals());
        return new Chart(look.title(FigureTitle.coupling(model.scale(), model.coupling())), Axis.log(massAxis(), 1e3 * masses.low(), 1e3 * masses.high()),
            Axis.log("expected " + decays(), LEAST_SHOWN, 10 * most), layers);
    }

    /** The numbers of events that make a signal, if one serves all. */
    private List<Layer> signals() {
        List<Double> needed = reaches.stream().map(Reach::signal).distinct().toList();
        return needed.size() > 1 ? List.of() : List.of(new Layer.Curve(number(needed.get(0)) + " events", List.of(new ChartPoint(1e3 * masses.low(), needed.get(0)),
            new ChartPoint(1e3 * masses.high(), needed.get(0))), Colour.GREY, LineStyle.DASHED));
    }

    private List<Layer> keys(List<Layer> layers) {
        return look.keys(layers.stream().anyMatch(Layer.ExcludedArea.class::isInstance));
    }

    private String massAxis() {
        return "*m*_{" + Label.verbatim(model.identity().symbol()) + "} [MeV]";
    }

    private String decays() {
        return CountedDecays.of(reaches).markup();
    }

    /** Stretches along which the number is known and worth showing; no line leads across what is not. */
    private static List<List<ChartPoint>> pieces(List<Reach.ScannedMass> curve) {
        List<List<ChartPoint>> pieces = new ArrayList<>();
        List<ChartPoint> piece = new ArrayList<>();
        for (Reach.ScannedMass point : curve) {
            double value = point.answer().expected().value();
            if (value > 0.01 * LEAST_SHOWN) {
                piece.add(new ChartPoint(1e3 * point.mass(), value));
            } else {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
        }
        pieces.add(piece);
        return pieces.stream().filter(points -> points.size() > 1).toList();
    }

    /** Contours in mass and coupling. */
    Chart contours(Range couplings) {
        List<Layer> layers = new ArrayList<>();
        List<Layer> outlines = new ArrayList<>();
        for (Exclusion exclusion : Exclusion.of(model.name())) {
            List<ChartPoint> outline = outline(exclusion, couplings);
            if (!exclusion.ofMasses() && outline.size() > 2) {
                layers.add(new Layer.ExcludedArea(FigureTitle.name(exclusion.name()), List.of(outline), look.colour(exclusion.name())));
            }
        }
        for (Reach reach : reaches) {
            List<List<ChartPoint>> lines = reach.contours().stream().map(ReachCharts::points).filter(p -> p.size() > 2).toList();
            if (!lines.isEmpty()) {
                add(reach, lines, ReachLook.sawNothing(reach) ? layers : outlines);
            }
        }
        double[] compared = Arrays.stream(masses.points(BAND_POINTS)).map(mass -> 1e3 * mass).toArray();
        for (List<Reach> same : look.byExperiment()) {
            Reach main = same.get(0);
            if (!main.bands().isEmpty()) {
                layers.addAll(ModelBands.ofContours(main, look.colour(main)));
                continue;
            }
            layers.addAll(GeneratorBands.ofContours(same.stream()
                .map(reach -> reach.contours().stream().map(ReachCharts::points).toList()).toList(), compared, look.colour(main)));
        }
        layers.addAll(outlines);
        layers.addAll(keys(layers));
        reaches.stream().filter(reach -> !reach.bands().isEmpty()).findFirst()
            .ifPresent(first -> layers.add(new Layer.Key("edges by other assumptions", look.colour(first), Optional.empty())));
        return new Chart(look.title(reach -> !reach.contours().isEmpty()), Axis.log(massAxis(), 1e3 * masses.low(), 1e3 * masses.high()),
            Axis.log(model.scale().axis(), couplings.low(), couplings.high()), layers);
    }

    private List<ChartPoint> outline(Exclusion exclusion, Range couplings) {
        List<ChartPoint> there = new ArrayList<>();
        List<ChartPoint> back = new ArrayList<>();
        for (Exclusion.ExcludedRange limit : exclusion.limits()) {
            if (limit.mass() >= masses.low() && limit.mass() <= masses.high() && limit.low() < couplings.high()) {
                there.add(new ChartPoint(1e3 * limit.mass(), Math.max(limit.low(), couplings.low())));
                back.add(0, new ChartPoint(1e3 * limit.mass(), Math.min(limit.high(), couplings.high())));
            }
        }
        there.addAll(back);
        return there;
    }

    private static List<ChartPoint> points(Contour contour) {
        return contour.points().stream().map(p -> new ChartPoint(1e3 * p.mass(), p.coupling())).toList();
    }

    /** The first reach of an experiment is drawn and named, those with other generators are broken lines beside it, with a band between. */
    private void add(Reach reach, List<List<ChartPoint>> outlines, List<Layer> layers) {
        if (look.first(reach) && ReachLook.sawNothing(reach)) {
            layers.add(new Layer.ExcludedArea(ReachLook.name(reach), outlines, look.colour(reach)));
        } else {
            layers.add(new Layer.Projection(look.first(reach) ? ReachLook.name(reach) : "", outlines, look.colour(reach), look.style(reach)));
        }
    }

    private static String number(double value) {
        return Figures.of(value);
    }
}
