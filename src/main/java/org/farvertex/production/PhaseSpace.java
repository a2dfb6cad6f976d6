package org.farvertex.production;

import org.farvertex.detector.Beam;
import org.farvertex.detector.EnergyRange;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.kinematics.TwoBodyDecay;

/**
 * Where A′ are drawn: what the collision can make, and of that the energies that are wanted.
 *
 * @param rest     what the collision must leave
 * @param energies energies of the A′ that are wanted
 */
record PhaseSpace(RestOfCollision rest, EnergyRange energies) {

    /** Rounding must not close what is open. */
    private static final double MARGIN = 1e-9;

    /** All that a beam can make. */
    static PhaseSpace of(Beam beam) {
        return new PhaseSpace(beam.rest(), EnergyRange.ALL);
    }

    /** Whether only some energies are wanted. */
    boolean restricted() {
        return energies.min() > 0 || energies.max() < Double.POSITIVE_INFINITY;
    }

    /**
     * Smallest momentum of a meson that can give the particle an energy that is wanted: with rapidities, \(m\cosh(y+y^*)\ge E\), or \(E^*e^y\ge E\)
     * without a mass, which has energies of any smallness.
     *
     * @param decay the decay: the A′ first
     * @return the momentum [GeV]
     */
    double leastParent(TwoBodyDecay decay) {
        double least = Math.max(energies.min() / decay.firstMass(), 1);
        double rapidity = decay.firstMass() > 0 ? arcosh(least) - own(decay) : Math.log(energies.min() / decay.firstEnergy());
        return decay.parentMass() * Math.sinh(Math.max(0, rapidity)) * (1 - MARGIN);
    }

    /** Largest momentum of such a meson [GeV]. */
    double mostParent(TwoBodyDecay decay) {
        double most = decay.firstMass() > 0 ? Math.max(energies.max() / decay.firstMass(), 1) : Double.POSITIVE_INFINITY;
        return Double.isInfinite(most) ? most : decay.parentMass() * Math.sinh(arcosh(most) + own(decay)) * (1 + MARGIN);
    }

    /** Largest energy [GeV] that an A′ takes from a meson of some momentum [GeV]. */
    static double largestEnergy(TwoBodyDecay decay, double parent) {
        double gammaBeta = parent / decay.parentMass();
        return Math.sqrt(1 + gammaBeta * gammaBeta) * decay.firstEnergy() + gammaBeta * decay.momentum();
    }

    /** Momentum [GeV] of a mass [GeV] at an energy [GeV]; 0 below the mass. */
    static double momentum(double energy, double mass) {
        return Double.isInfinite(energy) ? energy : Math.sqrt(Math.max(0, (energy - mass) * (energy + mass)));
    }

    private static double own(TwoBodyDecay decay) {
        return arcosh(decay.firstEnergy() / decay.firstMass());
    }

    private static double arcosh(double x) {
        return Math.log(x + Math.sqrt((x - 1) * (x + 1)));
    }
}
