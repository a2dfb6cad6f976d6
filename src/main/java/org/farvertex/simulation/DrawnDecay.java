package org.farvertex.simulation;

import java.util.Optional;
import org.farvertex.detector.Detector;
import org.farvertex.event.FlightBatch;
import org.farvertex.event.OtherWeights;
import org.farvertex.event.SpacePoint;
import org.farvertex.kinematics.Daughters;
import org.farvertex.kinematics.FourMomentum;

/**
 * An accepted decay as it was drawn, taken out of the batch, which goes on. It becomes an event when its number is known: when those of all blocks
 * before its own are counted.
 */
final class DrawnDecay {

    private static final int COMPONENTS = 4;

    /** How the particle is made. */
    final ChannelSource source;
    /** Whether by the antiparticle of the parent. */
    final boolean anti;
    /** Number of its decay. */
    final int mode;
    /** Its weight for its own experiment. */
    final double weight;
    /** Those for others. */
    final OtherWeights others;
    /** Momentum of the particle. */
    final FourMomentum momentum;
    /** Momentum of the parent, if there is one. */
    final Optional<FourMomentum> parent;
    /** Where the collision is. */
    final SpacePoint collision;
    /** Where the particle is made. */
    final SpacePoint start;
    /** How far the beam flew from the nominal place to the interaction [m]; where in its spot a collider's bunches met says nothing of when. */
    final double before;
    /** Distance flown [m]. */
    final double distance;
    /** A random number for choices that do not touch the physics. */
    final double choice;
    /** What it decays to; the momenta there are of the decay that was drawn last. */
    final Daughters products;
    private final double[] momenta;

    /**
     * Takes it out of the batch.
     *
     * @param worker   where it was drawn and observed
     * @param i        its place in the batch
     * @param weight   its weight
     * @param others   those for other experiments
     * @param distance distance flown [m]
     * @param choice   a random number for choices that do not touch the physics
     */
    DrawnDecay(Worker worker, int i, double weight, OtherWeights others, double distance, double choice) {
        FlightBatch b = worker.batch;
        Detector detector = worker.source.experiment().detector();
        double p = b.momentum[i];
        this.source = worker.source;
        this.anti = source.proposal().part(b.stratum[i]) == 1 || (source.process().eitherCharge() && choice < 0.5);
        this.mode = worker.observation().mode();
        this.weight = weight;
        this.others = others;
        this.momentum = new FourMomentum(p * b.directionX[i], p * b.directionY[i], p * b.directionZ[i], b.energy[i]);
        this.parent = source.process().parent().isPresent() ? Optional.of(parentMomentum(b, i, source.process().parent().get().mass())) : Optional.empty();
        this.collision = collision(detector, b, i);
        this.start = b.displaced ? new SpacePoint(collision.x() + b.shiftX[i], collision.y() + b.shiftY[i], collision.z() + b.shiftZ[i]) : collision;
        this.before = detector.beam().collider() ? 0 : b.originZ[i] - detector.production().z();
        this.distance = distance;
        this.choice = choice;
        this.products = worker.observation().daughters();
        this.momenta = momenta(products);
    }

    private static SpacePoint collision(Detector detector, FlightBatch b, int i) {
        double x = detector.production().x();
        double y = detector.production().y();
        return b.displaced ? new SpacePoint(x + b.spotX[i], y + b.spotY[i], b.originZ[i]) : new SpacePoint(x, y, b.originZ[i]);
    }

    private static FourMomentum parentMomentum(FlightBatch b, int i, double mass) {
        double[] direction = new double[3];
        b.parentDirection(i, direction);
        double p = b.parentMomentum[i];
        return FourMomentum.onShell(p * direction[0], p * direction[1], p * direction[2], mass);
    }

    private static double[] momenta(Daughters d) {
        double[] momenta = new double[COMPONENTS * d.size];
        for (int k = 0; k < d.size; k++) {
            momenta[COMPONENTS * k] = d.px[k];
            momenta[COMPONENTS * k + 1] = d.py[k];
            momenta[COMPONENTS * k + 2] = d.pz[k];
            momenta[COMPONENTS * k + 3] = d.energy[k];
        }
        return momenta;
    }

    /** Momentum of one of the products. */
    FourMomentum productMomentum(int product) {
        int at = COMPONENTS * product;
        return new FourMomentum(momenta[at], momenta[at + 1], momenta[at + 2], momenta[at + 3]);
    }
}
