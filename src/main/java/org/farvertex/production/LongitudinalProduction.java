package org.farvertex.production;

import java.util.List;
import java.util.Optional;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.Particle;

/**
 * Longitudinal vector bosons in place of π⁰: an order-of-magnitude estimate.
 *
 * @param label       name
 * @param number      number in event files
 * @param description what happens, for people
 * @param citations   what to cite
 * @param angle       mixing angle \(\theta_L\): \(\theta_L^2\) for every π⁰
 * @param logStrength natural logarithm of what its square is proportional to
 */
public record LongitudinalProduction(String label, int number, String description, List<String> citations, double angle,
                                     double logStrength) implements ProductionProcess {

    /** Keeps its own list. */
    public LongitudinalProduction {
        citations = List.copyOf(citations);
    }

    @Override
    public boolean isEstimate() {
        return true;
    }

    @Override
    public Polarisation polarisation() {
        return Polarisation.LONGITUDINAL;
    }

    @Override
    public Optional<String> closed(Scene scene) {
        return scene.closedAbove(scene.detector().beam().energy());
    }

    @Override
    public Proposal proposal(Scene scene, Sampling sampling) {
        return new MixingProposal(scene.spectrum(Particle.PI0), scene.mass(), scene.window(sampling), scene.space(),
            angle * angle * scene.interactions(), Double.POSITIVE_INFINITY);
    }

    @Override
    public ProductionDensity density(Scene scene) {
        return ProductionDensity.inPlace(scene.spectrum(Particle.PI0), angle * angle * scene.interactions(), Double.POSITIVE_INFINITY);
    }
}
