package org.farvertex.production;

import java.util.List;
import java.util.Optional;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.BeamSpectra;

/**
 * The particle in place of a meson or photon, with its three-momentum: \(\theta^2\) for every one of them.
 *
 * @param label        name
 * @param number       number in event files
 * @param description  what happens, for people
 * @param citations    what to cite
 * @param polarisation spin state of the particle
 * @param meson        in place of what
 * @param amplitude    mixing angle θ, of either sign
 * @param logStrength  natural logarithm of what its square is proportional to
 */
public record MixingProduction(String label, int number, String description, List<String> citations, Polarisation polarisation,
                               Particle meson, double amplitude, double logStrength) implements ProductionProcess {

    /** Keeps its own list and checks the amplitude. */
    public MixingProduction {
        citations = List.copyOf(citations);
        if (!Double.isFinite(amplitude * amplitude)) {
            throw new IllegalArgumentException("a mixing amplitude must be finite, not " + amplitude);
        }
    }

    @Override
    public Optional<Particle> missing(BeamSpectra spectra) {
        return Optional.of(meson).filter(parent -> !spectra.has(parent));
    }

    @Override
    public Optional<String> closed(Scene scene) {
        return amplitude == 0 ? Optional.of("the particle does not couple to it")
            : scene.without(meson).or(() -> scene.closedAbove(scene.mostEnergy(scene.mass())));
    }

    @Override
    public Proposal proposal(Scene scene, Sampling sampling) {
        return InPlace.of(scene, scene.spectrum(meson), amplitude * amplitude * scene.interactions(), Double.POSITIVE_INFINITY, sampling);
    }

    @Override
    public ProductionDensity density(Scene scene) {
        return ProductionDensity.inPlace(scene.spectrum(meson), amplitude * amplitude * scene.interactions(), Double.POSITIVE_INFINITY);
    }
}
