package org.farvertex.report.reproduce;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.farvertex.report.FigureTitle;
import org.farvertex.report.Figures;
import org.farvertex.report.chart.Axis;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.LineStyle;
import org.farvertex.report.constraints.ConstraintsChart;
import org.farvertex.report.design.SurveyChart;
import org.farvertex.report.page.Section;
import org.farvertex.report.reach.ReachCharts;
import org.farvertex.reproduce.LoopCurves;
import org.farvertex.reproduce.Reproduction;
import org.farvertex.reproduce.ScatteringCurves;

/** Figures 2, 3, 4 and 6. */
final class PaperCharts {

    private static final double MEV = 1000;

    private PaperCharts() {
    }

    /** All figures with their captions. */
    static List<Section.Figure> of(Reproduction result) {
        return List.of(
            new Section.Figure("fig2", loops(result.figure2()), "Fig. 2 of the paper: the loop functions of Eq. 4. *C*_{A′} runs from 1/2 to 2/3, "
                + "so *C*_{φ′} must lie there too (grey), which fixes *m*_{φ′}."),
            new Section.Figure("fig3", new ReachCharts(result.drawnInPaper(), Reproduction.masses()).fig3(), "Fig. 3 of the paper: masses reached at "
                + "*V* = 10 GeV by the experiments that it draws, simulated here (grey: saw nothing; outlined: projections), and the dark-Higgs masses that "
                + "explain *g*_{μ} − 2 within two standard deviations. BaBar is taken from the paper. "
                + "Bars at the foot: how far the upper edge of an experiment depends on the model, thin with the kinetic mixing up to *k* = 5, thick without."),
            new Section.Figure("fig3-all", new ReachCharts(result.figure3(), Reproduction.masses()).rows(), "The masses reached by every shipped experiment, "
                + "those among them that took data or were proposed after the paper; a row each, the farthest above."),
            new Section.Figure("fig3-data", ConstraintsChart.over(new ReachCharts(result.drawnInPaper(), Reproduction.masses()).fig3(), result.data().plane()),
                "Fig. 3 with the published data that the paper leaves out, each an excluded region of its own colour, with barbs on its inner side; the benchmarks of the flavour sector "
                + "exclude the whole plane, one stands for all."),
            new Section.Figure("fig3-photons", PhotonChart.of(result), "Fig. 3 with the search for φ′ → γγ, which the paper leaves to the future: masses of φ′ up to which "
                + "an experiment sees two photons, where the A′ is too heavy for φ′ → A′A′ (right of the dotted line) and dark matter too; grey: saw "
                + "nothing, in photons or, as strips, in A′ → e^{+}e^{−}; outlined: projections."),
            new Section.Figure("fig4", scattering(result.figure4()), "Fig. 4 of the paper: dark matter on a proton. The dash-dotted line is what remains "
                + "of the A′ curve for the masses of the paper’s appendix, where the coupling is axial."),
            new Section.Figure("fig6", SurveyChart.of(result.figure6(), Optional.empty(), Reproduction.model().coupling()), "Fig. 6 of the paper: the decay lengths of the window of masses "
                + "(grey), the rough estimate of each experiment (points, at the energy of the beam) and *d* / ln *N*(*E*) from simulated spectra (lines)."));
    }

    private static Chart loops(LoopCurves curves) {
        return new Chart(FigureTitle.of(List.of("Fig. 2"), "t3r"), Axis.log("*r* = *m* / *m*_{μ}", 1e-2, 1e2), Axis.linear("*C*_{φ′}(*r*_{φ′}), *C*_{A′}(*r*_{A′})", 0, 1.6), List.of(
            new Layer.Interval("range of *C*_{A′}", false, 0.5, 2.0 / 3, Colour.GREY),
            new Layer.Curve("*C*_{φ′}", loop(curves, LoopCurves.Point::darkHiggs), Colour.BLUE, LineStyle.SOLID),
            new Layer.Curve("*C*_{A′}", loop(curves, LoopCurves.Point::darkPhoton), Colour.VERMILION, LineStyle.DASHED)));
    }

    private static List<ChartPoint> loop(LoopCurves curves, ToDoubleFunction<LoopCurves.Point> value) {
        return curves.points().stream().filter(p -> p.ratio() > 0.0099 && p.ratio() < 101)
            .map(p -> new ChartPoint(p.ratio(), value.applyAsDouble(p))).toList();
    }

    private static Chart scattering(ScatteringCurves curves) {
        return new Chart(FigureTitle.of(List.of("Fig. 4"), "t3r", "*V* = " + Figures.of(Reproduction.model().coupling()) + " GeV"), Axis.log("*m*_{η} [MeV]", 1, 100), Axis.log("*σ* per proton [cm^{2}]", 1e-43, 1e-34), List.of(
            new Layer.Curve("φ′, elastic, *m*_{φ′} = " + Math.round(curves.darkHiggsMass() * MEV) + " MeV",
                section(curves, ScatteringCurves.Point::darkHiggs), Colour.BLUE, LineStyle.SOLID),
            new Layer.Curve("A′, inelastic, *δ* = 0, vector coupling", section(curves, ScatteringCurves.Point::darkPhoton), Colour.ORANGE,
                LineStyle.DASHED),
            new Layer.Curve("A′, axial coupling, spin-dependent", section(curves, ScatteringCurves.Point::spinDependent), Colour.BLUISH_GREEN,
                LineStyle.DASH_DOTTED)));
    }

    private static List<ChartPoint> section(ScatteringCurves curves, ToDoubleFunction<ScatteringCurves.Point> value) {
        return curves.points().stream().map(p -> new ChartPoint(p.mass() * MEV, value.applyAsDouble(p))).toList();
    }
}
