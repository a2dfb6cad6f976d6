package org.farvertex.reach;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
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
    /** Where edges alone are asked for, so many steps of the scan are taken at once ... */
    private static final int STRIDE = 4;
    /**
     * ... but where N is within this many powers of e of the signal at either end. An edge that is passed over between two masses with more, or between
     * two with less, would take an N that grows as \(m^{25}\); where particles live long it grows as no more than \(m^6\), and else it falls.
     */
    private static final double FAR = 8;

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

    /**
     * Those of the masses that tell the intervals: neighbours where there may be an edge, a few elsewhere.
     *
     * @param excess \(\ln(N/N_{\rm signal})\) at a mass [GeV]; 0 where it is not known
     * @return the scan of these masses, which finds the same edges
     */
    public MassReach telling(DoubleUnaryOperator excess) {
        double[] known = new double[points.size()];
        BitSet taken = new BitSet();
        int last = points.size() - 1;
        for (int next = 0; next <= last; next += next == last ? 1 : Math.min(STRIDE, last - next)) {
            known[next] = excess.applyAsDouble(points.get(next));
            taken.set(next);
        }
        for (int i = taken.nextSetBit(1); i > 0; i = taken.nextSetBit(i + 1)) {
            fill(taken, known, taken.previousSetBit(i - 1), i, excess);
        }
        return new MassReach(taken.stream().mapToObj(points::get).toList(), target);
    }

    private void fill(BitSet taken, double[] known, int left, int right, DoubleUnaryOperator excess) {
        if (right - left > 1 && (Math.min(Math.abs(known[left]), Math.abs(known[right])) < FAR || known[left] > 0 != known[right] > 0)) {
            int middle = (left + right) / 2;
            known[middle] = excess.applyAsDouble(points.get(middle));
            taken.set(middle);
            fill(taken, known, left, middle, excess);
            fill(taken, known, middle, right, excess);
        }
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
