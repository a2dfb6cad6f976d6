package org.farvertex.production;

import java.util.List;
import java.util.Optional;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.BeamSpectra;

/**
 * Longitudinal vector bosons in place of π⁰: partial conservation of the axial current, to a factor of 2.
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

    /** Partial conservation of the axial current is good to 30 % where it was checked; twice and half are safe. */
    private static final double FACTOR = 2;

    /** Keeps its own list. */
    public LongitudinalProduction {
        citations = List.copyOf(citations);
    }

    @Override
    public double uncertaintyFactor() {
        return FACTOR;
    }

    @Override
    public Polarisation polarisation() {
        return Polarisation.LONGITUDINAL;
    }

    @Override
    public Optional<Particle> missing(BeamSpectra spectra) {
        return Optional.of(Particle.PI0).filter(parent -> !spectra.has(parent));
    }

    @Override
    public Optional<String> closed(Scene scene) {
        return scene.without(Particle.PI0).or(() -> scene.closedAbove(scene.mostEnergy(scene.mass())));
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
