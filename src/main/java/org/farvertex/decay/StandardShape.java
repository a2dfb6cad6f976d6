package org.farvertex.decay;

import java.util.List;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.Daughters;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;

/** Shapes that follow from spins and masses alone. */
enum StandardShape implements DecayShape {

    /** A vector into two fermions through a vector current. */
    FERMIONS,
    /** A vector into two spinless particles. */
    SPINLESS,
    /** A vector into a spinless particle and a photon or vector. */
    VECTOR_AND_SPINLESS,
    /** Two products in all directions alike. */
    ISOTROPIC,
    /** Three products or more by phase space. */
    PHASE_SPACE;

    @Override
    public DecayDrawer drawer(double mass, List<Particle> products, Polarisation polarisation) {
        Daughters daughters = PionDecays.room(products);
        return PionDecays.of(this == PHASE_SPACE ? new PhaseSpaceDrawer(mass, daughters)
            : new PairDrawer(mass, daughters, angle(mass, products.get(0).mass(), products.get(1).mass(), polarisation)));
    }

    private PairAngle angle(double mass, double first, double second, Polarisation polarisation) {
        return switch (this) {
            case FERMIONS -> PairAngle.fermions(delta(mass, first, second), polarisation);
            case SPINLESS -> PairAngle.spinless(polarisation);
            case VECTOR_AND_SPINLESS -> PairAngle.fermions(0, polarisation);
            case ISOTROPIC, PHASE_SPACE -> PairAngle.FLAT;
        };
    }

    private static double delta(double mass, double first, double second) {
        if (first == second) {
            return 4 * first * first / (mass * mass);
        }
        TwoBodyDecay decay = new TwoBodyDecay(mass, first, second);
        double square = decay.momentum() * decay.momentum();
        double energies = decay.firstEnergy() * (mass - decay.firstEnergy());
        return (energies - square + first * second) / (energies + square + first * second);
    }
}
