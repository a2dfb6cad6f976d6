package org.farvertex.production;

import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.random.TruncatedExponential;
import org.farvertex.spectrum.SpectrumCell;

/**
 * A cell of a spectrum whose mesons can send an A′ into a window, and how it is best drawn from where few A′ live long enough.
 *
 * <p>The logarithm of the survival is concave as a function of the momentum and of the angle: an exponential with the slope at the upper end
 * never falls below it by more than it does there. Drawn from that, weights are bounded.
 *
 * @param cell      the cell
 * @param most      largest energy of an A′ that is wanted [GeV]
 * @param slow      its slowest mesons
 * @param fast      its fastest ones
 * @param checked   whether some of its mesons may leave the collision too little, so that each must be asked about
 * @param leastRoot smallest \(s=\sqrt{(1-\cos\theta^*)/2}\) that gets into the window
 * @param bestRoot  s at which the best A′ of the cell survives best
 * @param steepness \(r\) in the logarithm of the survival, \(-r(s-s_0)^2\)
 */
record ReachingCell(SpectrumCell cell, double most, Edge slow, Edge fast, boolean checked, double leastRoot, double bestRoot, double steepness) {

    /** Leaves room for rounding on the safe side. */
    private static final double MARGIN = 1e-4;

    /** Steepness from which a search for the best decay angle pays. */
    private static final double WORTH_A_SEARCH = 10;
    private static final int SEARCH_STEPS = 16;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /**
     * Mesons of one momentum in a cell.
     *
     * @param momentum  their momentum [GeV]
     * @param mostAngle largest polar angle among them [rad]
     */
    record Edge(double momentum, double mostAngle) {

        static Edge of(SpectrumCell cell, double y) {
            double momentum = cell.momentum(y);
            return new Edge(momentum, cell.mostAngle(momentum));
        }
    }

    /**
     * Looks whether a cell reaches a window; how the A′ survives does not matter.
     *
     * @param cell   the cell
     * @param decay  the decay of its mesons
     * @param window the window
     * @return whether any of its mesons sends an A′ into the window
     */
    static boolean reaches(SpectrumCell cell, DecayInFlight decay, AngularWindow window) {
        return !Double.isNaN(leastBack(cell, decay, window));
    }

    private static double leastBack(SpectrumCell cell, DecayInFlight decay, AngularWindow window) {
        Edge slow = Edge.of(cell, cell.lower());
        double gap = Math.max(window.thetaMin() - slow.mostAngle(),
            cell.leastAngle(cell.momentum(cell.upper())) - window.thetaMax());
        return gap > 0 && gap < Math.PI / 2 ? decay.leastBack(slow.momentum(), gap * (1 - MARGIN)) * (1 - MARGIN) : 0;
    }

    /**
     * Looks at a cell that reaches the window.
     *
     * @param cell     the cell
     * @param decay    the decay of its mesons
     * @param steering the detector
     * @param rest     what the collision must leave
     * @param most     largest energy of an A′ that is wanted [GeV]
     * @param mass     mass of the mesons [GeV]
     * @return the cell
     */
    static ReachingCell of(SpectrumCell cell, DecayInFlight decay, Steering steering, RestOfCollision rest, double most, double mass) {
        Edge slow = Edge.of(cell, cell.lower());
        Edge fast = Edge.of(cell, cell.upper());
        // the excess grows with the cosine and is concave in the momentum: what both ends allow at the widest angle all mesons are allowed
        double widest = Math.cos(slow.mostAngle());
        boolean checked = !rest.allows(slow.momentum(), widest, mass) || !rest.allows(fast.momentum(), widest, mass);
        double back = leastBack(cell, decay, steering.window());
        if (decay.isSharp()) {
            // of a softer decay more could fly ahead
            back = Math.min(1 - MARGIN, Math.max(back, decay.leastBackBelow(slow.momentum(), most) * (1 - MARGIN)));
        }
        decay.boost(fast.momentum(), back);
        double hardest = Math.min(decay.momentum(), most);
        double steepness = -steering.logSurvival(fast.mostAngle(), hardest) / hardest * decay.spread();
        double least = Math.sqrt(back);
        ReachingCell blind = new ReachingCell(cell, most, slow, fast, checked, least, least, steepness);
        return steepness < WORTH_A_SEARCH || fast.mostAngle() >= steering.window().thetaMax() ? blind
            : new ReachingCell(cell, most, slow, fast, checked, least, blind.search(decay, steering), steepness);
    }

    /** Golden section search for the decay angle of the largest survival. */
    private double search(DecayInFlight decay, Steering steering) {
        double low = leastRoot;
        double high = 1;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = best(decay, steering, left);
        double atRight = best(decay, steering, right);
        for (int i = 0; i < SEARCH_STEPS; i++) {
            if (atLeft >= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = best(decay, steering, left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = best(decay, steering, right);
            }
        }
        return (low + high) / 2;
    }

    private double best(DecayInFlight decay, Steering steering, double root) {
        double top = top(decay, root * root, steering.window().thetaMin());
        return top > cell.lower() ? logSurvival(decay, root * root, edge(top), steering) : Double.NEGATIVE_INFINITY;
    }

    /** Of the A′ that bends farthest out. */
    private static double logSurvival(DecayInFlight decay, double back, Edge edge, Steering steering) {
        return steering.logSurvival(reach(decay, edge, back), decay.momentum());
    }

    private Edge edge(double y) {
        return y == cell.upper() ? fast : Edge.of(cell, y);
    }

    /**
     * Up to where in the momentum coordinate an A′ at a given w gets as far off the axis as the window begins.
     * and has no more energy than is wanted. The angles fall like 1/p, so the line through both ends finds the place; where it does not, the whole cell is taken.
     *
     * @return the coordinate, at or beyond the last place; the lower end if there is none
     */
    double top(DecayInFlight decay, double back, double thetaMin) {
        double far = farEnough(decay, back, thetaMin);
        if (most == Double.POSITIVE_INFINITY || far <= cell.lower()) {
            return far;
        }
        double momentum = decay.mostParent(most, back) * (1 + MARGIN);
        return momentum <= slow.momentum() ? cell.lower() : momentum >= fast.momentum() ? far : Math.min(far, cell.coordinate(momentum));
    }

    private double farEnough(DecayInFlight decay, double back, double thetaMin) {
        if (fast.mostAngle() >= thetaMin) {
            return cell.upper();
        }
        double atFastest = reach(decay, fast, back);
        if (atFastest >= thetaMin) {
            return cell.upper();
        }
        double atSlowest = reach(decay, slow, back);
        if (atSlowest <= thetaMin) {
            return cell.lower();
        }
        double share = (thetaMin - atFastest) / (atSlowest - atFastest);
        double inverse = (1 / fast.momentum() + share * (1 / slow.momentum() - 1 / fast.momentum())) * (1 - MARGIN);
        double momentum = Math.min(fast.momentum(), 1 / inverse);
        return reach(decay, new Edge(momentum, cell.mostAngle(momentum)), back) <= thetaMin ? Math.min(cell.coordinate(momentum), cell.upper()) : cell.upper();
    }

    private static double reach(DecayInFlight decay, Edge edge, double back) {
        decay.boost(edge.momentum(), back);
        return edge.mostAngle() + decay.angle();
    }

    /** What to draw the momentum coordinate from, up to the top: the spectrum times the survival, both as exponentials. */
    TruncatedExponential along(DecayInFlight decay, double back, double top, Steering steering) {
        double middle = (cell.lower() + top) / 2;
        double growth = 2 * (logSurvival(decay, back, edge(top), steering) - logSurvival(decay, back, edge(middle), steering));
        return TruncatedExponential.of(cell.lower(), top, cell.slope() * (top - cell.lower()) + growth);
    }

    /** What to draw the share of mesons at smaller polar angle from, between two shares: the survival as an exponential. */
    TruncatedExponential across(DecayInFlight decay, double parent, double from, double to, Steering steering) {
        double out = decay.angle();
        double growth = 2 * (steering.logSurvival(cell.angleAt(to, parent) + out, decay.momentum())
            - steering.logSurvival(cell.angleAt((from + to) / 2, parent) + out, decay.momentum()));
        return TruncatedExponential.of(from, to, growth);
    }
}
