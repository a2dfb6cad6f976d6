package org.farvertex.model;

import java.util.Optional;

/**
 * What a long-lived particle is called and which spin it has, for events, pictures and files.
 *
 * @param pdgId  number in the Monte Carlo scheme of the PDG, positive
 * @param symbol symbol for people, for example A′ or φ
 * @param spin   its spin
 */
public record Identity(int pdgId, String symbol, Spin spin) {

    /** The dark photon, with the number of a Z′. */
    public static final Identity DARK_PHOTON = new Identity(32, "A′", Spin.VECTOR);

    /** Spin and, for a fermion, whether it is its own antiparticle. */
    public enum Spin {
        /** Spin 0. */
        SCALAR,
        /** Spin 1/2, its own antiparticle. */
        MAJORANA,
        /** Spin 1/2 with an antiparticle. */
        DIRAC,
        /** Spin 1. */
        VECTOR
    }

    /**
     * Its spin as a whole number.
     *
     * @return twice the spin
     */
    public int twiceSpin() {
        return spin == Spin.SCALAR ? 0 : spin == Spin.VECTOR ? 2 : 1;
    }

    /**
     * Whether it and its antiparticle, which goes by the negative number, are two.
     *
     * @return true for a Dirac fermion
     */
    public boolean hasAntiparticle() {
        return spin == Spin.DIRAC;
    }

    /**
     * Its symbol where primes are apostrophes: tables of numbers and other plain text.
     *
     * @return for example A'
     */
    public String plainSymbol() {
        return symbol.replace('′', '\'');
    }

    /**
     * What it is in words, where a name of its own is known.
     *
     * @return for example {@code dark photon}; empty for a particle that a file describes
     */
    public Optional<String> name() {
        return equals(DARK_PHOTON) ? Optional.of("dark photon") : Optional.empty();
    }

    /** Checks the number and the symbol. */
    public Identity {
        if (pdgId < 1) {
            throw new IllegalArgumentException("the PDG number of a long-lived particle must be positive, not " + pdgId);
        }
        if (symbol.isBlank() || symbol.length() > 20) {
            throw new IllegalArgumentException("the symbol of a particle has 1 to 20 characters");
        }
    }
}
