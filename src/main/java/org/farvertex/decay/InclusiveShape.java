package org.farvertex.decay;

import java.util.List;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;

/**
 * Decays of a kind of which only the sum is known, not what they consist of: an event holds the particle and where it decays. Where a detector
 * asks something of the daughters, a pair of the lightest particles of the kind stands for them, in all directions alike.
 *
 * @param kind the kind
 */
public record InclusiveShape(FinalState kind) implements DecayShape {

    @Override
    public DecayDrawer drawer(double mass, List<Particle> products, Polarisation polarisation) {
        return StandardShape.ISOTROPIC.drawer(mass, standIns(mass), polarisation);
    }

    private List<Particle> standIns(double mass) {
        Particle first = switch (kind) {
            case ELECTRONS -> Particle.ELECTRON;
            case MUONS -> Particle.MUON;
            case TAUS -> Particle.TAU;
            case PHOTONS, ANY -> Particle.PHOTON;
            case HADRONS, CHARGED -> Particle.PI_PLUS;
        };
        // where the kind begins below its lightest pair (π⁰γ among hadrons), photons
        Particle open = mass > 2 * first.mass() ? first : Particle.PHOTON;
        return List.of(open, open.antiparticle());
    }
}
