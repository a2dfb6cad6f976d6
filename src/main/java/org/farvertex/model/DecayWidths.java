package org.farvertex.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Partial widths of the A′ [GeV].
 *
 * @param electrons  A′→e⁺e⁻
 * @param muons      A′→μ⁺μ⁻
 * @param pionGamma  A′→π⁰γ
 * @param hadrons    all other hadronic final states
 * @param invisible  neutrinos and dark matter
 */
public record DecayWidths(double electrons, double muons, double pionGamma, double hadrons, double invisible) {

    /** Checks that no width is negative or infinite. */
    public DecayWidths {
        if (!(electrons >= 0 && muons >= 0 && pionGamma >= 0 && hadrons >= 0 && invisible >= 0)) {
            throw new IllegalArgumentException("a partial width must not be negative");
        }
        double total = electrons + muons + pionGamma + hadrons + invisible;
        if (!Double.isFinite(total)) {
            throw new IllegalArgumentException("the total width must be finite, not " + total + " GeV");
        }
    }

    /**
     * Total width \(\Gamma\).
     *
     * @return the width [GeV]
     */
    public double total() {
        return electrons + muons + pionGamma + hadrons + invisible;
    }

    /**
     * All widths times a factor.
     *
     * @param factor the factor, not negative
     * @return the widths
     */
    DecayWidths times(double factor) {
        return new DecayWidths(factor * electrons, factor * muons, factor * pionGamma, factor * hadrons, factor * invisible);
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
        values.put("hadrons", hadrons / unit);
        values.put("invisible", invisible / unit);
        return values;
    }
}
