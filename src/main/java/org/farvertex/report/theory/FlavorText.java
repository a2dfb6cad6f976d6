package org.farvertex.report.theory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.farvertex.flavor.CoefficientRunning;
import org.farvertex.flavor.FlavorInputs;
import org.farvertex.flavor.FlavorPoint;
import org.farvertex.flavor.Measurement;
import org.farvertex.flavor.MixingModel;
import org.farvertex.flavor.ModelStrengths;
import org.farvertex.flavor.Observable;
import org.farvertex.flavor.TheoryUncertainty;
import org.farvertex.flavor.WilsonCoefficients;
import org.farvertex.report.Figures;

/** The result of {@code flavor} for people. */
final class FlavorText {

    private final StringBuilder out = new StringBuilder();
    private final FlavorPoint point;
    private final Optional<TheoryUncertainty> uncertainty;

    private FlavorText(FlavorPoint point, Optional<TheoryUncertainty> uncertainty) {
        this.point = point;
        this.uncertainty = uncertainty;
    }

    static String of(FlavorResult result) {
        return new FlavorText(result.point(), result.uncertainty()).written(result);
    }

    private String written(FlavorResult result) {
        heading();
        line();
        columns("observable", "ours", uncertainty.isPresent() ? "theory" : "", "measured", "up", "down", "pull", printed() ? "paper" : "",
            printed() ? "ours/paper" : "");
        result.values().forEach((observable, value) -> row(observable, value, result.measurements().get(observable)));
        columns("SM pull (3 clean)", format("%.2f", result.pull()), "", "", "", "", "",
            point.benchmark().filter(b -> b.printedPull().isPresent()).map(b -> format("%.1f", b.printedPull().getAsDouble())).orElse(""), "");
        line();
        line("Branching ratios absolute, dBR/dq2 per GeV^2, bins of q2 in GeV^2; pull = (ours - measured)/error on that side,");
        line("without theory error. Clean: R_K, R_K* [1.1, 6], Bs -> mu mu.");
        uncertainty.ifPresent(u -> line("theory: one standard deviation from " + u.samples() + " draws of the inputs, taken as independent."));
        result.seed().ifPresent(seed -> line("seed " + seed));
        return out.toString().stripTrailing();
    }

    private boolean printed() {
        return point.benchmark().isPresent();
    }

    private void heading() {
        line("Flavour: " + point.title());
        Map<String, Double> given = point.coefficients().toMap();
        Map<String, Double> run = point.run().toMap();
        boolean runs = point.scale() != CoefficientRunning.BOTTOM_SCALE;
        if (!run.isEmpty()) {
            line("Wilson coefficients at " + Figures.of(point.scale()) + " GeV" + (runs ? " and run to 4.8 GeV" : "") + " (CS, CP in 1/GeV):");
        }
        for (String name : WilsonCoefficients.names()) {
            if (run.containsKey(name) || given.containsKey(name)) {
                line(format("  %-12s %11.5g", name, given.getOrDefault(name, 0.0))
                    + (runs ? format("   %11.5g", run.getOrDefault(name, 0.0)) : ""));
            }
        }
        point.model().ifPresent(this::model);
    }

    private void model(MixingModel m) {
        line(format("Model: m_A' = %.4g GeV, V = %.4g GeV, Lambda = %.4g GeV", m.darkPhotonMass(), m.vev(), m.cutoff()));
        line(format("  sin sL %.6g, bL %.6g, sLp %.6g, bLp %.6g, sRp %.6g, bRp %.6g; lambda_b %.4g, lambda_s %.4g",
            m.sinSl(), m.sinBl(), m.sinPrimeSl(), m.sinPrimeBl(), m.sinPrimeSr(), m.sinPrimeBr(), m.lambdaB(), m.lambdaS()));
        line(format("  %-10s %-6s %12s %12s %10s", "Eq. 10", "", "ours", "paper", "ours/paper"));
        List<ModelStrengths.Row> ours = ModelStrengths.of(FlavorInputs.central(), m.cutoff()).rows();
        List<ModelStrengths.Row> paper = ModelStrengths.paper().rows();
        for (int i = 0; i < ours.size(); i++) {
            line(format("  %-10s %-6s %12.4g %12.4g %10.3f", ours.get(i).name(), ours.get(i).unit(),
                ours.get(i).value(), paper.get(i).value(), ours.get(i).value() / paper.get(i).value()));
        }
    }

    private void row(Observable observable, double value, Measurement measured) {
        Double paper = point.benchmark().map(b -> b.printed().get(observable)).orElse(null);
        columns(observable.title(), number(observable, value), uncertainty.map(u -> number(observable, u.deviation().get(observable))).orElse(""),
            measured == null ? "" : number(observable, measured.value()), measured == null ? "" : number(observable, measured.up()),
            measured == null ? "" : number(observable, measured.down()),
            measured == null ? "" : format("%+.2f", measured.pull(value)),
            paper == null ? "" : observable.isRatio() ? format("%.2f", paper) : number(observable, paper),
            paper == null ? "" : format("%.3f", value / paper));
    }

    private static String number(Observable observable, double value) {
        return format(observable.isRatio() ? "%.4f" : "%.3e", value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void columns(String title, String... cells) {
        StringBuilder text = new StringBuilder(format("%-32s", title));
        for (String cell : cells) {
            text.append(format(" %10s", cell));
        }
        line(text.toString().stripTrailing());
    }

    private void line(String... text) {
        out.append(String.join("", text)).append(System.lineSeparator());
    }
}
