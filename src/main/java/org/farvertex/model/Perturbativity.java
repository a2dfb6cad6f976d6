package org.farvertex.model;

import org.farvertex.input.ShownNumbers;

/**
 * Where perturbation theory ends: at a gauge or Yukawa coupling of \(\sqrt{4\pi}\), \(\alpha=g^2/4\pi=1\). Every rate of this program is a
 * lowest order in the couplings and means nothing beyond.
 */
public final class Perturbativity {

    /** \(\sqrt{4\pi}=3.545\). */
    public static final double LARGEST_COUPLING = Math.sqrt(4 * Math.PI);

    private Perturbativity() {
    }

    /**
     * Checks the coupling \(m/(\sqrt2V)\) that belongs to a mass made by a vacuum expectation value V.
     *
     * @param mass the mass [GeV]
     * @param vev  V [GeV]
     * @throws IllegalArgumentException if it is beyond perturbation theory; the message tells the smallest V
     */
    public static void requireOrigin(double mass, double vev) {
        double coupling = mass / (Math.sqrt(2) * vev);
        if (!(coupling <= LARGEST_COUPLING)) {
            throw new IllegalArgumentException("a mass of " + ShownNumbers.rounded(mass) + " GeV from V = " + ShownNumbers.rounded(vev)
                + " GeV needs a coupling m/(√2 V) = " + ShownNumbers.rounded(coupling) + ", beyond perturbation theory (√(4π) = 3.545); V must be at least "
                + ShownNumbers.rounded(mass / (Math.sqrt(2) * LARGEST_COUPLING)) + " GeV");
        }
    }

    /**
     * Checks a gauge or Yukawa coupling.
     *
     * @param name     what it is
     * @param coupling the coupling, of any sign
     * @throws IllegalArgumentException if it is beyond perturbation theory
     */
    public static void require(String name, double coupling) {
        if (!(Math.abs(coupling) <= LARGEST_COUPLING)) {
            throw new IllegalArgumentException(name + " = " + ShownNumbers.rounded(coupling) + " is beyond perturbation theory; at most √(4π) = 3.545");
        }
    }
}
