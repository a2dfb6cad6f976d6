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
        double deepest = ChannelSource.depth(detector).map(DumpDepth::deepest).orElse(0.0);
        this.all = new Sight(detector.window(deepest), EnergyRange.ALL);
        this.ofPairs = Sight.of(detector, deepest, true);
        this.ofOthers = Sight.of(detector, deepest, false);
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
