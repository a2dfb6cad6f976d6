package org.farvertex.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.farvertex.flavor.CoefficientRunning;
import org.farvertex.flavor.FlavorInputs;
import org.farvertex.flavor.Measurement;
import org.farvertex.flavor.MixingModel;
import org.farvertex.flavor.ModelStrengths;
import org.farvertex.flavor.Observable;
import org.farvertex.flavor.TheoryUncertainty;
import org.farvertex.flavor.WilsonCoefficients;

/** Writes the result of {@code flavor} for people. */
final class FlavorTable {

    private final PrintWriter out;
    private final FlavorPoint point;

    FlavorTable(PrintWriter out, FlavorPoint point) {
        this.out = out;
        this.point = point;
    }

    void write(Map<Observable, Double> values, double pull, Map<Observable, Measurement> measurements,
        Optional<TheoryUncertainty> uncertainty) {
        heading();
        out.println();
        line("observable", "ours", uncertainty.isPresent() ? "theory" : "", "measured", "up", "down", "pull", printed() ? "paper" : "",
            printed() ? "ours/paper" : "");
        values.forEach((observable, value) -> row(observable, value, measurements.get(observable), uncertainty));
        line("SM pull (3 clean)", String.format(Locale.ROOT, "%.2f", pull), "", "", "", "", "",
            point.benchmark().filter(b -> b.printedPull().isPresent())
                .map(b -> String.format(Locale.ROOT, "%.1f", b.printedPull().getAsDouble())).orElse(""), "");
        out.println();
        out.println("Branching ratios absolute, dBR/dq2 per GeV^2, bins of q2 in GeV^2; pull = (ours - measured)/error on that side,");
        out.println("without theory error. Clean: R_K, R_K* [1.1, 6], Bs -> mu mu.");
        uncertainty.ifPresent(u -> out.println("theory: one standard deviation from " + u.samples()
            + " draws of the inputs, taken as independent."));
        out.flush();
    }

    private boolean printed() {
        return point.benchmark().isPresent();
    }

    private void heading() {
        out.println("Flavour: " + point.title());
        Map<String, Double> given = point.coefficients().toMap();
        Map<String, Double> run = point.run().toMap();
        boolean runs = point.scale() != CoefficientRunning.BOTTOM_SCALE;
        if (!run.isEmpty()) {
            out.println("Wilson coefficients at " + FlavorPointOptions.trimmed(point.scale()) + " GeV"
                + (runs ? " and run to 4.8 GeV" : "") + " (CS, CP in 1/GeV):");
        }
        for (String name : WilsonCoefficients.names()) {
            if (run.containsKey(name) || given.containsKey(name)) {
                out.printf(Locale.ROOT, "  %-12s %11.5g", name, given.getOrDefault(name, 0.0));
                out.println(runs ? String.format(Locale.ROOT, "   %11.5g", run.getOrDefault(name, 0.0)) : "");
            }
        }
        point.model().ifPresent(this::model);
    }

    private void model(MixingModel m) {
        out.printf(Locale.ROOT, "Model: m_A' = %.4g GeV, V = %.4g GeV, Lambda = %.4g GeV%n", m.darkPhotonMass(), m.vev(), m.cutoff());
        out.printf(Locale.ROOT, "  sin sL %.6g, bL %.6g, sLp %.6g, bLp %.6g, sRp %.6g, bRp %.6g; lambda_b %.4g, lambda_s %.4g%n",
            m.sinSl(), m.sinBl(), m.sinPrimeSl(), m.sinPrimeBl(), m.sinPrimeSr(), m.sinPrimeBr(), m.lambdaB(), m.lambdaS());
        out.printf(Locale.ROOT, "  %-10s %-6s %12s %12s %10s%n", "Eq. 10", "", "ours", "paper", "ours/paper");
        List<ModelStrengths.Row> ours = ModelStrengths.of(FlavorInputs.central(), m.cutoff()).rows();
        List<ModelStrengths.Row> paper = ModelStrengths.paper().rows();
        for (int i = 0; i < ours.size(); i++) {
            out.printf(Locale.ROOT, "  %-10s %-6s %12.4g %12.4g %10.3f%n", ours.get(i).name(), ours.get(i).unit(),
                ours.get(i).value(), paper.get(i).value(), ours.get(i).value() / paper.get(i).value());
        }
    }

    private void row(Observable observable, double value, Measurement measured, Optional<TheoryUncertainty> uncertainty) {
        Double paper = point.benchmark().map(b -> b.printed().get(observable)).orElse(null);
        line(observable.title(), format(observable, value), uncertainty.map(u -> format(observable, u.deviation().get(observable))).orElse(""),
            measured == null ? "" : format(observable, measured.value()), measured == null ? "" : format(observable, measured.up()),
            measured == null ? "" : format(observable, measured.down()),
            measured == null ? "" : String.format(Locale.ROOT, "%+.2f", measured.pull(value)),
            paper == null ? "" : observable.isRatio() ? String.format(Locale.ROOT, "%.2f", paper) : format(observable, paper),
            paper == null ? "" : String.format(Locale.ROOT, "%.3f", value / paper));
    }

    private static String format(Observable observable, double value) {
        return String.format(Locale.ROOT, observable.isRatio() ? "%.4f" : "%.3e", value);
    }

    private void line(String title, String... cells) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-32s", title));
        for (String cell : cells) {
            text.append(String.format(Locale.ROOT, " %10s", cell));
        }
        out.println(text.toString().stripTrailing());
    }
}
