package org.farvertex.reach;

import java.util.HashMap;
import java.util.Map;
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

    /**
     * An edge.
     *
     * @param place where it is; the end of the range on the side to which it goes if that comes first
     * @param open  whether that is so
     */
    record Found(double place, boolean open) {
    }

    /** Values are cut off here, so that −∞ leads back too. */
    private static final double CUT = 60;
    private static final int LONGEST_STRIDE = 8;
    /** A stride is this share of what the slope says: how fast the function falls changes along the way. */
    private static final double CAUTION = 0.6;
    private static final double FLATTEST = 1e-9;

    /**
     * The edge.
     *
     * @param excess the function, \(\ln(N/N_{\rm signal})\)
     * @return where it changes its sign
     */
    Found edge(DoubleUnaryOperator excess) {
        Map<Integer, Double> known = new HashMap<>();
        int here = 0;
        double value = at(known, excess, here);
        int way = value >= 0 ? 1 : -1;
        int stride = 1;
        while (true) {
            int next = here + way * stride;
            if (!range(next)) {
                if (stride == 1) {
                    return new Found(way > 0 == upper ? range.high() : range.low(), true);
                }
                stride = 1;
                continue;
            }
            double further = at(known, excess, next);
            if (further >= 0 != value >= 0) {
                return new Found(between(known, excess, Math.min(here, next), Math.max(here, next)), false);
            }
            double slope = Math.max(Math.abs(further - value) / stride, FLATTEST);
            stride = Math.max(1, Math.min(LONGEST_STRIDE, (int) (CAUTION * Math.abs(further) / slope)));
            here = next;
            value = further;
        }
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
