package org.farvertex.report.chart;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The area that a line of straight pieces covers: one rectangle per piece, a disc at every joint, flat ends.
 *
 * @param width width of the line
 * @param style how it is broken
 */
record LineOutline(double width, LineStyle style) {

    private static final int DISC_CORNERS = 24;

    /** The area under the line along a path; to be filled where the winding number is not zero. */
    Shape of(Shape path) {
        Path2D area = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (List<Point2D> line : lines(path)) {
            for (List<Point2D> dash : style.dashes(line)) {
                append(dash, area);
            }
        }
        return area;
    }

    private void append(List<Point2D> line, Path2D area) {
        for (int i = 1; i < line.size(); i++) {
            piece(line.get(i - 1), line.get(i), area);
            boolean closed = i == line.size() - 1 && line.get(i).equals(line.get(0));
            if (i < line.size() - 1 || closed) {
                disc(line.get(i), area);
            }
        }
    }

    private void piece(Point2D from, Point2D to, Path2D area) {
        double length = from.distance(to);
        double dx = (to.getX() - from.getX()) / length * width / 2;
        double dy = (to.getY() - from.getY()) / length * width / 2;
        area.moveTo(from.getX() - dy, from.getY() + dx);
        area.lineTo(from.getX() + dy, from.getY() - dx);
        area.lineTo(to.getX() + dy, to.getY() - dx);
        area.lineTo(to.getX() - dy, to.getY() + dx);
        area.closePath();
    }

    /** Runs round in the same sense as the pieces, so that overlaps do not cancel. */
    private void disc(Point2D centre, Path2D area) {
        for (int i = 0; i < DISC_CORNERS; i++) {
            double angle = 2 * Math.PI * i / DISC_CORNERS;
            double x = centre.getX() + width / 2 * StrictMath.cos(angle);
            double y = centre.getY() + width / 2 * StrictMath.sin(angle);
            if (i == 0) {
                area.moveTo(x, y);
            } else {
                area.lineTo(x, y);
            }
        }
        area.closePath();
    }

    /** The connected lines of a path, without pieces of no length. */
    static List<List<Point2D>> lines(Shape path) {
        List<List<Point2D>> lines = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                lines.add(new ArrayList<>(List.of(new Point2D.Double(at[0], at[1]))));
            } else {
                List<Point2D> line = lines.get(lines.size() - 1);
                Point2D next = kind == PathIterator.SEG_CLOSE ? line.get(0) : new Point2D.Double(at[0], at[1]);
                if (!next.equals(line.get(line.size() - 1))) {
                    line.add(next);
                }
            }
        }
        return lines;
    }
}
