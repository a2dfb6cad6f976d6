package org.farvertex.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No line is drawn where an outline ends because nothing was computed beyond. */
class RimTest {

    private static final Rectangle2D FRAME = new Rectangle2D.Double(10, 20, 200, 100);

    private static List<List<Point2D>> lines(List<Double> seams, double... corners) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return LineOutline.lines(Rim.without(path, FRAME, seams));
    }

    private static List<Point2D> line(double... corners) {
        return List.of(new Point2D.Double(corners[0], corners[1]), new Point2D.Double(corners[2], corners[3]));
    }

    /** A strip from the foot of the frame to its top has two sides, one that begins at the frame has one, and the whole frame none. */
    @Test
    void edgesAlongTheFrameAreLeftOut() {
        assertThat(lines(List.of(), 50, 20, 90, 20, 90, 120, 50, 120)).containsExactlyInAnyOrder(line(90, 20, 90, 120), line(50, 120, 50, 20));
        assertThat(lines(List.of(), 10, 20, 90, 20, 90, 120, 10, 120)).containsExactly(line(90, 20, 90, 120));
        assertThat(lines(List.of(), 10, 20, 210, 20, 210, 120, 10, 120)).isEmpty();
    }

    /** Seams are edges of what was computed within the frame; lines that only touch them stay. */
    @Test
    void soAreThoseAlongSeams() {
        assertThat(lines(List.of(150.0), 50, 20, 150, 20, 150, 120, 50, 120)).containsExactly(line(50, 120, 50, 20));
        assertThat(lines(List.of(150.0), 50, 40, 150, 70, 50, 100)).singleElement().satisfies(whole -> assertThat(whole).hasSize(4));
    }
}
