package org.farvertex.kinematics;

/**
 * What a collision leaves beside one particle that is followed further. Baryon number and charge are conserved, so the rest holds at least
 * the projectile and the target themselves: two nucleons, or electron and nucleus.
 *
 * <p>With a target at rest the squared mass of the rest exceeds its least by
 * \[ M_X^2-(m_b+m_t)^2 = 2m_t(E_b-m_b-E)+m^2-2(E_bE-p_bp_z), \]
 * head on by \(4E_b(E_b-E)+m^2-4m_b^2\); neither form subtracts squares of centre-of-mass energies.
 *
 * @param beamEnergy   \(E_b\) [GeV]
 * @param beamMomentum \(p_b\) [GeV]
 * @param beamMass     \(m_b\) [GeV]
 * @param targetMass   \(m_t\) [GeV]
 * @param headOn       whether two equal beams collide; otherwise the target is at rest
 */
public record RestOfCollision(double beamEnergy, double beamMomentum, double beamMass, double targetMass, boolean headOn) {

    private static final double ROUNDING = 1e-11;

    /**
     * By how much the squared mass of the rest exceeds the least possible one.
     *
     * @param energy energy of the particle [GeV]
     * @param along  its momentum along the beam [GeV]
     * @param mass   its mass [GeV]
     * @return the excess [GeV²]; negative where the collision cannot make the particle
     */
    public double excess(double energy, double along, double mass) {
        return headOn ? 4 * beamEnergy * (beamEnergy - energy) + mass * mass - 4 * beamMass * beamMass
            : 2 * targetMass * (beamEnergy - beamMass - energy) + mass * mass - 2 * (beamEnergy * energy - beamMomentum * along);
    }

    /**
     * Whether the collision can make a particle.
     *
     * @param momentum its momentum [GeV]
     * @param cosine   cosine of its angle to the beam
     * @param mass     its mass [GeV]
     * @return true if enough is left for the rest
     */
    public boolean allows(double momentum, double cosine, double mass) {
        return excess(Math.sqrt(momentum * momentum + mass * mass), momentum * cosine, mass) >= 0;
    }

    /**
     * Smallest cosine of the angle to the beam that leaves enough.
     *
     * @param momentum momentum of the particle [GeV]
     * @param mass     its mass [GeV]
     * @return the cosine; above 1 if no angle will do, below −1 if any will
     */
    public double leastCosine(double momentum, double mass) {
        double energy = Math.sqrt(momentum * momentum + mass * mass);
        double atRight = excess(energy, 0, mass);
        if (headOn) {
            return atRight >= 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return -atRight / (2 * beamMomentum * momentum);
    }

    /**
     * The largest energy of a particle that the collision can make: along the beam, with the least rest, which is taken to be that of {@link #allows}. With a target at rest that is the
     * energy in the decay of \(\sqrt s\) into particle and rest, seen from the laboratory.
     *
     * @param mass its mass [GeV]
     * @return the energy [GeV], never below the exact one for rounding; 0 if the collision cannot make the particle at all
     */
    public double mostEnergy(double mass) {
        double least = beamMass + targetMass;
        double whole = headOn ? 2 * beamEnergy : Math.sqrt(least * least + 2 * targetMass * (beamEnergy - beamMass));
        if (!(whole > mass + least)) {
            return 0;
        }
        TwoBodyDecay pair = new TwoBodyDecay(whole, mass, least);
        double most = headOn ? pair.firstEnergy() : ((beamEnergy + targetMass) * pair.firstEnergy() + beamMomentum * pair.momentum()) / whole;
        return most * (1 + ROUNDING);
    }

    /**
     * A momentum that no particle exceeds, whatever its angle: head on the exact one, less a hair so that rounding leaves all below it allowed.
     *
     * @param mass its mass [GeV]
     * @return the momentum [GeV], 0 if the collision cannot make the particle at all
     */
    public double mostMomentum(double mass) {
        if (!headOn) {
            return beamMomentum;
        }
        double most = beamEnergy + (mass * mass - 4 * beamMass * beamMass) / (4 * beamEnergy);
        return most <= mass ? 0 : Math.sqrt((most - mass) * (most + mass)) * (1 - ROUNDING);
    }
}
