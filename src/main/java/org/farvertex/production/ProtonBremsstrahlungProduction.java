package org.farvertex.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Beam;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/**
 * Bremsstrahlung of a vector boson by the beam proton, see {@link ProtonBremsstrahlung}.
 *
 * @param label       name
 * @param number      number in event files
 * @param description what happens, for people
 * @param couplings   couplings of the vector boson
 * @param logStrength natural logarithm of what their squares are proportional to
 */
public record ProtonBremsstrahlungProduction(String label, int number, String description, VectorCouplings couplings,
                                             double logStrength) implements ProductionProcess {

    @Override
    public List<String> citations() {
        return List.of("1311.3870", "0910.5589", "amsler-2008");
    }

    @Override
    public Polarisation polarisation() {
        return Polarisation.NONE;
    }

    @Override
    public Optional<Particle> parent() {
        return Optional.empty();
    }

    @Override
    public List<Particle> companions() {
        return List.of();
    }

    @Override
    public Optional<String> obstacle(Beam beam) {
        return ProtonBeams.obstacle(beam);
    }

    @Override
    public Optional<String> closed(Scene scene) {
        return scene.closedAbove(scene.domain().highestFraction() * scene.detector().beam().energy());
    }

    @Override
    public Proposal proposal(Scene scene, Sampling sampling) {
        Beam beam = scene.detector().beam();
        List<NucleonCrossSection> targets = new ArrayList<>(List.of(NucleonCrossSection.PROTON));
        if (!beam.collider()) {
            targets.add(NucleonCrossSection.NEUTRON);
        }
        double s = beam.collider() ? beam.sqrtS() * beam.sqrtS() : 2 * Particle.PROTON.mass() * beam.energy();
        double exposure = scene.detector().exposure();
        double number = beam.collider()
            ? exposure * beam.inelasticCrossSection().orElseThrow() / Constants.PICOBARN_IN_MILLIBARN : exposure;
        return new ProtonBremsstrahlungProposal(new ProtonBremsstrahlung(couplings, scene.mass(), s, targets), scene.domain(),
            scene.window(sampling), beam.energy(), scene.mass(), scene.space(), number);
    }
}
