package org.farvertex.production;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Beam;
import org.farvertex.detector.NucleonCrossSection;
import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/** What only beams of protons have. */
final class ProtonBeams {

    /** Nodes between which the ratio of cross sections, which falls by some 10 % over all z, is taken as linear. */
    private static final int NODES = 255;

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
        return new ProtonBremsstrahlungProposal(spectrum(beam, radiation), scene.bremsstrahlung(), scene.window(sampling), beam.energy(), scene.mass(),
            scene.space(), interactions(scene));
    }

    /** Its density in the fraction z of the energy and in the squared transverse momentum. */
    static ProductionDensity density(Scene scene, Radiation radiation) {
        Beam beam = scene.detector().beam();
        ProtonBremsstrahlung physics = spectrum(beam, radiation);
        double[] ratios = new double[NODES + 1];
        Arrays.setAll(ratios, n -> interactions(scene) * physics.crossSectionRatio((double) n / (NODES + 1)));
        BremsstrahlungModel model = scene.bremsstrahlung();
        return (batch, i, part) -> {
            double z = batch.energy[i] / beam.energy();
            double across = batch.momentum[i] * Math.hypot(batch.directionX[i], batch.directionY[i]);
            double square = across * across;
            return model.holds(z, across) ? Math.log(between(ratios, z * (NODES + 1)) * Math.max(0, physics.splitting(z, square))
                * model.suppression(z, physics.virtuality(z, square))) : Double.NEGATIVE_INFINITY;
        };
    }

    private static double between(double[] nodes, double place) {
        int at = Math.min((int) place, nodes.length - 2);
        return nodes[at] + (place - at) * (nodes[at + 1] - nodes[at]);
    }

    private static ProtonBremsstrahlung spectrum(Beam beam, Radiation radiation) {
        List<NucleonCrossSection> targets = new ArrayList<>(List.of(NucleonCrossSection.PROTON));
        if (!beam.collider()) {
            targets.add(NucleonCrossSection.NEUTRON);
        }
        double s = beam.collider() ? beam.sqrtS() * beam.sqrtS() : 2 * Particle.PROTON.mass() * beam.energy();
        return radiation.at(s, targets);
    }

    private static double interactions(Scene scene) {
        Beam beam = scene.detector().beam();
        double exposure = scene.detector().exposure();
        return beam.collider() ? exposure * beam.inelasticCrossSection().orElseThrow() / Constants.PICOBARN_IN_MILLIBARN : exposure;
    }

    /** Why a beam cannot have a process of hadrons; empty for protons. */
    static Optional<String> obstacle(Beam beam) {
        return beam.projectile() == Particle.ELECTRON ? Optional.of("the beam " + beam.id() + " does not have this channel") : Optional.empty();
    }
}
