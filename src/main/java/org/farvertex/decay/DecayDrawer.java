package org.farvertex.decay;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.kinematics.Daughters;

/** Draws decays of one mode. Reused from decay to decay; one for each thread. */
public interface DecayDrawer {

    /** Takes the direction of flight as the spin axis: what decays has no parent. */
    default void alongFlight() {
        // without polarisation there is no axis
    }

    /**
     * Takes the direction that the particle has in its parent's rest frame as the spin axis.
     *
     * @param energy       energy of the particle in the laboratory [GeV]
     * @param momentum     its momentum [GeV]
     * @param parentEnergy energy of the parent [GeV]
     * @param parentMass   mass of the parent [GeV]
     * @param restEnergy   energy of the particle in the parent's rest frame [GeV]
     * @param parentAcross parent's momentum across the direction of the particle [GeV]
     * @param rollCosine   cosine of the parent's azimuth about the particle, from \(e_\theta\) to \(e_\phi\)
     * @param rollSine     its sine
     */
    default void fromParent(double energy, double momentum, double parentEnergy, double parentMass, double restEnergy,
                            double parentAcross, double rollCosine, double rollSine) {
        // without polarisation there is no axis
    }

    /**
     * Draws a decay into {@link #daughters}.
     *
     * @param rng        source of randomness
     * @param energy     energy of what decays, in the laboratory [GeV]
     * @param momentum   its momentum [GeV]
     * @param directionX its direction, a unit vector with positive z
     * @param directionY see {@code directionX}
     * @param directionZ see {@code directionX}
     */
    void draw(UniformRandomProvider rng, double energy, double momentum, double directionX, double directionY, double directionZ);

    /**
     * What was drawn last.
     *
     * @return the daughters, overwritten by the next draw
     */
    Daughters daughters();
}
