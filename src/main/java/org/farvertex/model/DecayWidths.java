package org.farvertex.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farvertex.particle.Particle;

/**
 * Partial widths of the A′ [GeV].
 *
 * @param electrons  A′→e⁺e⁻
 * @param muons      A′→μ⁺μ⁻
 * @param pionGamma  A′→π⁰γ
 * @param hadronic   all other hadronic final states, by products; those of which the sum alone is known have none
 * @param invisible  neutrinos and dark matter
 */
public record DecayWidths(double electrons, double muons, double pionGamma, Map<List<Particle>, Double> hadronic, double invisible) {

    /** Keeps its own map and checks that no width is negative or infinite. */
    public DecayWidths {
        hadronic = Collections.unmodifiableMap(new LinkedHashMap<>(hadronic));
        if (!(electrons >= 0 && muons >= 0 && pionGamma >= 0 && hadronic.values().stream().allMatch(width -> width >= 0) && invisible >= 0)) {
            throw new IllegalArgumentException("a partial width must not be negative");
        }
        double total = electrons + muons + pionGamma + sum(hadronic) + invisible;
        if (!Double.isFinite(total)) {
            throw new IllegalArgumentException("the total width must be finite, not " + total + " GeV");
        }
    }

    /**
     * Widths where the sum of the hadronic ones alone is known.
     *
     * @param electrons A′→e⁺e⁻
     * @param muons     A′→μ⁺μ⁻
     * @param pionGamma A′→π⁰γ
     * @param hadrons   all other hadronic final states
     * @param invisible neutrinos and dark matter
     */
    public DecayWidths(double electrons, double muons, double pionGamma, double hadrons, double invisible) {
        this(electrons, muons, pionGamma, hadrons == 0 ? Map.of() : Map.of(List.of(), hadrons), invisible);
    }

    private static double sum(Map<List<Particle>, Double> widths) {
        return widths.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * All hadronic final states but π⁰γ.
     *
     * @return the width [GeV]
     */
    public double hadrons() {
        return sum(hadronic);
    }

    /**
     * Total width \(\Gamma\).
     *
     * @return the width [GeV]
     */
    public double total() {
        return electrons + muons + pionGamma + hadrons() + invisible;
    }

    /**
     * All widths times a factor.
     *
     * @param factor the factor, not negative
     * @return the widths
     */
    DecayWidths times(double factor) {
        Map<List<Particle>, Double> scaled = new LinkedHashMap<>(hadronic);
        scaled.replaceAll((products, width) -> factor * width);
        return new DecayWidths(factor * electrons, factor * muons, factor * pionGamma, scaled, factor * invisible);
    }

    /**
     * The widths by the names that output gives them.
     *
     * @return widths [GeV] by name
     */
    public Map<String, Double> byName() {
        return per(1);
    }

    /**
     * Branching ratios by the names that output gives them.
     *
     * @return ratios by name
     */
    public Map<String, Double> ratios() {
        return per(total());
    }

    private Map<String, Double> per(double unit) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("ee", electrons / unit);
        values.put("mumu", muons / unit);
        values.put("pi0gamma", pionGamma / unit);
        values.put("hadrons", hadrons() / unit);
        values.put("invisible", invisible / unit);
        return values;
    }
}
