package org.farvertex.reach;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.farvertex.statistics.Estimate;

/**
 * Finds the masses with at least the signal at a fixed coupling: a scan, then root finding on \(\ln N(m)-\ln N_{\rm signal}\).
 *
 * @param masses range of the scan [GeV]
 * @param target what is looked for
 */
public record MassReach(Range masses, SignalTarget target) {

    /** Largest step of the scan in ln m. */
    private static final double STEP = 0.08;
    /** Accuracy of a root [GeV], a hundredth of the error of steep edges. */
    private static final double TOLERANCE = 1e-8;
    /** Relative step for the slope at an edge. */
    private static final double SLOPE_STEP = 2e-3;

    /** The masses of the scan. */
    double[] points() {
        return masses.points(masses.count(STEP));
    }

    /**
     * Finds the intervals.
     *
     * @param expected expected events at a mass [GeV]; asked again and again
     * @return the intervals, lowest first
     */
    public List<MassInterval> intervals(DoubleFunction<Estimate> expected) {
        double[] points = points();
        double[] values = Arrays.stream(points).map(m -> target.excess(expected.apply(m))).toArray();
        return new Crossings(m -> target.excess(expected.apply(m)), TOLERANCE).positive(points, values).stream()
            .map(p -> new MassInterval(edge(expected, p.low(), p.lowOpen()), edge(expected, p.high(), p.highOpen())))
            .toList();
    }

    private MassInterval.Edge edge(DoubleFunction<Estimate> expected, double mass, boolean open) {
        if (open) {
            return new MassInterval.Edge(mass, 0, true);
        }
        double below = Math.max(mass * (1 - SLOPE_STEP), masses.low());
        double above = Math.min(mass * (1 + SLOPE_STEP), masses.high());
        double slope = (target.excess(expected.apply(above)) - target.excess(expected.apply(below))) / (above - below);
        return new MassInterval.Edge(mass, expected.apply(mass).relativeError() / Math.abs(slope), false);
    }
}
