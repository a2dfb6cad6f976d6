package org.farvertex.production;

import org.farvertex.random.TruncatedExponential;
import org.farvertex.spectrum.SpectrumCell;

/**
 * A cell of a spectrum, whether its mesons can send an A′ into a window, and how it is best drawn from where few A′ live long enough.
 *
 * <p>The logarithm of the survival is concave as a function of the momentum and of the angle: an exponential with the slope at the upper end
 * never falls below it by more than it does there. Drawn from that, weights are bounded.
 *
 * @param cell      the cell
 * @param leastRoot smallest \(s=\sqrt{(1-\cos\theta^*)/2}\) that gets into the window
 * @param bestRoot  s at which the best A′ of the cell survives best
 * @param open      whether any of its mesons sends an A′ into the window
 * @param steepness \(r\) in the logarithm of the survival, \(-r(s-s_0)^2\)
 */
record ReachingCell(SpectrumCell cell, boolean open, double leastRoot, double bestRoot, double steepness) {

    /** Leaves room for rounding on the safe side. */
    private static final double MARGIN = 1e-4;

    /** Steepness from which a search for the best decay angle pays. */
    private static final double WORTH_A_SEARCH = 10;
    private static final int SEARCH_STEPS = 16;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /**
     * Looks whether a cell reaches the window.
     *
     * @param cell     the cell
     * @param decay    the decay of its mesons
     * @param steering the detector
     * @return the cell
     */
    static ReachingCell of(SpectrumCell cell, DecayInFlight decay, Steering steering) {
        double slowest = cell.momentum(cell.lower());
        double fastest = cell.momentum(cell.upper());
        double gap = Math.max(steering.window().thetaMin() - cell.mostAngle(slowest),
            cell.leastAngle(fastest) - steering.window().thetaMax());
        double back = gap > 0 && gap < Math.PI / 2 ? decay.leastBack(slowest, gap * (1 - MARGIN)) * (1 - MARGIN) : 0;
        if (Double.isNaN(back)) {
            return new ReachingCell(cell, false, 0, 0, 0);
        }
        decay.boost(fastest, back);
        double steepness = -steering.logSurvival(cell.mostAngle(fastest), decay.momentum()) / decay.momentum() * decay.spread();
        double least = Math.sqrt(back);
        ReachingCell blind = new ReachingCell(cell, true, least, least, steepness);
        return steepness < WORTH_A_SEARCH || cell.mostAngle(fastest) >= steering.window().thetaMax() ? blind
            : new ReachingCell(cell, true, least, blind.search(decay, steering), steepness);
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
        return top > cell.lower() ? logSurvival(decay, root * root, top, steering) : Double.NEGATIVE_INFINITY;
    }

    /** Of the A′ that bends farthest out. */
    private double logSurvival(DecayInFlight decay, double back, double y, Steering steering) {
        double momentum = cell.momentum(y);
        decay.boost(momentum, back);
        return steering.logSurvival(cell.mostAngle(momentum) + decay.angle(), decay.momentum());
    }

    /**
     * Up to where in the momentum coordinate an A′ at a given w gets as far off the axis as the window begins.
     * The angles fall like 1/p, so the line through both ends finds the place; where it does not, the whole cell is taken.
     *
     * @return the coordinate, at or beyond the last place; the lower end if there is none
     */
    double top(DecayInFlight decay, double back, double thetaMin) {
        double fastest = cell.momentum(cell.upper());
        double most = cell.mostAngle(fastest);
        if (most >= thetaMin) {
            return cell.upper();
        }
        double atFastest = reach(decay, fastest, back);
        if (atFastest >= thetaMin) {
            return cell.upper();
        }
        double slowest = cell.momentum(cell.lower());
        double atSlowest = reach(decay, slowest, back);
        if (atSlowest <= thetaMin) {
            return cell.lower();
        }
        double share = (thetaMin - atFastest) / (atSlowest - atFastest);
        double inverse = (1 / fastest + share * (1 / slowest - 1 / fastest)) * (1 - MARGIN);
        double momentum = Math.min(fastest, 1 / inverse);
        return reach(decay, momentum, back) <= thetaMin ? Math.min(cell.coordinate(momentum), cell.upper()) : cell.upper();
    }

    private double reach(DecayInFlight decay, double momentum, double back) {
        decay.boost(momentum, back);
        return cell.mostAngle(momentum) + decay.angle();
    }

    /** What to draw the momentum coordinate from, up to the top: the spectrum times the survival, both as exponentials. */
    TruncatedExponential along(DecayInFlight decay, double back, double top, Steering steering) {
        double middle = (cell.lower() + top) / 2;
        double growth = 2 * (logSurvival(decay, back, top, steering) - logSurvival(decay, back, middle, steering));
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
