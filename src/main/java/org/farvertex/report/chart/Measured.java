package org.farvertex.report.chart;

/**
 * A point with error bars, each end given as a length, not a position.
 *
 * @param x      value
 * @param y      value
 * @param xMinus length of the bar to the left, 0 for none
 * @param xPlus  length to the right
 * @param yMinus length downwards
 * @param yPlus  length upwards
 */
public record Measured(double x, double y, double xMinus, double xPlus, double yMinus, double yPlus) {

    /** Refuses bars of negative length. */
    public Measured {
        if (!(Double.isFinite(x) && Double.isFinite(y) && xMinus >= 0 && xPlus >= 0 && yMinus >= 0 && yPlus >= 0)) {
            throw new IllegalArgumentException("point (" + x + ", " + y + "): error bars need lengths of 0 or more");
        }
    }
}
