package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.decay.PairDecay;
import org.farvertex.detector.Detector;
import org.farvertex.event.FlightBatch;
import org.farvertex.propagation.FlightPath;

/**
 * The workplace of one thread for one channel: batches, and what happens to the A′ in them from production to acceptance.
 */
final class Worker {

    /** Samples in a batch: columns of this length stay in the fast cache. */
    static final int BATCH = 256;

    final FlightBatch batch = new FlightBatch(BATCH);
    final FlightPath path;
    final double[] decays = new double[BATCH];
    final double[] accepted = new double[BATCH];

    private final ChannelSource source;
    private final Detector detector;
    private final Observation observation;
    private final double branching;

    Worker(ChannelSource source) {
        this.source = source;
        this.detector = source.experiment().detector();
        this.path = new FlightPath(detector.decayVolume(), BATCH);
        this.observation = new Observation(source);
        this.branching = source.experiment().boson().electronBranching();
    }

    /** Draws the batch and finds its stretches in the decay volume; strata and starting weights are set. */
    void fly(UniformRandomProvider rng) {
        source.draw(rng, batch);
        path.trace(batch, detector.production().x(), detector.production().y(), source.experiment().decayPerGeV());
    }

    /**
     * Weighs the batch: {@link #decays} receives the e⁺e⁻ decays in the volume, {@link #accepted} those that the detector sees.
     *
     * @param shift logarithm of the factor that keeps weights in range
     */
    void weigh(UniformRandomProvider rng, double shift) {
        path.weigh(batch, shift, decays);
        for (int i = 0; i < batch.size; i++) {
            decays[i] *= branching;
            accepted[i] = decays[i] == 0 ? 0 : decays[i] * seen(rng, i);
        }
    }

    /** Efficiency of the detector for one sampled decay, 0 if it is not accepted. */
    double seen(UniformRandomProvider rng, int i) {
        double efficiency = observation.efficiency(batch.energy[i]);
        if (efficiency == 0 || !observation.needsDaughters()) {
            return efficiency;
        }
        double distance = path.decayDistance(i, rng.nextDouble(), rng.nextDouble());
        return observation.accepts(rng, batch, i, distance) ? efficiency : 0;
    }

    /**
     * Draws a decay that the detector accepts, for a sample that was seen: place and pair.
     *
     * @return distance flown [m]; the pair is in {@link #pair}
     */
    double drawAccepted(UniformRandomProvider rng, int i) {
        while (true) {
            double distance = path.decayDistance(i, rng.nextDouble(), rng.nextDouble());
            if (observation.accepts(rng, batch, i, distance) || !observation.needsDaughters()) {
                return distance;
            }
        }
    }

    /** The pair drawn last. */
    PairDecay pair() {
        return observation.pair();
    }
}
