package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
import org.farvertex.decay.DecayMode;
import org.farvertex.event.FlightBatch;
import org.farvertex.propagation.DumpDepth;

/**
 * How often an experiment has what becomes of a particle: the depth of the collision, the flight, place and mode of the decay, as a density of which
 * factors are left out that all experiments of one detector and mass share.
 *
 * @param start        where collisions are, or the front of a dump [m]
 * @param spread       whether collisions are spread along the beam of a collider, alike in all experiments
 * @param depth        their depth in a dump; empty for a point source
 * @param decayPerGeV  decay length over momentum [m/GeV]
 * @param logFactor    natural logarithm of what all densities are multiplied with
 * @param logBranching that of the branching ratio of each decay that events may have
 */
record EventFlight(double start, boolean spread, Optional<DumpDepth> depth, double decayPerGeV, double logFactor, List<Double> logBranching) {

    /**
     * The flights of an experiment.
     *
     * @param experiment the experiment
     * @param modes      the decays that events may have, by whose numbers they are known
     */
    static EventFlight of(Experiment experiment, List<DecayMode> modes) {
        List<DecayMode> own = experiment.modes();
        return new EventFlight(experiment.detector().production().z(), experiment.detector().beam().source().spot().z() > 0, ChannelSource.depth(experiment.detector()), experiment.decayPerGeV(),
            2 * experiment.particle().logWeakness() - Math.log(experiment.decayPerGeV()),
            modes.stream().map(mode -> own.stream().filter(m -> m.label().equals(mode.label())).map(m -> Math.log(m.branching())).findFirst()
                .orElse(Double.NEGATIVE_INFINITY)).toList());
    }

    /**
     * Natural logarithm of the density.
     *
     * @param batch    the batch in which the sample is
     * @param i        the sample
     * @param distance distance flown [m]
     * @param mode     number of the decay
     * @return the logarithm; −∞ if the experiment has no such flight
     */
    double log(FlightBatch batch, int i, double distance, int mode) {
        return logDepth(batch.originZ[i] - start) + logFactor - distance / (batch.momentum[i] * decayPerGeV) + logBranching.get(mode);
    }

    /** A point source has all its collisions in one place, and one that is spread none exactly there: where they are mixed, depth 0 tells the point. */
    private double logDepth(double place) {
        if (depth.isEmpty()) {
            return spread || place == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return place > 0 && place <= depth.get().deepest() ? depth.get().logDensity(place) : Double.NEGATIVE_INFINITY;
    }
}
