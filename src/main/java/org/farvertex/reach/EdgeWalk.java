package org.farvertex.reach;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Looks for an edge near another one: along points that are equally spaced in the logarithm and begin at the known edge, until the sign changes, and
 * between the last two by interpolation. Edges of several functions then share most of their points.
 *
 * @param start where the known edge is
 * @param step  distance of the points in the logarithm
 * @param range where to look
 * @param upper whether the function is positive below the edge, else above
 */
record EdgeWalk(double start, double step, Range range, boolean upper) {

    /** Values are cut off here, so that −∞ leads back too. */
    private static final double CUT = 60;
    private static final int LONGEST_STRIDE = 8;
    /** A stride is this share of what the slope says: how fast the function falls changes along the way. */
    private static final double CAUTION = 0.6;

    /**
     * The edge.
     *
     * @param excess the function, \(\ln(N/N_{\rm signal})\)
     * @return where it changes its sign; empty if the range ends first, on the side to which it goes
     */
    OptionalDouble edge(DoubleUnaryOperator excess) {
        Map<Integer, Double> known = new HashMap<>();
        int inside = 0;
        int outside = 0;
        double first = at(known, excess, 0);
        int way = first >= 0 ? 1 : -1;
        int stride = 1;
        double before = first;
        while (first >= 0 ? outside == 0 : inside == 0) {
            int next = (first >= 0 ? inside : outside) + way * stride;
            if (!range(next)) {
                if (stride == 1) {
                    return OptionalDouble.empty();
                }
                stride = 1;
                continue;
            }
            double value = at(known, excess, next);
            if (value >= 0 == first >= 0) {
                double slope = Math.abs(value - before) / stride;
                stride = Math.max(1, Math.min(LONGEST_STRIDE, (int) (CAUTION * Math.abs(value) / Math.max(slope, 1e-9))));
                before = value;
                inside = first >= 0 ? next : inside;
                outside = first >= 0 ? outside : next;
            } else {
                inside = first >= 0 ? inside : next;
                outside = first >= 0 ? next : outside;
            }
        }
        return OptionalDouble.of(between(known, excess, inside, outside));
    }

    private double between(Map<Integer, Double> known, DoubleUnaryOperator excess, int first, int last) {
        int inside = first;
        int outside = last;
        while (outside - inside > 1) {
            int middle = (inside + outside) / 2;
            if (at(known, excess, middle) >= 0) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        double a = at(known, excess, inside);
        double b = at(known, excess, outside);
        return Math.exp(logPlace(inside) + (logPlace(outside) - logPlace(inside)) * a / (a - b));
    }

    /** The end of the range on the side to which an edge that was not found went. */
    double end(DoubleUnaryOperator excess) {
        boolean outwards = cut(excess.applyAsDouble(start)) >= 0;
        return outwards == upper ? range.high() : range.low();
    }

    private double at(Map<Integer, Double> known, DoubleUnaryOperator excess, int point) {
        return known.computeIfAbsent(point, p -> cut(excess.applyAsDouble(p == 0 ? start : Math.exp(logPlace(p)))));
    }

    private static double cut(double value) {
        return Double.isNaN(value) ? -CUT : Math.max(-CUT, Math.min(CUT, value));
    }

    private boolean range(int point) {
        double place = logPlace(point);
        return place >= Math.log(range.low()) && place <= Math.log(range.high());
    }

    /** Points are numbered outwards: the function is positive before the edge. */
    private double logPlace(int point) {
        return Math.log(start) + (upper ? 1 : -1) * point * step;
    }
}
