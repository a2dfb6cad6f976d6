package org.farvertex.model.uv;

import org.apache.commons.numbers.fraction.Fraction;

/**
 * A left-handed Weyl fermion with its charges.
 *
 * @param name        name in Table III of arXiv:2105.07655
 * @param colour      3 for a triplet of SU(3), −3 for an antitriplet, 1 for a singlet
 * @param isospin     multiplicity in SU(2)_L, 1 or 2
 * @param hypercharge Y, with Q = T3L + Y
 * @param t3r         charge under U(1)_T3R in the paper's normalisation
 */
public record ChargedField(String name, int colour, int isospin, Fraction hypercharge, Fraction t3r) {

    /** Checks the representations. */
    public ChargedField {
        if (!(colour == 1 || Math.abs(colour) == 3) || !(isospin == 1 || isospin == 2)) {
            throw new IllegalArgumentException("field " + name + ": no representation of colour " + colour + " and isospin " + isospin);
        }
    }

    /**
     * Number of components.
     *
     * @return colours times isospin multiplicity
     */
    int components() {
        return Math.abs(colour) * isospin;
    }
}
