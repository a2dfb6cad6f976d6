package org.farvertex.scan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.farvertex.detector.Detector;
import org.farvertex.particle.FinalState;
import org.farvertex.production.BremsstrahlungModel;

/**
 * What is done otherwise in a part of a scan.
 *
 * @param name        its name in the rows
 * @param channels    labels of the production channels; empty for all that model and beam have
 * @param finalStates what counts; empty for what the detector file says
 * @param exposure    factor on the exposure of the detector file; empty for 1
 * @param bremsstrahlung what protons radiate, and where that is trusted
 */
public record PlanVariation(String name, Optional<List<String>> channels, Optional<Set<FinalState>> finalStates, OptionalDouble exposure,
                        BremsstrahlungModel bremsstrahlung) {

    /** Nothing is done otherwise. */
    public static final PlanVariation NONE = new PlanVariation("none", Optional.empty(), Optional.empty(), OptionalDouble.empty(), BremsstrahlungModel.STANDARD);

    /** Keeps its own list. */
    public PlanVariation {
        channels = channels.map(List::copyOf);
    }

    /**
     * The detector as it counts in this variation.
     *
     * @param detector the detector
     * @return the same with other decays and exposure
     */
    public Detector of(Detector detector) {
        Detector counting = finalStates.map(detector::counting).orElse(detector);
        return exposure.isPresent() ? counting.exposed(exposure.getAsDouble() * counting.exposure()) : counting;
    }
}
