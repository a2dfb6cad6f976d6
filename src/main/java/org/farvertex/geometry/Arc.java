package org.farvertex.geometry;

import java.util.Comparator;
import java.util.List;

/** A range of azimuth from {@code start} over {@code width}, both in radians. */
record Arc(double start, double width) {

    static final Arc FULL = new Arc(-Math.PI, 2 * Math.PI);

    /** The smallest arc that holds all the given ones: the circle without the largest gap between them. */
    static Arc covering(List<Arc> arcs) {
        List<Arc> sorted = arcs.stream().sorted(Comparator.comparingDouble(Arc::start)).toList();
        double widest = 0;
        double start = 0;
        // an arc across the seam at ±π also covers the beginning of the circle
        double last = sorted.stream().mapToDouble(Arc::end).max().orElseThrow();
        double reach = Math.max(sorted.get(0).end(), last - 2 * Math.PI);
        for (Arc arc : sorted.subList(1, sorted.size())) {
            if (arc.start - reach > widest) {
                widest = arc.start - reach;
                start = arc.start;
            }
            reach = Math.max(reach, arc.end());
        }
        double closing = sorted.get(0).start + 2 * Math.PI - last;
        if (closing > widest) {
            widest = closing;
            start = sorted.get(0).start;
        }
        return widest > 0 ? new Arc(start, 2 * Math.PI - widest) : FULL;
    }

    private double end() {
        return start + width;
    }
}
