package org.farvertex.detector;

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

    /** Checks that all numbers are positive. */
    public Target {
        if (!(atomicNumber > 0 && atomicMass > 0 && density > 0 && radiationLength > 0 && thickness > 0)) {
            throw new IllegalArgumentException("target " + material + " has a number that is not positive");
        }
    }
}
