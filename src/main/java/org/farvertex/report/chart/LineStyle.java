package org.farvertex.report.chart;

import java.awt.BasicStroke;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** How a line is broken; a second means besides colour to tell curves apart. */
public enum LineStyle {

    /** Unbroken. */
    SOLID(),
    /** Dashes. */
    DASHED(8, 4),
    /** Dots. */
    DOTTED(1.8f, 3.2f),
    /** Dash, dot. */
    DASH_DOTTED(9, 3.5f, 1.8f, 3.5f),
    /** Dash, dot, dot. */
    DASH_DOT_DOTTED(9, 3, 1.8f, 3, 1.8f, 3);

    private final float[] dashes;

    LineStyle(float... dashes) {
        this.dashes = dashes;
    }

    BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f,
            dashes.length == 0 ? null : dashes.clone(), 0f);
    }

    /** The inked parts of a line of straight pieces. */
    List<List<Point2D>> dashes(List<Point2D> line) {
        if (dashes.length == 0) {
            return List.of(line);
        }
        List<List<Point2D>> inked = new ArrayList<>();
        List<Point2D> dash = new ArrayList<>(line.subList(0, 1));
        int part = 0;
        double left = dashes[0];
        for (int i = 1; i < line.size(); i++) {
            Point2D from = line.get(i - 1);
            double length = from.distance(line.get(i));
            double gone = 0;
            while (length - gone > left) {
                gone += left;
                dash.add(between(from, line.get(i), gone / length));
                if (part % 2 == 0) {
                    inked.add(dash);
                }
                dash = new ArrayList<>(dash.subList(dash.size() - 1, dash.size()));
                part = (part + 1) % dashes.length;
                left = dashes[part];
            }
            left -= length - gone;
            dash.add(line.get(i));
        }
        if (part % 2 == 0 && dash.size() > 1) {
            inked.add(dash);
        }
        return inked;
    }

    private static Point2D between(Point2D from, Point2D to, double share) {
        return new Point2D.Double(from.getX() + share * (to.getX() - from.getX()), from.getY() + share * (to.getY() - from.getY()));
    }
}
