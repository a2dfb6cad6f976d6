package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.decay.PairDecay;
import org.farvertex.detector.Detector;
import org.farvertex.detector.PairTracker;
import org.farvertex.event.FlightBatch;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;

/** What the detector of a channel sees of a decay: cuts on the A′, on the pair, and the efficiency. One for each thread. */
final class Observation {

    private final Detector detector;
    private final PairDecay pair;
    private final PairTracker tracker;
    private final boolean needsDaughters;
    private final boolean sideways;
    private final double parentMass;
    private final double restEnergy;
    private final double constantEfficiency;

    Observation(ChannelSource source) {
        this.detector = source.experiment().detector();
        double mass = source.experiment().particle().mass();
        this.pair = new PairDecay(mass, Particle.ELECTRON.mass(), source.process().polarisation());
        this.tracker = detector.acceptance().tracker();
        this.needsDaughters = detector.acceptance().needsDaughters();
        this.sideways = source.process().parent().isPresent() && source.process().polarisation() != Polarisation.NONE;
        this.parentMass = source.process().parent().map(Particle::mass).orElse(0.0);
        this.restEnergy = source.process().parent().isPresent() ? new TwoBodyDecay(parentMass, mass,
            source.process().companions().get(0).mass()).firstEnergy() : 0;
        this.constantEfficiency = detector.efficiency().isConstant() ? detector.efficiency().at(0) : Double.NaN;
    }

    /** Whether the decay must be drawn to know if it is accepted. */
    boolean needsDaughters() {
        return needsDaughters;
    }

    /** Efficiency at an energy of the A′ [GeV], 0 outside the range asked for. */
    double efficiency(double energy) {
        if (!detector.acceptance().acceptsMother(energy)) {
            return 0;
        }
        return Double.isNaN(constantEfficiency) ? detector.efficiency().at(energy) : constantEfficiency;
    }

    /** The pair drawn last. */
    PairDecay pair() {
        return pair;
    }

    /** Draws the pair of a decay at a distance [m] and says whether the detector accepts it. */
    boolean accepts(UniformRandomProvider rng, FlightBatch batch, int i, double distance) {
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
