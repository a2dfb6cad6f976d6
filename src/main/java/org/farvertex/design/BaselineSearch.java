package org.farvertex.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * Finds distance and length of a decay volume that probe the widest range of masses, and of the lengths that do nearly that the shortest.
 *
 * <p>At every mass the expected number falls with distance and rises with length. So the widest range belongs to the least distance that the
 * shielding allows and to the largest length, and the shortest length that gives it up by no more than a tolerance is found by bisection. How far one
 * may go and still cover the window of masses is another question, answered by {@link #farthest}.
 *
 * @param request what is asked
 * @param grid    the production
 */
record BaselineSearch(BaselineRequest request, FlightGrid grid) {

    /** Width of the range given up for a shorter volume [GeV]. */
    private static final double TOLERANCE = 1e-4;
    /** Share of the events at the worst mass of the window that a shorter volume must keep. */
    private static final double MOST = 0.9;
    private static final int HALVINGS = 40;
    /** Relative precision of lengths and distances. */
    private static final double PRECISION = 1e-4;
    private static final int DIGITS = 2;
    private static final double FARTHEST = 1e4;
    private static final int STEPS = 33;

    /**
     * A place for the decay volume.
     *
     * @param distance source to front [m]
     * @param length   length [m]
     */
    record Place(double distance, double length) {
    }

    /** The best place, its length rounded up. */
    Place best() {
        double widest = width(request.shielding(), request.longest());
        double most = leastEvents(request.shielding(), request.longest());
        double length = smallest(x -> width(request.shielding(), x) >= widest - TOLERANCE
            && leastEvents(request.shielding(), x) >= MOST * most, request.longest() * 1e-4, request.longest());
        return new Place(request.shielding(), Math.min(request.longest(), round(length)));
    }

    /** Largest distance from which a volume of a length covers the window; NaN if it does not even behind the least shielding. */
    double farthest(double length) {
        return covers(request.shielding(), length) ? smallest(x -> !covers(x, length), request.shielding(), FARTHEST) : Double.NaN;
    }

    /** Whether all of the window gives the signal. */
    boolean covers(double distance, double length) {
        return leastEvents(distance, length) >= request.needed();
    }

    /** Events at the worst mass of the window. */
    double leastEvents(double distance, double length) {
        return grid.in(request.exposure(), distance, length, request.radius()).least(request.window());
    }

    /** Exposure at which the worst mass of the window just gives the signal. */
    double leastExposure(double distance, double length) {
        return request.needed() / grid.in(1, distance, length, request.radius()).least(request.window());
    }

    /** Total width of all masses that are probed [GeV]. */
    double width(double distance, double length) {
        return grid.in(request.exposure(), distance, length, request.radius()).probed(request.needed()).stream()
            .mapToDouble(interval -> interval.high().mass() - interval.low().mass()).sum();
    }

    /** How the reach falls with distance, from half of the shielding to twice the farthest place. */
    List<BaselineProposal.Step> falling(double length) {
        double far = farthest(length);
        double low = request.shielding() / 2;
        double high = 2 * (Double.isNaN(far) ? request.shielding() : far);
        List<BaselineProposal.Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            double distance = low * Math.pow(high / low, (double) i / (STEPS - 1));
            EventsByMass curve = grid.in(request.exposure(), distance, length, request.radius());
            steps.add(new BaselineProposal.Step(distance, curve.probed(request.needed()),
                request.exposure() * request.needed() / curve.least(request.window())));
        }
        return steps;
    }

    /** Where a condition that fails below and holds above begins to hold; the upper end if it never does. */
    private static double smallest(DoublePredicate holds, double low, double high) {
        if (holds.test(low)) {
            return low;
        }
        double a = Math.log(low);
        double b = Math.log(high);
        for (int i = 0; i < HALVINGS && b - a > PRECISION; i++) {
            double middle = (a + b) / 2;
            if (holds.test(Math.exp(middle))) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return Math.exp(b);
    }

    private static double round(double value) {
        return new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.UP)).doubleValue();
    }
}
