package org.farvertex.particle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Branching ratios of mesons into photons: π⁰, η, η′→γγ and ω→π⁰γ; the table names edition and source. */
public final class RadiativeDecays {

    private static final Map<String, Double> RATIOS = read();

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

    private static Map<String, Double> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
            RadiativeDecays.class.getResourceAsStream("/particles/branching-ratios.csv")), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> Double.valueOf(row[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
