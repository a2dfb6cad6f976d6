package org.farvertex.report.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.farvertex.design.Baseline;
import org.farvertex.design.BaselineProposal;
import org.farvertex.design.BaselineRequest;
import org.farvertex.design.BaselineSurvey.Claim;
import org.farvertex.design.DesignResult;
import org.farvertex.design.ShieldLeakage;
import org.farvertex.reach.MassInterval;
import org.farvertex.report.Figures;
import org.farvertex.report.TextTable;

/** What {@code design} found, in words: for the terminal and, sentence by sentence, for the page. */
final class DesignText {

    private DesignText() {
    }

    /**
     * The whole answer for a terminal.
     *
     * @param result what was found
     * @return lines
     */
    public static List<String> lines(DesignResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("Fig. 6 of arXiv:2105.07655, V = " + Figures.of(vev(result)) + " GeV, only e+e- open");
        lines.addAll(experiments(result));
        lines.add("");
        result.survey().claim().ifPresent(claim -> lines.add(claim(claim)));
        lines.add("");
        lines.add("Shorter baseline: " + request(result.proposal()));
        lines.addAll(findings(result.proposal()));
        return lines;
    }

    static double vev(DesignResult result) {
        return result.proposal().experiment().particle().parameters().get("V_GeV");
    }

    private static List<String> experiments(DesignResult result) {
        TextTable table = new TextTable().row("experiment", "d [m]", "ln N", "d/ln N [m]", "E max [GeV]", "rough [MeV]", "by N(E) [MeV]",
            "reach [MeV]");
        List<Baseline> all = new ArrayList<>(result.survey().experiments());
        all.add(result.proposed());
        for (Baseline b : all) {
            table.row(b.id(), Figures.of(b.distance()), format("%.2f", b.logNumber()), format("%.4g", b.ratio()),
                format("%.0f", b.highestEnergy()), mev(b.roughMass()), mev(b.measuredMass()), mev(b.largestMass()));
        }
        return table.lines();
    }

    /** The claim of the paper with our margin, and what the margin is worth. */
    static String claim(Claim claim) {
        return margin(claim) + format(" A yield twice or half as large moves that edge by %.2g MeV; how far the model itself does, the bands of reach say.",
            1e3 * claim.best().edge().doubling());
    }

    private static String margin(Claim claim) {
        String name = claim.best().name();
        String limit = mev(claim.limit());
        return claim.holds()
            ? format("m_A' > %s MeV cannot be explored by any of them: the best, %s, ends at %s MeV, %s MeV below; at %s MeV it expects %s of "
                + "the %s events it needs.", limit, name, mev(claim.best().largestMass()), mev(claim.margin()), limit,
                claim.expected().value() > 0 ? format("%.3g", claim.expected().value()) : format("10^%.0f", claim.expected().log10()), Figures.of(claim.signal()))
            : format("m_A' > %s MeV can be explored: %s reaches %s MeV, %s MeV more.", limit, name, mev(claim.best().largestMass()),
                mev(-claim.margin()));
    }

    /** What was asked. */
    static String request(BaselineProposal p) {
        BaselineRequest r = p.request();
        String background = r.rule().background() == 0 ? "no background (your assumption: see what crosses the shielding)"
            : format("%s background events (your number), so %.4g signal events are needed (median expected CLs limit)",
                Figures.of(r.rule().background()), r.needed());
        return format("beam %s, %s, diameter %s m, at least %s m of shielding, %s events needed%s with %s, t3r %s.", r.beam().id(),
            DesignUnits.exposure(r.beam(), r.exposure()), Figures.of(2 * r.radius()), Figures.of(r.shielding()), Figures.of(r.rule().events()),
            r.rule().confidence().isPresent() ? format(" (%.0f %% confidence)", 100 * r.rule().confidence().getAsDouble()) : "", background,
            p.mode().equals("paper") ? "in paper mode (e+e- alone open)" : p.mode() + " scenario (pi0 gamma open)");
    }

    /** What was found, a sentence each. */
    static List<String> findings(BaselineProposal p) {
        List<String> found = new ArrayList<>();
        found.add(format("Decay volume from %s to %s m; probed: %s.", Figures.of(p.distance()), Figures.of(round(p.distance() + p.length())),
            probed(p.probed())));
        found.add(leastExposure(p));
        found.add(Double.isNaN(p.farthest()) ? "With the exposure asked for no distance that leaves room for the shielding covers the window."
            : format("With the exposure asked for the window is covered up to a distance of %.3g m.", p.farthest()));
        for (BaselineProposal.Check c : p.checks()) {
            String second = c.simulated().map(e -> format(", %.4g ± %.2g by full simulation", e.value(), e.error())).orElse("");
            found.add(format("Expected at %s MeV: %.4g ± %.2g by the histograms%s.", mev(c.mass()), c.histogram(), c.error(), second));
        }
        p.leakage().ifPresentOrElse(leakage -> found.addAll(leakage(p, leakage)), () ->
            found.add("A collider has no dump: at such a distance nothing but the detector itself stands between the collisions and the decays."));
        return found;
    }

    private static String leastExposure(BaselineProposal p) {
        String window = mev(p.request().window().low()) + "-" + mev(p.request().window().high()) + " MeV";
        return Double.isInfinite(p.leastExposure()) ? "No exposure covers " + window + " there."
            : format("Least exposure that covers %s there: %s%s", window, DesignUnits.exposure(p.request().beam(), p.leastExposure()),
                p.coversWindow() ? "." : ", more than asked for: the window is not covered.");
    }

    private static List<String> leakage(BaselineProposal p, ShieldLeakage leakage) {
        double exposure = p.request().exposure();
        double least = p.leastExposure();
        String inLeast = Double.isInfinite(least) ? "" : format(", %.1g and %.1g in the least one", leakage.hadrons() * least, leakage.muons() * least);
        List<String> found = new ArrayList<>();
        found.add(format("Shielding left: %s m of %s, %.1f interaction lengths. At least %.2g of the protons cross it unscathed and %.2g muons per proton "
            + "(above %.2g GeV) come through: %.1g hadrons and %.1g muons in the exposure asked for%s.",
            Figures.of(leakage.thickness()), leakage.material().name(), leakage.interactionLengths(), leakage.hadrons(), leakage.muons(),
            leakage.muonEnergy(), leakage.hadrons() * exposure, leakage.muons() * exposure, inLeast));
        found.add("Assumed, not calculated: " + String.join("; ", ShieldLeakage.assumptions()) + ".");
        if (leakage.hadrons() * exposure > 1) {
            found.add("So absorption alone gives no freedom from background: vertices, the mass of the pair and timing must reject what crosses.");
        }
        if (p.thickerIsWorse()) {
            found.add("At the upper end of the window the A' die out faster than protons do in the shielding: a thicker one loses more signal than "
                + "background, and the least exposure makes the least background.");
        }
        return found;
    }

    private static String probed(List<MassInterval> intervals) {
        return intervals.isEmpty() ? "no mass" : intervals.stream().map(i -> mev(i.low().mass()) + "-" + mev(i.high().mass()))
            .collect(Collectors.joining(" and ")) + " MeV";
    }

    private static double round(double value) {
        return Figures.rounded(value, 6);
    }

    static String mev(double mass) {
        return Double.isNaN(mass) ? "-" : format("%.1f", mass * 1000);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
