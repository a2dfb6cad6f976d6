package org.farvertex.report.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.farvertex.design.Baseline;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.design.DecayLengthCurve;
import org.farvertex.report.FigureTitle;
import org.farvertex.report.Figures;
import org.farvertex.report.chart.Axis;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Label;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.LineStyle;
import org.farvertex.report.chart.Measured;

/** Fig. 6 of arXiv:2105.07655: the band of decay lengths, the experiments' rough points and measured curves. */
public final class SurveyChart {

    private static final double LOWEST_ENERGY = 10;
    private static final double HIGHEST_ENERGY = 12_000;
    private static final double SHORTEST = 1e-3;
    private static final double LONGEST = 100;
    /** As many as there are colours; those that reach farthest. */
    private static final int DRAWN = 6;
    private static final LineStyle[] STYLES = {LineStyle.SOLID, LineStyle.DASHED, LineStyle.DASH_DOTTED};

    private SurveyChart() {
    }

    /**
     * Draws the figure.
     *
     * @param survey   the survey
     * @param proposal a proposed experiment, drawn in black; empty for none
     * @param vev      scale V of the model t3r [GeV]
     * @return the chart
     */
    public static Chart of(BaselineSurvey survey, Optional<Baseline> proposal, double vev) {
        List<Layer> layers = new ArrayList<>();
        List<DecayLengthCurve> curves = survey.curves();
        if (curves.size() > 1) {
            layers.add(band(curves.get(0), curves.get(curves.size() - 1)));
        }
        for (DecayLengthCurve curve : curves) {
            layers.add(new Layer.Curve("", curve.points().stream().map(p -> new ChartPoint(p.energy(), p.decayLength())).toList(),
                Colour.GREY, LineStyle.SOLID));
        }
        List<Baseline> drawn = survey.experiments().stream().filter(b -> !Double.isNaN(b.largestMass()))
            .sorted(Comparator.comparingDouble(Baseline::largestMass).reversed()).limit(DRAWN).toList();
        for (int i = 0; i < drawn.size(); i++) {
            experiment(layers, drawn.get(i), Colour.CYCLE.get(i), STYLES[i % STYLES.length]);
        }
        proposal.ifPresent(b -> experiment(layers, b, Colour.BLACK, LineStyle.SOLID));
        double lightest = curves.stream().mapToDouble(DecayLengthCurve::mass).min().orElse(0);
        curves.forEach(curve -> label(layers, curve, curve.mass() == lightest));
        return new Chart(FigureTitle.of(List.of("Fig. 6"), "t3r", "*V* = " + Figures.of(vev) + " GeV"), Axis.log("*E*_{A′} [GeV]", LOWEST_ENERGY, HIGHEST_ENERGY),
            Axis.log("*d* / ln *N*_{A′}, *d*_{dec} [m]", SHORTEST, LONGEST), layers);
    }

    private static Layer band(DecayLengthCurve light, DecayLengthCurve heavy) {
        List<Layer.Band.Slice> slices = new ArrayList<>();
        for (int i = 0; i < light.points().size(); i++) {
            double a = light.points().get(i).decayLength();
            double b = heavy.points().get(i).decayLength();
            slices.add(new Layer.Band.Slice(light.points().get(i).energy(), Math.min(a, b), Math.max(a, b)));
        }
        return new Layer.Band(String.format(Locale.ROOT, "*m*_{A′} = %s–%s MeV", mev(light), mev(heavy)), slices, Colour.GREY);
    }

    private static String mev(DecayLengthCurve curve) {
        double value = curve.mass() * 1000;
        return Math.abs(value - Math.rint(value)) < 1e-6 ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static void experiment(List<Layer> layers, Baseline b, Colour colour, LineStyle style) {
        List<ChartPoint> points = b.measured().stream().filter(p -> p.ratio() < LONGEST && p.energy() >= LOWEST_ENERGY)
            .map(p -> new ChartPoint(p.energy(), p.ratio())).toList();
        if (points.size() > 1) {
            layers.add(new Layer.Curve(Label.verbatim(b.name()), points, colour, style));
        }
        if (b.ratio() > 0) {
            layers.add(new Layer.Points("", List.of(new Measured(b.highestEnergy(), b.ratio(), 0, 0, 0, 0)), colour));
        }
    }

    /** Beside the band: above the upper curve, below the lower ones. */
    private static void label(List<Layer> layers, DecayLengthCurve curve, boolean above) {
        double factor = above ? 2.1 : 0.45;
        curve.points().stream().filter(p -> p.energy() > 25 && p.decayLength() * factor > 2 * SHORTEST).findFirst().ifPresent(p ->
            layers.add(new Layer.Note(mev(curve) + " MeV", new ChartPoint(p.energy(), p.decayLength() * factor), Colour.GREY)));
    }
}
