package org.farvertex.report;

import java.util.List;
import java.util.Locale;
import org.farvertex.spectrum.InterpolationCheck;

/**
 * How well shipped spectra are predicted by interpolation between others.
 *
 * @param checks the comparisons
 */
public record InterpolationResult(List<InterpolationCheck> checks) implements Result {

    /** Keeps its own list. */
    public InterpolationResult {
        checks = List.copyOf(checks);
    }

    @Override
    public String text() {
        TextTable table = new TextTable().row("beam [GeV]", "generator", "species", "x = p/p_beam", "yield", "predicted", "deviation");
        for (InterpolationCheck c : checks) {
            table.row(Figures.of(c.momentum()), c.generator().version(), c.species().toString(), Figures.of(c.lowest()) + "-" + Figures.of(c.highest()),
                format("%.4g", c.own()), format("%.4g", c.predicted()), format("%+.1f %%", 100 * c.deviation()));
        }
        return String.join(System.lineSeparator(), table.lines());
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("checks", checks.stream().map(c -> new JsonObject().with("momentum_GeV", c.momentum())
            .with("generator", c.generator().version()).with("pdg", c.species().pdgId()).with("x", List.of(c.lowest(), c.highest()))
            .with("yield_per_interaction", c.own()).with("predicted", c.predicted()).with("deviation", c.deviation())).toList());
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
