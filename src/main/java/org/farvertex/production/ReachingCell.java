package org.farvertex.production;

import java.util.Optional;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.random.TruncatedExponential;
import org.farvertex.spectrum.SpectrumCell;

/**
 * A cell of a spectrum whose mesons can send an A′ into a window, and how it is best drawn from where few A′ live long enough.
 *
 * <p>With \(\kappa=Dm/c\tau\) the survival over the distance D is \(e^{-\kappa/k}\). It is concave in the exponent as a function of the
 * momentum k, so an exponential with the slope at the largest k never falls below it by more than it does there: drawn from that, weights are bounded.
 *
 * @param cell      the cell
 * @param leastBack smallest \(w=(1-\cos\theta^*)/2\) that gets into the window
 * @param steepness \(|d\ln e^{-\kappa/k}/dw|\) at the largest momentum
 */
record ReachingCell(SpectrumCell cell, double leastBack, double steepness) {

    /** Leaves room for rounding on the safe side. */
    private static final double MARGIN = 1e-4;

    /**
     * Looks whether a cell reaches the window.
     *
     * @param cell     the cell
     * @param decay    the decay of its mesons
     * @param window   the window
     * @param survival \(\kappa\) [GeV]
     * @return the cell; empty if none of its mesons sends an A′ into the window
     */
    static Optional<ReachingCell> of(SpectrumCell cell, DecayInFlight decay, AngularWindow window, double survival) {
        double slowest = cell.momentum(cell.lower());
        double fastest = cell.momentum(cell.upper());
        double gap = Math.max(window.thetaMin() - cell.mostAngle(slowest), cell.leastAngle(fastest) - window.thetaMax());
        double back = 0;
        if (gap >= Math.PI / 2) {
            back = 0;
        } else if (gap > 0) {
            back = decay.leastBack(slowest, gap * (1 - MARGIN)) * (1 - MARGIN);
        }
        if (Double.isNaN(back)) {
            return Optional.empty();
        }
        decay.boost(fastest, back);
        return Optional.of(new ReachingCell(cell, back,
            survival / (decay.momentum() * decay.momentum()) * decay.spread()));
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
    TruncatedExponential along(DecayInFlight decay, double back, double top, double survival) {
        decay.boost(cell.momentum(top), back);
        double slope = cell.slope() + survival / decay.momentum() * cell.relativeGrowth(top);
        return TruncatedExponential.of(cell.lower(), top, slope * (top - cell.lower()));
    }
}
