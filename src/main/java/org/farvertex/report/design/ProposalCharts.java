package org.farvertex.report.design;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.design.BaselineProposal;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.report.FigureTitle;
import org.farvertex.report.chart.Axis;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.LineStyle;
import org.farvertex.simulation.Experiment;

/** How the reach of the proposal falls with distance, and what exposure each distance asks for. */
final class ProposalCharts {

    private static final double MEV = 1000;
    private static final double HIGHEST_EXPOSURE = 1e24;

    private static final double FEWEST_HADRONS = 1e-3;

    private ProposalCharts() {
    }

    /** Largest mass against distance. */
    static Chart reach(BaselineProposal proposal) {
        List<ChartPoint> edges = new ArrayList<>();
        for (BaselineProposal.Step step : proposal.falling()) {
            if (!step.probed().isEmpty()) {
                edges.add(new ChartPoint(step.distance(), upper(step.probed()) * MEV));
            }
        }
        Range window = proposal.request().window();
        double highest = 1.12 * Math.max(window.high() * MEV, edges.stream().mapToDouble(ChartPoint::y).max().orElse(0));
        double lowest = Math.min(window.low() * MEV, edges.stream().mapToDouble(ChartPoint::y).min().orElse(1e9)) * 0.85;
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Interval("masses to cover", false, window.low() * MEV, window.high() * MEV, Colour.SKY_BLUE));
        if (edges.size() > 1) {
            layers.add(new Layer.Curve("largest mass", edges, Colour.BLUE, LineStyle.SOLID));
        }
        layers.add(vertical("proposal", proposal.distance(), lowest, highest, Colour.BLACK));
        return new Chart(title(proposal), distances(proposal), Axis.linear("*m*_{A′} [MeV]", lowest, highest), layers);
    }

    /** Least exposure, and hadrons through the shielding during it, against distance. */
    static Chart exposure(BaselineProposal proposal) {
        List<ChartPoint> exposures = new ArrayList<>();
        List<ChartPoint> hadrons = new ArrayList<>();
        double unit = DesignUnits.perUnit(proposal.request().beam());
        for (BaselineProposal.Step step : proposal.falling()) {
            double exposure = step.leastExposure() / unit;
            if (exposure < HIGHEST_EXPOSURE) {
                exposures.add(new ChartPoint(step.distance(), exposure));
                proposal.leakage().filter(leakage -> leakage.hadronsAt(step) > FEWEST_HADRONS).ifPresent(leakage -> hadrons.add(new ChartPoint(step.distance(), leakage.hadronsAt(step))));
            }
        }
        double asked = proposal.request().exposure() / unit;
        double lowest = Math.min(asked, exposures.stream().mapToDouble(ChartPoint::y).min().orElse(asked));
        double highest = Math.max(asked, exposures.stream().mapToDouble(ChartPoint::y).max().orElse(asked)) * 10;
        double bottom = Math.min(lowest, hadrons.stream().mapToDouble(ChartPoint::y).min().orElse(lowest)) / 10;
        List<Layer> layers = new ArrayList<>();
        if (exposures.size() > 1) {
            layers.add(new Layer.Curve("least exposure", exposures,
                Colour.VERMILION, LineStyle.SOLID));
        }
        if (hadrons.size() > 1) {
            layers.add(new Layer.Curve("protons that cross the shielding during it", hadrons, Colour.BLUISH_GREEN, LineStyle.DASHED));
        }
        Axis x = distances(proposal);
        layers.add(new Layer.Curve("exposure asked for", List.of(new ChartPoint(x.min(), asked), new ChartPoint(x.max(), asked)), Colour.GREY,
            LineStyle.DOTTED));
        layers.add(vertical("proposal", proposal.distance(), bottom, highest, Colour.BLACK));
        return new Chart(title(proposal), x, Axis.log("exposure [" + DesignUnits.symbol(proposal.request().beam()) + "], protons", bottom, highest), layers);
    }

    private static String title(BaselineProposal proposal) {
        Experiment experiment = proposal.experiment();
        return FigureTitle.of(List.of(experiment.detector().name()), experiment.particle().model(), FigureTitle.couplings(experiment.particle().parameters()));
    }

    /** Upper end of the highest interval. */
    static double upper(List<MassInterval> probed) {
        return probed.isEmpty() ? Double.NaN : probed.get(probed.size() - 1).high().mass();
    }

    private static Axis distances(BaselineProposal proposal) {
        List<BaselineProposal.Step> steps = proposal.falling();
        return Axis.log("distance *d* [m]", steps.get(0).distance(), steps.get(steps.size() - 1).distance());
    }

    private static Layer vertical(String label, double x, double low, double high, Colour colour) {
        return new Layer.Curve(label, List.of(new ChartPoint(x, low), new ChartPoint(x, high)), colour, LineStyle.DASH_DOTTED);
    }
}
