package org.farvertex.decay;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.Daughters;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;

/**
 * Decays of a kind of which only the sum is known, not what they consist of: an event holds the particle and where it decays.
 *
 * @param kind the kind
 */
public record InclusiveShape(FinalState kind) implements DecayShape {

    @Override
    public DecayDrawer drawer(double mass, List<Particle> products, Polarisation polarisation) {
        Daughters none = new Daughters(0);
        return new DecayDrawer() {

            @Override
            public void draw(UniformRandomProvider rng, double energy, double momentum, double directionX, double directionY,
                             double directionZ) {
                // nothing is known of the daughters
            }

            @Override
            public Daughters daughters() {
                return none;
            }
        };
    }
}
