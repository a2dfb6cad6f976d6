package org.farvertex.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.farvertex.detector.Absorber;
import org.farvertex.detector.EnergyRange;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;
import org.farvertex.particle.RadiativeDecays;
import org.farvertex.spectrum.BeamSpectra;

/**
 * Photons of the collision that become the particle in the field of a nucleus: at a collider in the neutral absorber, in a dump where the beam
 * stops. Where the table of photons leaves out those of π⁰→γγ, they are drawn from the π⁰.
 *
 * @param label       name
 * @param number      number in event files
 * @param description what happens, for people
 * @param coupling    coupling to photons \(g_{a\gamma\gamma}\) [1/GeV]
 * @param logStrength natural logarithm of what its square is proportional to
 */
public record ConversionProduction(String label, int number, String description, double coupling, double logStrength)
    implements ProductionProcess {

    /** Checks the coupling. */
    public ConversionProduction {
        if (!Double.isFinite(coupling * coupling)) {
            throw new IllegalArgumentException("a coupling must be finite, not " + coupling);
        }
    }

    @Override
    public List<String> citations() {
        return List.of("1806.02348");
    }

    @Override
    public Optional<Particle> missing(BeamSpectra spectra) {
        return Stream.of(Particle.PHOTON, Particle.PI0).limit(spectra.photonsOfPions() ? 1 : 2).filter(parent -> !spectra.has(parent)).findFirst();
    }

    @Override
    public Optional<String> closed(Scene scene) {
        if (coupling == 0) {
            return Optional.of("the particle does not couple to it");
        }
        return scene.detector().distance() <= Absorber.of(scene.detector().beam()).distance()
            ? Optional.of("the detector stands before the absorber of the photons") : scene.closedAbove(mostEnergy(scene));
    }

    /** The particle has the momentum of its photon, and more energy; none where no photon has enough. */
    private static double mostEnergy(Scene scene) {
        double photon = scene.mostEnergy(0);
        return photon > scene.mass() ? Math.hypot(photon, scene.mass()) : 0;
    }

    @Override
    public Proposal proposal(Scene scene, Sampling sampling) {
        BeamSpectra spectra = scene.spectra().orElseThrow();
        double factor = coupling * coupling * scene.interactions();
        Scene photons = massless(scene);
        List<Proposal> parts = new ArrayList<>(List.of(InPlace.of(photons, scene.spectrum(Particle.PHOTON), factor, Double.POSITIVE_INFINITY, sampling)));
        if (!spectra.photonsOfPions() && scene.without(Particle.PI0).isEmpty()) {
            RestFrame frame = RestFrame.of(new TwoBodyDecay(Particle.PI0.mass(), 0, 0));
            parts.add(Decays.of(photons, scene.spectrum(Particle.PI0), frame, 2 * RadiativeDecays.ratio(Particle.PI0) * factor, sampling));
        }
        Absorber absorber = Absorber.of(scene.detector().beam());
        return new PhotonConversion(ProposalSum.of(parts), new Primakoff(absorber, scene.mass(), scene.detector().beam().energy()), scene.mass(),
            absorber.distance());
    }

    /** Of photons from the spectrum, and of those whose parents are π⁰; where they are absorbed is the same for all. */
    @Override
    public ProductionDensity density(Scene scene) {
        BeamSpectra spectra = scene.spectra().orElseThrow();
        double factor = coupling * coupling * scene.interactions();
        ProductionDensity table = ProductionDensity.inPlace(scene.spectrum(Particle.PHOTON), factor, Double.POSITIVE_INFINITY);
        if (spectra.photonsOfPions() || scene.without(Particle.PI0).isPresent()) {
            return table;
        }
        ProductionDensity pions = ProductionDensity.ofParent(scene.spectrum(Particle.PI0), 2 * RadiativeDecays.ratio(Particle.PI0) * factor);
        return (batch, i, part) -> (part == 0 ? table : pions).log(batch, i, part);
    }

    /** The photons whose particles have energies that are wanted. */
    private static Scene massless(Scene scene) {
        EnergyRange wanted = scene.energies();
        double mass = scene.mass();
        EnergyRange energies = wanted.equals(EnergyRange.ALL) ? wanted
            : new EnergyRange(PhaseSpace.momentum(wanted.min(), mass), PhaseSpace.momentum(wanted.max(), mass));
        return new Scene(0, scene.perMetre(), scene.detector(), scene.spectra(), scene.window(), energies, scene.bremsstrahlung());
    }
}
