package org.farvertex.decay;

/** Squared amplitude of a decay into three products, up to a factor: their density over the plane of two squared pair masses. */
@FunctionalInterface
public interface DalitzDensity {

    /**
     * The density \(d\Gamma/ds_{12}\,ds_{23}\), up to a factor.
     *
     * @param s12 squared mass of the first and second product together [GeV²]
     * @param s23 squared mass of the second and third product together [GeV²]
     * @return the density, finite and not negative
     */
    double at(double s12, double s23);
}
