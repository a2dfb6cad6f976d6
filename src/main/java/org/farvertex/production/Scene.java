package org.farvertex.production;

import java.util.Optional;
import org.farvertex.detector.Detector;
import org.farvertex.detector.EnergyRange;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.spectrum.BeamSpectra;

/**
 * Where a particle is made and what of it is worth drawing.
 *
 * @param mass     mass of the particle [GeV]
 * @param perMetre \(m/c\tau\) of the particle [GeV/m], which only steers
 * @param detector detector with its beam and exposure
 * @param spectra  spectra of the parents; empty if the beam has none
 * @param window   directions in which the detector is seen
 * @param energies energies worth drawing
 * @param domain   where proton bremsstrahlung is trusted
 */
public record Scene(double mass, double perMetre, Detector detector, Optional<BeamSpectra> spectra, AngularWindow window,
                    EnergyRange energies, BremsstrahlungDomain domain) {

    private static final AngularWindow HEMISPHERE = new AngularWindow(0, Math.PI / 2 * (1 - 1e-12), 0, 2 * Math.PI);

    /** The directions to draw from. */
    AngularWindow window(Sampling sampling) {
        return sampling == Sampling.PLAIN ? HEMISPHERE : window;
    }

    /** What the collision can make and the detector may accept. */
    PhaseSpace space() {
        return new PhaseSpace(detector.beam().rest(), energies);
    }
}
