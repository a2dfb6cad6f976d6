package org.farvertex.simulation;

import java.util.Optional;
import org.farvertex.detector.Detector;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Sight;
import org.farvertex.propagation.DumpDepth;

/** In which directions a detector is seen, by all that decays in its volume and by what it may accept: worked out once for all channels and masses. */
final class Sights {

    private final Sight all;
    private final Optional<Sight> ofPairs;
    private final Optional<Sight> ofOthers;

    Sights(Detector detector) {
        this.all = all(detector);
        this.ofPairs = accepted(detector, true);
        this.ofOthers = accepted(detector, false);
    }

    /** Of all that decays in the volume of a detector. */
    static Sight all(Detector detector) {
        return new Sight(detector.window(deepest(detector)), EnergyRange.ALL);
    }

    /** Of what a detector may accept; see {@link #accepted(boolean)}. */
    static Optional<Sight> accepted(Detector detector, boolean pairs) {
        return Sight.of(detector, deepest(detector), pairs);
    }

    private static double deepest(Detector detector) {
        return ChannelSource.depth(detector).map(DumpDepth::deepest).orElse(0.0);
    }

    /** Of all that decays in the volume. */
    Sight all() {
        return all;
    }

    /**
     * Of what may be accepted.
     *
     * @param pairs whether every decay that counts is into two charged particles or two photons and nothing else
     * @return empty if there can be none
     */
    Optional<Sight> accepted(boolean pairs) {
        return pairs ? ofPairs : ofOthers;
    }
}
