package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Detector;
import org.farvertex.model.DarkPhoton;
import org.farvertex.production.BremsstrahlungDomain;
import org.farvertex.production.ChannelKind;
import org.farvertex.spectrum.BeamSpectra;

/**
 * The question of one run: which A′, made how, seen where.
 *
 * @param boson    the A′
 * @param detector detector with its beam and exposure
 * @param channels production channels
 * @param spectra  meson spectra; empty if no channel needs any
 * @param domain   where proton bremsstrahlung is trusted
 */
public record Experiment(DarkPhoton boson, Detector detector, List<ChannelKind> channels, Optional<BeamSpectra> spectra,
                         BremsstrahlungDomain domain) {

    /** Keeps its own list. */
    public Experiment {
        channels = List.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("at least one channel is needed");
        }
    }

    /** The same with an A′ that couples more strongly or weakly. */
    Experiment withStrength(double strength) {
        return new Experiment(boson.withStrength(strength), detector, channels, spectra, domain);
    }

    /** What the flight to the decay volume leaves. */
    Survival survival() {
        return Survival.of(detector, 1 / decayPerGeV());
    }

    /** Decay length over momentum, \(c\tau/m\) [m/GeV]. */
    double decayPerGeV() {
        return boson.properDecayLength() / boson.mass();
    }
}
