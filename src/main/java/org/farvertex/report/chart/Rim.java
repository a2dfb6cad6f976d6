package org.farvertex.report.chart;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** Closed outlines end where nothing was computed beyond: there they have no edge that a line may show. */
final class Rim {

    /** How near to the frame a line runs along it, in points. */
    private static final double NEAR = 0.5;

    private Rim() {
    }

    /**
     * What is left of outlines without the stretches along the frame.
     *
     * @param outlines closed lines on the page
     * @param frame    the frame
     * @param seams    further places across the page at which the computation ended
     */
    static Path2D without(Shape outlines, Rectangle2D frame, List<Double> seams) {
        double[] across = DoubleStream.concat(DoubleStream.of(frame.getMinX(), frame.getMaxX()), seams.stream().mapToDouble(x -> x)).toArray();
        double[] up = {frame.getMinY(), frame.getMaxY()};
        Path2D open = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Point2D> line : LineOutline.lines(outlines)) {
            boolean drawn = false;
            for (int i = 1; i < line.size(); i++) {
                Point2D from = line.get(i - 1);
                Point2D to = line.get(i);
                boolean along = along(from.getX(), to.getX(), across) || along(from.getY(), to.getY(), up);
                if (!along && !drawn) {
                    open.moveTo(from.getX(), from.getY());
                }
                if (!along) {
                    open.lineTo(to.getX(), to.getY());
                }
                drawn = !along;
            }
        }
        return open;
    }

    private static boolean along(double from, double to, double[] edges) {
        for (double edge : edges) {
            if (Math.abs(from - edge) < NEAR && Math.abs(to - edge) < NEAR) {
                return true;
            }
        }
        return false;
    }
}
