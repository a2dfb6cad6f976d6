package org.farvertex.report.chart;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Short lines at right angles to an outline that show which side of it is the inner one. */
final class Barbs {

    static final double LENGTH = 4.5;
    static final double SPACING = 9;
    /** Nearer to the frame a line is part of it and needs no barbs. */
    private static final double RIM = 1;
    /** How far beside the line its sides are looked at. */
    private static final double BESIDE = 0.5;

    private Barbs() {
    }

    /** The barbs of closed lines, none along the rim of the frame nor along seams across the page. */
    static Path2D of(Shape outlines, Rectangle2D frame, List<Double> seams) {
        Rectangle2D inside = new Rectangle2D.Double(frame.getX() + RIM, frame.getY() + RIM, frame.getWidth() - 2 * RIM, frame.getHeight() - 2 * RIM);
        Path2D barbs = new Path2D.Double();
        for (List<Point2D> line : LineOutline.lines(outlines)) {
            double walked = SPACING / 2;
            for (int i = 1; i < line.size(); i++) {
                Point2D from = line.get(i - 1);
                double length = from.distance(line.get(i));
                double dx = (line.get(i).getX() - from.getX()) / length;
                double dy = (line.get(i).getY() - from.getY()) / length;
                for (; walked < length; walked += SPACING) {
                    double x = from.getX() + walked * dx;
                    double y = from.getY() + walked * dy;
                    if (inside.contains(x, y) && seams.stream().noneMatch(seam -> Math.abs(seam - x) < RIM)) {
                        double inwards = outlines.contains(x - BESIDE * dy, y + BESIDE * dx) ? LENGTH : -LENGTH;
                        barbs.moveTo(x, y);
                        barbs.lineTo(x - inwards * dy, y + inwards * dx);
                    }
                }
                walked -= length;
            }
        }
        return barbs;
    }
}
