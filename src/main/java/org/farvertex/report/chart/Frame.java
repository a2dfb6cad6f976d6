package org.farvertex.report.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * From values to the page: the rectangle inside the axes and the two scales.
 *
 * @param area rectangle of the data on the page
 * @param x    horizontal scale
 * @param y    vertical scale
 */
record Frame(Rectangle2D area, ValueAxis x, ValueAxis y) {

    /** How far below the axis something without a logarithm is put, as a fraction of the axis' lower end. */
    private static final double BELOW = 1e-3;
    private static final double FAR = 1e5;

    double across(double value) {
        return near(x.valueToJava2D(visible(value, x), area, RectangleEdge.BOTTOM));
    }

    double up(double value) {
        return near(y.valueToJava2D(visible(value, y), area, RectangleEdge.LEFT));
    }

    /** Far outside the page one place is as good as another, but a dashed line to it would never end. */
    private static double near(double position) {
        return Math.max(-FAR, Math.min(FAR, position));
    }

    Point2D at(ChartPoint point) {
        return new Point2D.Double(across(point.x()), up(point.y()));
    }

    Path2D path(List<ChartPoint> points, boolean closed) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD, points.size());
        for (ChartPoint point : points) {
            Point2D at = at(point);
            if (path.getCurrentPoint() == null) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    Path2D contours(List<List<ChartPoint>> outlines) {
        Path2D all = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        outlines.forEach(outline -> all.append(path(outline, true), false));
        return all;
    }

    Rectangle2D box(double x1, double x2, double y1, double y2) {
        Rectangle2D box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(across(x1), up(y1), across(x2), up(y2));
        return box;
    }

    /** Zero and less have no place on a logarithmic axis: they go out of sight below it. */
    private static double visible(double value, ValueAxis axis) {
        return axis instanceof LogAxis ? Math.max(value, BELOW * axis.getLowerBound()) : value;
    }
}
