package org.farvertex.report.chart;

/**
 * A point in the units of the axes.
 *
 * @param x horizontal value, finite
 * @param y vertical value, finite
 */
public record ChartPoint(double x, double y) {

    /** Refuses what has no place on an axis. */
    public ChartPoint {
        if (!(Double.isFinite(x) && Double.isFinite(y))) {
            throw new IllegalArgumentException("point (" + x + ", " + y + "): must be finite");
        }
    }
}
