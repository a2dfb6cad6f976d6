package org.farvertex.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.decay.DecayMode;
import org.farvertex.event.FlightBatch;
import org.farvertex.production.ProductionDensity;
import org.farvertex.production.ProductionProcess;
import org.farvertex.propagation.DumpDepth;

/**
 * How often an experiment has an event: production, depth of the collision, flight, place and mode of the decay, as a density of which factors are
 * left out that all experiments of one beam, detector and mass share (what the parent's decay, orientation and the detector do).
 */
final class EventDensity {

    private final Map<Integer, ProductionDensity> processes = new HashMap<>();
    private final Map<Integer, Double> logFactors = new HashMap<>();
    private final double start;
    private final Optional<DumpDepth> depth;
    private final double decayPerGeV;
    private final double logFactor;
    private final double[] logBranching;

    /**
     * Prepares what does not depend on the event.
     *
     * @param experiment the experiment
     * @param factors    what its yields of processes are multiplied with, by their labels
     * @param modes      the decays that events may have, by whose numbers they are known
     */
    EventDensity(Experiment experiment, Map<String, Double> factors, List<DecayMode> modes) {
        for (ProductionProcess process : experiment.channels()) {
            if (ChannelSource.closed(experiment, process).isEmpty()) {
                processes.put(process.number(), ChannelSource.density(experiment, process));
                logFactors.put(process.number(), Math.log(factors.getOrDefault(process.label(), 1.0)));
            }
        }
        this.start = experiment.detector().production().z();
        this.depth = ChannelSource.depth(experiment.detector());
        this.decayPerGeV = experiment.decayPerGeV();
        this.logFactor = 2 * experiment.particle().logWeakness() - Math.log(decayPerGeV);
        List<DecayMode> own = experiment.modes();
        this.logBranching = modes.stream().mapToDouble(mode -> own.stream().filter(m -> m.label().equals(mode.label()))
            .mapToDouble(m -> Math.log(m.branching())).findFirst().orElse(Double.NEGATIVE_INFINITY)).toArray();
    }

    /** Natural logarithm of what the yield of a process is multiplied with when the experiment is weighed for, not when it is drawn from. */
    double logFactor(int process) {
        return logFactors.getOrDefault(process, 0.0);
    }

    /**
     * Natural logarithm of the density of an event.
     *
     * @param process  number of the process
     * @param part     which of its parents
     * @param batch    the batch in which its sample is
     * @param i        the sample
     * @param distance distance flown [m]
     * @param mode     number of the decay
     * @return the logarithm; −∞ if the experiment has no such event
     */
    double log(int process, int part, FlightBatch batch, int i, double distance, int mode) {
        ProductionDensity made = processes.get(process);
        double source = logDepth(batch.originZ[i] - start);
        if (made == null || source == Double.NEGATIVE_INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        double perMetre = 1 / (batch.momentum[i] * decayPerGeV);
        return made.log(batch, i, part) + source + logFactor - distance * perMetre + logBranching[mode];
    }

    /** A point source has all its collisions in one place, and one that is spread none exactly there: where they are mixed, depth 0 tells the point. */
    private double logDepth(double place) {
        if (depth.isEmpty()) {
            return place == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return place > 0 && place <= depth.get().deepest() ? depth.get().logDensity(place) : Double.NEGATIVE_INFINITY;
    }
}
