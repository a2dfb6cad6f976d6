package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.model.Model;
import org.farvertex.production.BremsstrahlungDomain;
import org.farvertex.production.ProductionProcess;
import org.farvertex.spectrum.BeamSpectra;

/**
 * The question of a scan: an {@link Experiment} whose mass is left open.
 *
 * @param model    the model at its reference coupling
 * @param detector detector with its beam and exposure
 * @param channels labels of the production processes
 * @param spectra  meson spectra; empty if no channel needs any
 * @param domain   where proton bremsstrahlung is trusted
 */
public record Setup(Model model, Detector detector, List<String> channels, Optional<BeamSpectra> spectra,
                    BremsstrahlungDomain domain) {

    /** Keeps its own list. */
    public Setup {
        channels = List.copyOf(channels);
    }

    /**
     * The experiment at one mass.
     *
     * @param mass mass of the particle [GeV]
     * @return the experiment
     */
    public Experiment at(double mass) {
        return Experiment.of(model.at(mass), detector, channels, spectra, domain);
    }

    /**
     * The same at another coupling.
     *
     * @param coupling the coupling
     * @return the setup
     */
    public Setup withCoupling(double coupling) {
        return new Setup(model.withCoupling(coupling), detector, channels, spectra, domain);
    }

    /**
     * The processes that a beam and model have by default: all but those that are an estimate.
     *
     * @param model the model
     * @param beam  the beam
     * @return their labels
     */
    public static List<String> standardChannels(Model model, Beam beam) {
        return model.at(model.masses().low()).processes().stream().filter(process -> !process.isEstimate() && process.obstacle(beam).isEmpty())
            .map(ProductionProcess::label).toList();
    }
}
