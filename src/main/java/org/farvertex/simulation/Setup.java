package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Detector;
import org.farvertex.model.Model;
import org.farvertex.production.BremsstrahlungDomain;
import org.farvertex.production.ChannelKind;
import org.farvertex.spectrum.BeamSpectra;

/**
 * The question of a scan: an {@link Experiment} whose mass is left open.
 *
 * @param model    the model at its reference coupling
 * @param detector detector with its beam and exposure
 * @param channels production channels
 * @param spectra  meson spectra; empty if no channel needs any
 * @param domain   where proton bremsstrahlung is trusted
 */
public record Setup(Model model, Detector detector, List<ChannelKind> channels, Optional<BeamSpectra> spectra,
                    BremsstrahlungDomain domain) {

    /** Keeps its own list. */
    public Setup {
        channels = List.copyOf(channels);
    }

    /**
     * The experiment at one mass.
     *
     * @param mass mass of the A′ [GeV]
     * @return the experiment
     */
    public Experiment at(double mass) {
        return new Experiment(model.at(mass), detector, channels, spectra, domain);
    }
}
