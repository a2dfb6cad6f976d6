package org.farvertex.simulation;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.decay.DecayDrawer;
import org.farvertex.decay.DecayMode;
import org.farvertex.detector.DaughterTracker;
import org.farvertex.detector.Detector;
import org.farvertex.event.FlightBatch;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.Daughters;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;
import org.farvertex.production.ProductionProcess;

/**
 * What the detector of a channel sees of a decay: cuts on the particle, on its daughters, and the efficiency. One for each thread.
 *
 * <p>Of several modes that count, one is drawn for each decay, with its share of their branching ratios.
 */
final class Observation {

    private final Detector detector;
    private final DecayDrawer[] drawers;
    private final DaughterTracker[] trackers;
    /** Sums of the branching ratios up to each mode, the last of them 1. */
    private final double[] shares;
    private final boolean needsDaughters;
    private final boolean sideways;
    private final double parentMass;
    private final double restEnergy;
    private final double constantEfficiency;
    private int mode;

    Observation(ChannelSource source) {
        this.detector = source.experiment().detector();
        ProductionProcess process = source.process();
        double mass = source.experiment().particle().mass();
        List<DecayMode> modes = source.experiment().modes();
        this.drawers = modes.stream().map(m -> m.shape().drawer(mass, m.products(), process.polarisation())).toArray(DecayDrawer[]::new);
        this.trackers = Arrays.stream(drawers).map(d -> detector.acceptance().tracker(d.daughters())).toArray(DaughterTracker[]::new);
        this.shares = new double[modes.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += modes.get(i).branching();
            shares[i] = sum;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = i == shares.length - 1 ? 1 : shares[i] / sum;
        }
        this.needsDaughters = detector.acceptance().needsDaughters();
        this.sideways = process.parent().isPresent() && process.polarisation() != Polarisation.NONE;
        this.parentMass = process.parent().map(Particle::mass).orElse(0.0);
        this.restEnergy = process.parent().isPresent() ? new TwoBodyDecay(parentMass, mass,
            process.companions().get(0).mass()).firstEnergy() : 0;
        this.constantEfficiency = detector.efficiency().isConstant() ? detector.efficiency().at(0) : Double.NaN;
    }

    /** Whether the decay must be drawn to know if it is accepted. */
    boolean needsDaughters() {
        return needsDaughters;
    }

    /** Efficiency at an energy of the particle [GeV], 0 outside the range asked for. */
    double efficiency(double energy) {
        if (!detector.acceptance().acceptsMother(energy)) {
            return 0;
        }
        return Double.isNaN(constantEfficiency) ? detector.efficiency().at(energy) : constantEfficiency;
    }

    /** Number of modes that count. */
    int modes() {
        return shares.length;
    }

    /** Number of the mode of the decay drawn last, among those of the experiment. */
    int mode() {
        return mode;
    }

    /** What that decay left. */
    Daughters daughters() {
        return drawers[mode].daughters();
    }

    /** Draws a decay at a distance [m] and says whether the detector accepts it. */
    boolean accepts(UniformRandomProvider rng, FlightBatch batch, int i, double distance) {
        if (shares.length > 1) {
            choose(rng.nextDouble());
        }
        DecayDrawer drawer = drawers[mode];
        if (sideways) {
            double parent = batch.parentMomentum[i];
            drawer.fromParent(batch.energy[i], batch.momentum[i], Math.sqrt(parent * parent + parentMass * parentMass),
                parentMass, restEnergy, parent * batch.parentSine[i], batch.rollCosine[i], batch.rollSine[i]);
        }
        drawer.draw(rng, batch.energy[i], batch.momentum[i], batch.directionX[i], batch.directionY[i], batch.directionZ[i]);
        double x = detector.production().x() + distance * batch.directionX[i];
        double y = detector.production().y() + distance * batch.directionY[i];
        double z = batch.originZ[i] + distance * batch.directionZ[i];
        return batch.displaced ? trackers[mode].accepts(x + batch.spotX[i] + batch.shiftX[i], y + batch.spotY[i] + batch.shiftY[i], z + batch.shiftZ[i])
            : trackers[mode].accepts(x, y, z);
    }

    private void choose(double share) {
        mode = 0;
        while (share >= shares[mode]) {
            mode++;
        }
    }
}
