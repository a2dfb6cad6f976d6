package org.farvertex.particle;

import java.util.Map;
import java.util.stream.Collectors;
import org.farvertex.citation.CitedTable;

/** Branching ratios of mesons into photons: π⁰, η, η′→γγ, ω→π⁰γ and η′→ρ⁰γ; the table names edition and source. */
public final class RadiativeDecays {

    private static final Map<String, Double> RATIOS = CitedTable.of("particles/branching-ratios.csv").rows().stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.text("parent") + " -> " + row.text("final_state"), row -> row.number("ratio")));

    private RadiativeDecays() {
    }

    /**
     * Branching ratio of the meson's radiative decay.
     *
     * @param meson π⁰, η, η′ (into γγ) or ω (into π⁰γ)
     * @return the ratio
     */
    public static double ratio(Particle meson) {
        return ratio(meson, meson == Particle.OMEGA ? Particle.PI0 : Particle.PHOTON);
    }

    /**
     * Branching ratio into a photon and something else.
     *
     * @param meson     the meson
     * @param companion what leaves beside a photon
     * @return the ratio
     */
    public static double ratio(Particle meson, Particle companion) {
        Double ratio = RATIOS.get(meson.key() + " -> " + companion.label() + " gamma");
        if (ratio == null) {
            throw new IllegalArgumentException("no radiative decay into " + companion.label() + " is listed for " + meson);
        }
        return ratio;
    }
}
