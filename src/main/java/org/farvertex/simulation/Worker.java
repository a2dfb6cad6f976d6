package org.farvertex.simulation;

import java.util.function.IntConsumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.Detector;
import org.farvertex.event.FlightBatch;
import org.farvertex.propagation.FlightPath;

/**
 * The workplace of one thread for one channel: batches, and what happens to the A′ in them from production to acceptance, whether they are
 * counted, stored for a scan, filled into histograms or made events.
 */
class Worker {

    /** Samples in a batch: columns of this length stay in the fast cache. */
    static final int BATCH = 256;

    private static final int MOST_TRIES = 1 << 16;
    private static final DecayVisitor NOBODY = (i, distance) -> { };

    final ChannelSource source;
    final FlightBatch batch;
    final FlightPath path;
    final double[] decays;
    final double[] accepted;
    /** Distance at which each decay was tried [m]; NaN where its place did not matter. */
    final double[] vertex;
    /** Mode of each decay that was drawn. */
    final int[] mode;

    private final Detector detector;
    private final Observation observation;
    private final double branching;

    Worker(ChannelSource source) {
        this(source, new WorkerColumns(source));
    }

    /** At columns that others may have used, but do not now. */
    Worker(ChannelSource source, WorkerColumns columns) {
        this.source = source;
        this.batch = columns.batch;
        this.path = columns.path;
        this.decays = columns.decays;
        this.accepted = columns.accepted;
        this.vertex = columns.vertex;
        this.mode = columns.mode;
        if (batch.displaced && !source.proposal().displaces()) {
            // for a beam with a spot the columns may come from a channel whose particles start elsewhere
            batch.startAtCollisions();
        }
        this.detector = source.experiment().detector();
        this.observation = new Observation(source);
        this.branching = source.experiment().branching();
    }

    /** A zero for each mode of decay, if modes are drawn to know what is accepted. */
    double[] emptyModes() {
        return new double[observation.needsDaughters() && observation.modes() > 1 ? observation.modes() : 0];
    }

    /**
     * Does samples batch by batch: chooses their strata and lets them {@linkplain #fly fly}.
     *
     * @param samples how many
     * @param visits  which strata
     * @param rng     random numbers of the flights
     * @param look    looks at each batch; gets the number of its first sample
     */
    final void each(int samples, Visits visits, UniformRandomProvider rng, IntConsumer look) {
        for (int first = 0; first < samples; first += BATCH) {
            batch.size = Math.min(BATCH, samples - first);
            visits.choose(batch, first);
            fly(rng);
            look.accept(first);
        }
    }

    /** Draws the batch and finds its stretches in the decay volume; strata and starting weights are set. */
    void fly(UniformRandomProvider rng) {
        source.draw(rng, batch);
        trace();
    }

    /** Finds the stretches of the batch, whose starts are known. */
    final void trace() {
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
        weigh(rng, shift, NOBODY);
    }

    /** The same, and every accepted decay is shown as it was drawn, while place and daughters are known; without a place if none had to be drawn. */
    void weigh(UniformRandomProvider rng, double shift, DecayVisitor visitor) {
        path.weigh(batch, shift, decays);
        for (int i = 0; i < batch.size; i++) {
            decays[i] *= branching;
            double efficiency = decays[i] == 0 ? 0 : seen(rng, i);
            accepted[i] = decays[i] * efficiency;
            if (efficiency > 0) {
                visitor.visit(i, vertex[i]);
            }
        }
    }

    /** Efficiency of the detector for one sampled decay, 0 if it is not accepted. */
    double seen(UniformRandomProvider rng, int i) {
        return seen(rng, i, path.decayLength(i));
    }

    /** The same, its vertex drawn as if the decay length were another one [m]. */
    final double seen(UniformRandomProvider rng, int i, double decayLength) {
        vertex[i] = Double.NaN;
        double efficiency = observation.efficiency(batch.energy[i]);
        if (efficiency == 0 || !observation.needsDaughters()) {
            return efficiency;
        }
        vertex[i] = place(rng, i, decayLength);
        boolean seen = observation.accepts(rng, batch, i, vertex[i]);
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
            double distance = place(rng, i);
            if (observation.accepts(rng, batch, i, distance) || !observation.needsDaughters()) {
                return distance;
            }
        }
        return Double.NaN;
    }

    /** Draws where a sample decays in the volume: distance flown [m]. */
    double place(UniformRandomProvider rng, int i) {
        return place(rng, i, path.decayLength(i));
    }

    private double place(UniformRandomProvider rng, int i, double decayLength) {
        return path.decayDistance(i, decayLength, rng.nextDouble(), rng.nextDouble());
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
