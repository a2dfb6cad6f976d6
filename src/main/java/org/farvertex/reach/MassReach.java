package org.farvertex.reach;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.farvertex.statistics.Estimate;

/**
 * Finds the masses with at least the signal at a fixed coupling: a scan, then root finding on \(\ln N(m)-\ln N_{\rm signal}\).
 *
 * @param points masses of the scan [GeV], rising
 * @param target what is looked for
 */
public record MassReach(List<Double> points, SignalTarget target) {

    /** Largest step of the scan in ln m. */
    private static final double STEP = 0.08;
    /** Accuracy of a root [GeV], a hundredth of the error of steep edges. */
    private static final double TOLERANCE = 1e-8;
    /** Relative step for the slope at an edge. */
    private static final double SLOPE_STEP = 2e-3;

    /** Keeps its own list. */
    public MassReach {
        points = List.copyOf(points);
    }

    /** A scan of a range of masses [GeV]. */
    static MassReach of(Range masses, SignalTarget target) {
        return new MassReach(Arrays.stream(masses.points(masses.count(STEP))).boxed().toList(), target);
    }

    /**
     * Finds the intervals.
     *
     * @param expected expected events at a mass [GeV]; asked again and again
     * @return the intervals, lowest first
     */
    public List<MassInterval> intervals(DoubleFunction<Estimate> expected) {
        double[] masses = points.stream().mapToDouble(Double::doubleValue).toArray();
        double[] values = Arrays.stream(masses).map(m -> target.excess(expected.apply(m))).toArray();
        return new Crossings(m -> target.excess(expected.apply(m)), TOLERANCE).positive(masses, values).stream()
            .map(p -> new MassInterval(edge(expected, p.low(), p.lowOpen()), edge(expected, p.high(), p.highOpen())))
            .toList();
    }

    private MassInterval.Edge edge(DoubleFunction<Estimate> expected, double mass, boolean open) {
        if (open) {
            return new MassInterval.Edge(mass, 0, 0, true);
        }
        double below = Math.max(mass * (1 - SLOPE_STEP), points.get(0));
        double above = Math.min(mass * (1 + SLOPE_STEP), points.get(points.size() - 1));
        double slope = (target.excess(expected.apply(above)) - target.excess(expected.apply(below))) / (above - below);
        return new MassInterval.Edge(mass, expected.apply(mass).relativeError() / Math.abs(slope), Math.log(2) / Math.abs(slope), false);
    }
}
