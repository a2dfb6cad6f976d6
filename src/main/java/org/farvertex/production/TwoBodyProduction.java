package org.farvertex.production;

import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Beam;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;

/**
 * A meson that decays into the particle and a companion, isotropically in its rest frame.
 *
 * @param label        name
 * @param number       number in event files
 * @param description  what happens, for people
 * @param citations    what to cite
 * @param polarisation spin state of the particle
 * @param meson        what decays
 * @param companion    what leaves together with the particle
 * @param branching    branching ratio, 0 if the decay is closed
 * @param logStrength  natural logarithm of what the ratio is proportional to
 */
public record TwoBodyProduction(String label, int number, String description, List<String> citations, Polarisation polarisation,
                                Particle meson, Particle companion, double branching, double logStrength) implements ProductionProcess {

    /** Keeps its own list and checks the ratio. */
    public TwoBodyProduction {
        citations = List.copyOf(citations);
        if (!(branching >= 0 && Double.isFinite(branching))) {
            throw new IllegalArgumentException("a branching ratio must be finite and not negative, not " + branching);
        }
    }

    @Override
    public Optional<Particle> parent() {
        return Optional.of(meson);
    }

    @Override
    public List<Particle> companions() {
        return List.of(companion);
    }

    @Override
    public Optional<String> obstacle(Beam beam) {
        return ProtonBeams.obstacle(beam);
    }

    @Override
    public Optional<String> closed(Scene scene) {
        if (scene.mass() >= meson.mass() - companion.mass()) {
            return scene.closedAbove(0);
        }
        return branching == 0 ? Optional.of("the particle does not couple to it")
            : scene.closedAbove(PhaseSpace.largestEnergy(decay(scene), scene.detector().beam().momentum()));
    }

    @Override
    public Proposal proposal(Scene scene, Sampling sampling) {
        return Decays.of(scene, scene.spectrum(meson), RestFrame.of(decay(scene)), branching * scene.interactions(), sampling);
    }

    private TwoBodyDecay decay(Scene scene) {
        return new TwoBodyDecay(meson.mass(), scene.mass(), companion.mass());
    }
}
