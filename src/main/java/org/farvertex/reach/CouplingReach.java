package org.farvertex.reach;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.farvertex.statistics.Estimate;

/**
 * Finds the couplings with at least the signal at one mass: a scan, then root finding in the logarithm of the coupling.
 *
 * @param points points of the scan, rising
 * @param signal events that make a signal
 */
record CouplingReach(double[] points, double signal) {

    private static final double TOLERANCE = 1e-5;
    private static final double SLOPE_STEP = 1e-3;

    Column column(double mass, Yield.AtMass yield) {
        double[] logs = Arrays.stream(points).map(Math::log).toArray();
        List<Estimate> expected = Arrays.stream(points).mapToObj(yield::expected).toList();
        DoubleUnaryOperator excess = x -> MassReach.excess(yield.expected(Math.exp(x)), signal);
        double[] values = expected.stream().mapToDouble(e -> MassReach.excess(e, signal)).toArray();
        List<CouplingInterval> intervals = new Crossings(excess, TOLERANCE).positive(logs, values).stream().map(p -> {
            int best = best(logs, values, p.low(), p.high());
            double peak = best < 0 ? (p.low() + p.high()) / 2 : logs[best];
            return new CouplingInterval(p.lowOpen() ? points[0] : Math.exp(p.low()),
                p.highOpen() ? points[points.length - 1] : Math.exp(p.high()),
                p.lowOpen() ? 0 : error(excess, yield, p.low()), p.highOpen() ? 0 : error(excess, yield, p.high()),
                Math.exp(peak), best < 0 ? excess.applyAsDouble(peak) : values[best]);
        }).toList();
        return new Column(mass, expected, intervals);
    }

    /** Index of the largest value between two ends, −1 if no point of the scan lies between them. */
    private static int best(double[] logs, double[] values, double low, double high) {
        int best = -1;
        for (int i = 0; i < logs.length; i++) {
            if (logs[i] >= low && logs[i] <= high && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }

    private double error(DoubleUnaryOperator excess, Yield.AtMass yield, double x) {
        double slope = (excess.applyAsDouble(x + SLOPE_STEP) - excess.applyAsDouble(x - SLOPE_STEP)) / (2 * SLOPE_STEP);
        return yield.expected(Math.exp(x)).relativeError() / Math.abs(slope);
    }
}
