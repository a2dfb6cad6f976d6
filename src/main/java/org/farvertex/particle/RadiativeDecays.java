package org.farvertex.particle;

import java.util.Map;
import org.farvertex.citation.CitedTable;

/** Branching ratios of mesons into photons: π⁰, η, η′→γγ and ω→π⁰γ; the table names edition and source. */
public final class RadiativeDecays {

    private static final Map<String, Double> RATIOS = CitedTable.of("particles/branching-ratios.csv").numbers("parent", "ratio");

    private RadiativeDecays() {
    }

    /**
     * Branching ratio of the meson's radiative decay.
     *
     * @param meson π⁰, η, η′ (into γγ) or ω (into π⁰γ)
     * @return the ratio
     */
    public static double ratio(Particle meson) {
        Double ratio = RATIOS.get(meson.key());
        if (ratio == null) {
            throw new IllegalArgumentException("no radiative decay is listed for " + meson);
        }
        return ratio;
    }
}
