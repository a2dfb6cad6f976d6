package org.farvertex.spectrum;

import java.util.List;
import org.farvertex.particle.Particle;

/** The spectra of the hadrons and photons of one beam and one hadronic generator. */
public interface BeamSpectra {

    /**
     * Name and version of the hadronic generator.
     *
     * @return for example {@code SIBYLL 2.3d}
     */
    String generator();

    /**
     * Which tables these are, for output.
     *
     * @return one short line
     */
    String description();

    /**
     * What tells these tables from all others, to the last byte; two runs with the same fingerprint read the same numbers. Reads the
     * files of a folder anew.
     *
     * @return one line
     */
    default String fingerprint() {
        return generator() + ", " + description();
    }

    /**
     * What to cite when the tables are used.
     *
     * @return ids of the {@linkplain org.farvertex.citation.Bibliography bibliography}, possibly none
     */
    List<String> citations();

    /**
     * Whether there is a table of a species, and so of this sign of it.
     *
     * @param species the particle
     * @return true if {@link #of} has an answer, unless the table is damaged
     */
    boolean has(Particle species);

    /**
     * Whether the table of photons holds those of π⁰→γγ, too.
     *
     * @return true unless they must be added
     */
    default boolean photonsOfPions() {
        return true;
    }

    /**
     * The spectrum of a species.
     *
     * @param species the particle, with its sign
     * @return its spectrum
     * @throws org.farvertex.input.InputException if there is no table for it or the table is damaged
     */
    ParentSpectrum of(Particle species);

    /**
     * What the yields of the tables count.
     *
     * @return per interaction, or cross section in pb
     */
    Normalisation normalisation();

    /**
     * Inelastic cross section that belongs to the tables [mb].
     *
     * @return the cross section; of the user's tables that of their collisions
     */
    double inelasticCrossSection();

    /** What a yield means. */
    enum Normalisation {
        /** Mean number per inelastic interaction. */
        PER_INTERACTION,
        /** Cross section [pb]. */
        PICOBARN
    }
}
