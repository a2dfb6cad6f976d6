package org.farvertex.config;

import org.farvertex.detector.Detector;
import org.farvertex.particle.FinalState;

/** The shipped detectors for tests of light A′: one that looks for photons alone, of which such A′ make none, counts electrons in the same volume. */
public final class CountingElectrons {

    private CountingElectrons() {
    }

    /** The detector of a name or path. */
    public static Detector resolve(String name) {
        Detector shipped = Detectors.resolve(name);
        return shipped.finalStates().contains(FinalState.ELECTRONS) ? shipped : shipped.counting(Detector.STANDARD);
    }
}
