package org.farvertex.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Beam;
import org.farvertex.detector.NucleonCrossSection;
import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/** What only beams of protons have. */
final class ProtonBeams {

    /** Makes the spectrum of what protons radiate. */
    @FunctionalInterface
    interface Radiation {

        /**
         * Makes the spectrum.
         *
         * @param s       squared energy in the proton–nucleon centre of mass [GeV²]
         * @param targets nucleons of the target, averaged
         */
        ProtonBremsstrahlung at(double s, List<NucleonCrossSection> targets);
    }

    private ProtonBeams() {
    }

    /** Bremsstrahlung of every interaction in the exposure. */
    static Proposal bremsstrahlung(Scene scene, Sampling sampling, Radiation radiation) {
        Beam beam = scene.detector().beam();
        List<NucleonCrossSection> targets = new ArrayList<>(List.of(NucleonCrossSection.PROTON));
        if (!beam.collider()) {
            targets.add(NucleonCrossSection.NEUTRON);
        }
        double s = beam.collider() ? beam.sqrtS() * beam.sqrtS() : 2 * Particle.PROTON.mass() * beam.energy();
        double exposure = scene.detector().exposure();
        double number = beam.collider()
            ? exposure * beam.inelasticCrossSection().orElseThrow() / Constants.PICOBARN_IN_MILLIBARN : exposure;
        return new ProtonBremsstrahlungProposal(radiation.at(s, targets), scene.domain(), scene.window(sampling), beam.energy(), scene.mass(),
            scene.space(), number);
    }

    /** Why a beam cannot have a process of hadrons; empty for protons. */
    static Optional<String> obstacle(Beam beam) {
        return beam.projectile() == Particle.ELECTRON ? Optional.of("the beam " + beam.id() + " does not have this channel") : Optional.empty();
    }
}
