package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.decay.PairDecay;
import org.farvertex.detector.Detector;
import org.farvertex.detector.PairTracker;
import org.farvertex.event.FlightBatch;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;
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
    private final PairDecay pair;
    private final PairTracker tracker;
    private final boolean needsDaughters;
    private final boolean sideways;
    private final double parentMass;
    private final double restEnergy;
    private final double branching;
    private final double constantEfficiency;

    Worker(ChannelSource source) {
        this.source = source;
        this.detector = source.experiment().detector();
        var boson = source.experiment().boson();
        this.path = new FlightPath(detector.decayVolume(), BATCH);
        this.pair = new PairDecay(boson.mass(), Particle.ELECTRON.mass(), source.kind().polarisation());
        this.tracker = detector.acceptance().tracker();
        this.needsDaughters = detector.acceptance().needsDaughters();
        this.sideways = source.kind().parent().isPresent() && source.kind().polarisation() != Polarisation.NONE;
        this.parentMass = source.kind().parent().map(Particle::mass).orElse(0.0);
        this.restEnergy = source.kind().parent().isPresent() ? new TwoBodyDecay(parentMass, boson.mass(),
            source.kind().companion().orElseThrow().mass()).firstEnergy() : 0;
        this.branching = boson.electronBranching();
        this.constantEfficiency = detector.efficiency().isConstant() ? detector.efficiency().at(0) : Double.NaN;
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
        double energy = batch.energy[i];
        if (!detector.acceptance().acceptsMother(energy)) {
            return 0;
        }
        if (needsDaughters && !decaysVisibly(rng, i, path.decayDistance(i, rng.nextDouble(), rng.nextDouble()))) {
            return 0;
        }
        return Double.isNaN(constantEfficiency) ? detector.efficiency().at(energy) : constantEfficiency;
    }

    /**
     * Draws a decay that the detector accepts, for a sample that was seen: place and pair.
     *
     * @return distance flown [m]; the pair is in {@link #pair}
     */
    double drawAccepted(UniformRandomProvider rng, int i) {
        while (true) {
            double distance = path.decayDistance(i, rng.nextDouble(), rng.nextDouble());
            if (decaysVisibly(rng, i, distance) || !needsDaughters) {
                return distance;
            }
        }
    }

    /** The pair drawn last. */
    PairDecay pair() {
        return pair;
    }

    /** Draws the pair of a decay at a distance and says whether the detector accepts it. */
    private boolean decaysVisibly(UniformRandomProvider rng, int i, double distance) {
        if (sideways) {
            double parent = batch.parentMomentum[i];
            pair.fromParent(batch.energy[i], batch.momentum[i], Math.sqrt(parent * parent + parentMass * parentMass),
                parentMass, restEnergy, parent * batch.parentSine[i], batch.rollCosine[i], batch.rollSine[i]);
        }
        pair.draw(rng, batch.energy[i], batch.momentum[i], batch.directionX[i], batch.directionY[i],
            batch.directionZ[i]);
        return tracker.accepts(detector.production().x() + distance * batch.directionX[i],
            detector.production().y() + distance * batch.directionY[i],
            batch.originZ[i] + distance * batch.directionZ[i],
            pair.positive(0), pair.positive(1), pair.positive(2),
            pair.negative(0), pair.negative(1), pair.negative(2), pair.leptonMass());
    }
}
