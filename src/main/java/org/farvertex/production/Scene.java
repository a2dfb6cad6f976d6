package org.farvertex.production;

import java.util.Optional;
import org.farvertex.detector.Detector;
import org.farvertex.detector.EnergyRange;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.units.Constants;

/**
 * Where a particle is made and what of it is worth drawing.
 *
 * @param mass     mass of the particle [GeV]
 * @param perMetre \(m/c\tau\) of the particle [GeV/m], which only steers
 * @param detector detector with its beam and exposure
 * @param spectra  spectra of the parents; empty if the beam has none
 * @param window   directions in which the detector is seen
 * @param energies energies worth drawing
 * @param bremsstrahlung what protons radiate
 */
public record Scene(double mass, double perMetre, Detector detector, Optional<BeamSpectra> spectra, AngularWindow window,
                    EnergyRange energies, BremsstrahlungModel bremsstrahlung) {

    private static final AngularWindow HEMISPHERE = new AngularWindow(0, Math.PI / 2 * (1 - 1e-12), 0, 2 * Math.PI);

    /** The directions to draw from. */
    AngularWindow window(Sampling sampling) {
        return sampling == Sampling.PLAIN ? HEMISPHERE : window;
    }

    /** The same scene, seen through another window. */
    Scene towards(AngularWindow directions) {
        return new Scene(mass, perMetre, detector, spectra, directions, energies, bremsstrahlung);
    }

    /** What the collision can make and the detector may accept. */
    PhaseSpace space() {
        return new PhaseSpace(detector.beam().rest(), energies);
    }

    /** The spectrum of a parent. The last bin of a table may reach beyond what the collision can make, but what it holds was made by it. */
    ParentSpectrum spectrum(Particle parent) {
        return spectra.orElseThrow().of(parent).endingAt(PhaseSpace.momentum(mostEnergy(parent.mass()), parent.mass()));
    }

    /** What a yield of the spectra is multiplied with: interactions in the exposure, or 1/pb. */
    double interactions() {
        BeamSpectra tables = spectra.orElseThrow();
        double collision = tables.inelasticCrossSection() / Constants.PICOBARN_IN_MILLIBARN;
        boolean crossSections = tables.normalisation() == BeamSpectra.Normalisation.PICOBARN;
        if (detector.beam().collider()) {
            return crossSections ? detector.exposure() : detector.exposure() * collision;
        }
        return crossSections ? detector.exposure() / collision : detector.exposure();
    }

    /** The largest energy that the collision gives to something of a mass; both [GeV]. */
    double mostEnergy(double of) {
        return detector.beam().rest().mostEnergy(of);
    }

    /** The largest energy [GeV] that a proton radiates to the particle. */
    double mostRadiated() {
        return Math.min(bremsstrahlung.highestFraction() * detector.beam().energy(), mostEnergy(mass));
    }

    /** Why there is nothing of a parent in the collision; empty if there is. */
    Optional<String> without(Particle parent) {
        return mostEnergy(parent.mass()) > 0 ? Optional.empty() : Optional.of("the collision has not the energy for " + parent.label());
    }

    /** Why a process that gives the particle at most some energy [GeV] gives exactly nothing; empty if it is open. */
    Optional<String> closedAbove(double most) {
        if (most <= mass) {
            return Optional.of("the particle is too heavy for it");
        }
        return most < energies.min() || energies.max() < mass
            ? Optional.of("no particle from it has an energy that the detector accepts") : Optional.empty();
    }
}
