package org.farvertex.eventfile;

import java.util.Locale;

/**
 * The long-lived particle of a run, as event files name it.
 *
 * @param pdgId  number in the Monte Carlo scheme of the PDG; the negative one is that of its antiparticle if it has one
 * @param symbol short name, e.g. {@code A'}
 * @param name   name in words, e.g. {@code dark photon}
 * @param hasAntiparticle whether it and its antiparticle are two
 */
public record RunParticle(int pdgId, String symbol, String name, boolean hasAntiparticle) {

    private static final int Z_PRIME = 32;

    /** Checks that there are names. */
    public RunParticle {
        if (symbol.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a particle needs a symbol and a name");
        }
    }

    /** One that is its own antiparticle. */
    RunParticle(int pdgId, String symbol, String name) {
        this(pdgId, symbol, name, false);
    }

    /** What it is, under a number of the PDG. */
    String description(int number) {
        String sentence = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return number == Z_PRIME ? sentence + ", under the number of a Z'" : sentence;
    }
}
