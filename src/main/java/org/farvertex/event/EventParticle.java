package org.farvertex.event;

import java.util.List;
import java.util.Objects;
import org.farvertex.kinematics.FourMomentum;

/**
 * A particle of an event.
 *
 * @param pdgId    number in the Monte Carlo scheme of the PDG
 * @param status   what became of it
 * @param momentum energy and momentum [GeV]
 * @param mass     mass with which it was generated [GeV]
 */
public record EventParticle(int pdgId, ParticleStatus status, FourMomentum momentum, double mass) {

    /** Number of the rest of the collision, from the range 81–100 that the PDG leaves to generators. */
    public static final int REMNANT = 81;
    /** PDG numbers from here on are those of nuclei. */
    public static final int NUCLEI = 1_000_000_000;

    /** Checks the mass. */
    public EventParticle {
        Objects.requireNonNull(status);
        Objects.requireNonNull(momentum);
        if (!Double.isFinite(mass) || (mass < 0 && status != ParticleStatus.REMNANT)) {
            throw new IllegalArgumentException("particle " + pdgId + ": mass " + mass
                + " GeV must be finite and not negative");
        }
    }

    /**
     * The rest of a collision: what came in without what is followed further, as one system that closes the balance.
     *
     * @param incoming beam and target
     * @param followed momentum of the particle that is followed further
     * @return the remnant, with its invariant mass
     */
    public static EventParticle remnant(List<EventParticle> incoming, FourMomentum followed) {
        FourMomentum rest = total(incoming).minus(followed);
        return new EventParticle(REMNANT, ParticleStatus.REMNANT, rest, rest.invariantMass());
    }

    /** Sum of the momenta. */
    static FourMomentum total(List<EventParticle> particles) {
        FourMomentum sum = FourMomentum.ZERO;
        for (int i = 0; i < particles.size(); i++) {
            sum = sum.plus(particles.get(i).momentum());
        }
        return sum;
    }
}
