package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.Detector;
import org.farvertex.event.FlightBatch;
import org.farvertex.propagation.FlightPath;

/**
 * The workplace of one thread for one channel: batches, and what happens to the A′ in them from production to acceptance.
 */
final class Worker {

    /** Samples in a batch: columns of this length stay in the fast cache. */
    static final int BATCH = 256;

    private static final int MOST_TRIES = 1 << 16;

    final FlightBatch batch;
    final FlightPath path;
    final double[] decays = new double[BATCH];
    final double[] accepted = new double[BATCH];
    /** Mode of each decay that was drawn. */
    final int[] mode = new int[BATCH];

    private final ChannelSource source;
    private final Detector detector;
    private final Observation observation;
    private final double branching;

    Worker(ChannelSource source) {
        this.source = source;
        this.batch = new FlightBatch(BATCH, source.proposal().displaces());
        this.detector = source.experiment().detector();
        this.path = new FlightPath(detector.decayVolume(), BATCH);
        this.observation = new Observation(source);
        this.branching = source.experiment().branching();
    }

    /** A zero for each mode of decay, if modes are drawn to know what is accepted. */
    double[] emptyModes() {
        return new double[observation.needsDaughters() && observation.modes() > 1 ? observation.modes() : 0];
    }

    /** Draws the batch and finds its stretches in the decay volume; strata and starting weights are set. */
    void fly(UniformRandomProvider rng) {
        source.draw(rng, batch);
        path.trace(batch, detector.production().x(), detector.production().y(), source.experiment().decayPerGeV());
    }

    /** Logarithm of one sample's e⁺e⁻ decays in the volume, −∞ if it misses it. */
    double logDecays(int i) {
        return batch.weight[i] == 0 ? Double.NEGATIVE_INFINITY : path.logWeight(batch, i) + Math.log(branching);
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

    /** The same, and every accepted decay is shown as it was drawn, while place and daughters are known; without a place if none had to be drawn. */
    void weigh(UniformRandomProvider rng, double shift, DecayVisitor visitor) {
        path.weigh(batch, shift, decays);
        for (int i = 0; i < batch.size; i++) {
            decays[i] *= branching;
            double efficiency = decays[i] == 0 ? 0 : observation.efficiency(batch.energy[i]);
            if (efficiency > 0) {
                boolean needed = observation.needsDaughters();
                double distance = needed ? path.decayDistance(i, rng.nextDouble(), rng.nextDouble()) : Double.NaN;
                boolean seen = !needed || observation.accepts(rng, batch, i, distance);
                accepted[i] = seen ? decays[i] * efficiency : 0;
                if (seen) {
                    visitor.visit(i, distance);
                }
            } else {
                accepted[i] = 0;
            }
        }
    }

    /** Efficiency of the detector for one sampled decay, 0 if it is not accepted. */
    double seen(UniformRandomProvider rng, int i) {
        double efficiency = observation.efficiency(batch.energy[i]);
        if (efficiency == 0 || !observation.needsDaughters()) {
            return efficiency;
        }
        double distance = path.decayDistance(i, rng.nextDouble(), rng.nextDouble());
        boolean seen = observation.accepts(rng, batch, i, distance);
        mode[i] = observation.mode();
        return seen ? efficiency : 0;
    }

    /**
     * Draws one more decay that the detector accepts, for a sample of which one was seen: place and daughters. A sample of which hardly
     * any decay is accepted is not tried for ever.
     *
     * @return distance flown [m], the daughters are in {@link #observation}; NaN if none was found
     */
    double drawAccepted(UniformRandomProvider rng, int i) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            double distance = path.decayDistance(i, rng.nextDouble(), rng.nextDouble());
            if (observation.accepts(rng, batch, i, distance) || !observation.needsDaughters()) {
                return distance;
            }
        }
        return Double.NaN;
    }

    /** What was seen of the decay drawn last. */
    Observation observation() {
        return observation;
    }

    /** Looks at an accepted decay; the distance [m] is NaN if the place was not drawn. */
    @FunctionalInterface
    interface DecayVisitor {
        void visit(int sample, double distance);
    }
}
