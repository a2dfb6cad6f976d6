package org.farvertex.detector;

import org.farvertex.particle.Particle;

/**
 * The material an electron beam is stopped in.
 *
 * @param material        chemical symbol
 * @param atomicNumber    charge number Z
 * @param atomicMass      mass number A [g/mol]
 * @param density         density [g/cm³]
 * @param radiationLength radiation length \(X_0\) [g/cm²]
 * @param thickness       thickness in radiation lengths
 */
public record Target(String material, int atomicNumber, double atomicMass, double density, double radiationLength,
    double thickness) {

    /** Unified atomic mass unit [GeV], CODATA 2018. */
    private static final double ATOMIC_MASS = 0.93149410242;

    /** Checks that all numbers are positive. */
    public Target {
        if (!(atomicNumber > 0 && atomicMass > 0 && density > 0 && radiationLength > 0 && thickness > 0)) {
            throw new IllegalArgumentException("target " + material + " has a number that is not positive");
        }
    }

    /**
     * Mass of a nucleus: that of the atom without its electrons, whose binding is a few parts in a million.
     *
     * @return the mass [GeV]
     */
    public double nuclearMass() {
        return atomicMass * ATOMIC_MASS - atomicNumber * Particle.ELECTRON.mass();
    }
}
