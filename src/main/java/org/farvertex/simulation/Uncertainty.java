package org.farvertex.simulation;

import org.farvertex.model.VectorModel;

/** A part of the model of production, flight or decay of which several versions are defensible. */
public enum Uncertainty {

    /** Which program made the spectra of mesons. */
    GENERATORS("generators", "hadronic generator"),
    /** Where proton bremsstrahlung is trusted, how it is suppressed off the mass shell, what radiates. */
    BREMSSTRAHLUNG("bremsstrahlung", "proton bremsstrahlung"),
    /** Factor k of the kinetic mixing, which is estimated by a loop that depends on the cut-off. */
    KINETIC_MIXING("kinetic-mixing", "kinetic mixing, k = 1 and 5"),
    /** Whether protons interact at the front of a dump or at their depth in it. */
    DEPTH("depth", "depth in the dump"),
    /** Whether longitudinal vector bosons take the place of π⁰, and how many. */
    LONGITUDINAL("longitudinal", VectorModel.LONGITUDINAL);

    private final String key;
    private final String title;

    Uncertainty(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /**
     * Name on the command line and in JSON.
     *
     * @return lower-case letters and hyphens
     */
    public String key() {
        return key;
    }

    /**
     * Name for people.
     *
     * @return some words
     */
    public String title() {
        return title;
    }
}
