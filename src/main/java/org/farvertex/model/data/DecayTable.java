package org.farvertex.model.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farvertex.input.InputException;
import org.farvertex.input.ShownNumbers;
import org.farvertex.model.VectorWidths;
import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/** Lifetime and branching ratios at one mass and coupling, in logarithms, so that no coupling is too small. */
final class DecayTable {

    /** Branching ratios from tables add up to 1 but for this. */
    private static final double TOLERANCE = 1e-3;
    private static final double LOG_HBAR_C = Math.log(Constants.HBAR_C);

    private final ModelDescription model;
    private final double mass;
    private final double coupling;
    private final List<ListedDecay> entries = new ArrayList<>();

    /** A decay with the logarithm of its width or ratio. */
    private record ListedDecay(List<Particle> products, double log, boolean width, Optional<Density> density) {
    }

    DecayTable(ModelDescription model, double mass, double coupling) {
        this.model = model;
        this.mass = mass;
        this.coupling = coupling;
        model.fermions().ifPresent(charges -> VectorWidths.at(charges, mass).forEach((products, width) -> {
            if (model.decays().stream().noneMatch(rule -> covers(rule, products))) {
                entries.add(new ListedDecay(products, Math.log(width) + 2 * Math.log(coupling), true, Optional.empty()));
            }
        }));
        for (DecayRule rule : model.decays()) {
            double log = mass > rule.threshold() ? rule.number().logSize(mass, coupling) : Double.NEGATIVE_INFINITY;
            entries.add(new ListedDecay(rule.products(), log, rule.width(), rule.density()));
        }
    }

    /** What the file says takes the place of what follows from the charges; who tells a decay into hadrons tells all of them, but for π⁰γ. */
    private static boolean covers(DecayRule rule, List<Particle> computed) {
        List<Particle> told = rule.products();
        return (told.size() == computed.size() && told.containsAll(computed)) || (rule.hadronic() && DecayRule.hadronic(computed));
    }

    ModelPoint point(List<ProductionTerm> production) {
        double logLength = logProperDecayLength();
        double sum = sum(logLength);
        if (!(sum <= 1 + TOLERANCE)) {
            throw InputException.of(model.file() + ": decays", ShownNumbers.rounded(sum), "the branching ratios add up to more than 1.001 at mass = "
                + ShownNumbers.rounded(mass) + " GeV and " + model.coupling().name() + " = " + ShownNumbers.rounded(coupling));
        }
        List<DecayShare> shares = entries.stream().map(entry -> new DecayShare(entry.products, Math.min(1, branching(entry, logLength)),
            entry.density.map(d -> d.at(mass, coupling)))).toList();
        return new ModelPoint(model, mass, coupling, logLength, shares, production);
    }

    /** Whether the branching ratios add up to no more than 1. */
    boolean addsUp() {
        return sum(logProperDecayLength()) <= 1 + TOLERANCE;
    }

    private double sum(double logLength) {
        return entries.stream().mapToDouble(entry -> branching(entry, logLength)).sum();
    }

    private static double branching(ListedDecay entry, double logLength) {
        return Math.exp(entry.width ? entry.log + logLength - LOG_HBAR_C : entry.log);
    }

    private double logProperDecayLength() {
        if (model.lifetime().isEmpty()) {
            return LOG_HBAR_C - logTotal();
        }
        Dependence lifetime = model.lifetime().get();
        double log = lifetime.logSize(mass, coupling);
        if (!Double.isFinite(log)) {
            throw InputException.of(lifetime.place(), 0.0, "the lifetime must be positive, also at mass = " + ShownNumbers.rounded(mass) + " GeV and "
                + model.coupling().name() + " = " + ShownNumbers.rounded(coupling));
        }
        return log;
    }

    private double logTotal() {
        double largest = entries.stream().mapToDouble(ListedDecay::log).max().orElse(Double.NEGATIVE_INFINITY);
        if (!Double.isFinite(largest)) {
            throw InputException.of(model.file() + ": decays", "no decay is open at mass = " + ShownNumbers.rounded(mass) + " GeV and "
                + model.coupling().name() + " = " + ShownNumbers.rounded(coupling) + "; the lifetime is the inverse of the sum of the widths");
        }
        return largest + Math.log(entries.stream().mapToDouble(entry -> Math.exp(entry.log - largest)).sum());
    }
}
