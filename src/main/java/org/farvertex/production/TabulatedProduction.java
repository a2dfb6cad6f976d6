package org.farvertex.production;

import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Beam;
import org.farvertex.event.Polarisation;
import org.farvertex.spectrum.MassTables;
import org.farvertex.spectrum.ParentSpectrum;

/**
 * What tables say of the particle itself, mass by mass, at some coupling.
 *
 * @param label          name
 * @param number         number in event files
 * @param description    what happens, for people
 * @param citations      what to cite
 * @param polarisation   spin state of the particle
 * @param tables         cross sections
 * @param factor         what they are multiplied with: a power of the coupling over that of the tables
 * @param mostTransverse largest transverse momentum that counts [GeV]
 * @param logStrength    natural logarithm of what the factor is proportional to
 */
public record TabulatedProduction(String label, int number, String description, List<String> citations, Polarisation polarisation,
                                  MassTables tables, double factor, double mostTransverse, double logStrength) implements ProductionProcess {

    /** Keeps its own list and checks the numbers. */
    public TabulatedProduction {
        citations = List.copyOf(citations);
        if (!(factor >= 0 && Double.isFinite(factor) && mostTransverse > 0)) {
            throw new IllegalArgumentException("tables need a finite factor, not " + factor + ", and a positive transverse momentum, not "
                + mostTransverse + " GeV");
        }
    }

    @Override
    public Optional<String> obstacle(Beam beam) {
        return beam.collider() ? Optional.empty()
            : Optional.of("tables of cross sections serve a collider, not the beam " + beam.id());
    }

    @Override
    public Optional<String> closed(Scene scene) {
        if (!tables.covers(scene.mass())) {
            return Optional.of("its tables cover masses from " + tables.least() + " to " + tables.most() + " GeV");
        }
        return factor == 0 ? Optional.of("the particle does not couple to it") : scene.closedAbove(scene.mostEnergy(scene.mass()));
    }

    @Override
    public Proposal proposal(Scene scene, Sampling sampling) {
        return InPlace.of(scene, spectrum(scene), factor * scene.detector().exposure(), mostTransverse, sampling);
    }

    @Override
    public ProductionDensity density(Scene scene) {
        return ProductionDensity.inPlace(spectrum(scene), factor * scene.detector().exposure(), mostTransverse);
    }

    @Override
    public boolean alike(Scene own, Scene other) {
        return true;
    }

    /** The bins of a table need not end where the beam's momentum does, but what they hold was made by it. */
    private ParentSpectrum spectrum(Scene scene) {
        return tables.at(scene.mass()).endingAt(scene.detector().beam().rest().mostMomentum(scene.mass()));
    }
}
