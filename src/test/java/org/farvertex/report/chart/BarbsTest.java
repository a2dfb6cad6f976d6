package org.farvertex.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Barbs show the inner side of an outline, whichever way round it is drawn. */
class BarbsTest {

    private static final Rectangle2D FRAME = new Rectangle2D.Double(0, 0, 200, 100);

    private static List<Line2D> barbs(Shape outline) {
        List<Line2D> barbs = new ArrayList<>();
        double[] from = new double[6];
        double[] to = new double[6];
        for (PathIterator it = Barbs.of(outline, FRAME, List.of()).getPathIterator(null); !it.isDone(); it.next()) {
            if (it.currentSegment(to) == PathIterator.SEG_LINETO) {
                barbs.add(new Line2D.Double(from[0], from[1], to[0], to[1]));
            }
            System.arraycopy(to, 0, from, 0, 2);
        }
        return barbs;
    }

    private static Path2D polygon(boolean backwards, double... corners) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        int count = corners.length / 2;
        for (int i = 0; i < count; i++) {
            int corner = backwards ? count - 1 - i : i;
            if (i == 0) {
                path.moveTo(corners[2 * corner], corners[2 * corner + 1]);
            } else {
                path.lineTo(corners[2 * corner], corners[2 * corner + 1]);
            }
        }
        path.closePath();
        return path;
    }

    /** From the foot of the frame to its top there are barbs on the two upright sides alone. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theRimHasNone(boolean backwards) {
        List<Line2D> barbs = barbs(polygon(backwards, 50, 0, 120, 0, 120, 100, 50, 100));
        assertThat(barbs).hasSize(22).allSatisfy(barb -> {
            assertThat(barb.getY1()).isCloseTo(barb.getY2(), within(1e-9));
            assertThat(barb.getX2() - barb.getX1()).isCloseTo(barb.getX1() < 80 ? Barbs.LENGTH : -Barbs.LENGTH, within(1e-9));
        });
    }

    /** At their foot they go inwards (in a sharp corner they may cross the other side), as many as the line is long; beside a hole, away from it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pointInwards(boolean backwards) {
        Path2D triangle = polygon(backwards, 20, 90, 180, 80, 100, 10);
        triangle.append(polygon(!backwards, 90, 50, 110, 50, 100, 65), false);
        assertThat(barbs(triangle)).hasSizeBetween(45, 55).allSatisfy(barb -> {
            assertThat(barb.getP1().distance(barb.getP2())).isCloseTo(Barbs.LENGTH, within(1e-9));
            assertThat(triangle.contains(barb.getX1() + (barb.getX2() - barb.getX1()) / 8, barb.getY1() + (barb.getY2() - barb.getY1()) / 8)).isTrue();
        });
    }

    /** A round line of short pieces has them as far apart as a straight one. */
    @ParameterizedTest
    @ValueSource(ints = {40, 4000})
    void shortPieces(int pieces) {
        double[] corners = new double[2 * pieces];
        for (int i = 0; i < pieces; i++) {
            corners[2 * i] = 100 + 30 * Math.cos(2 * Math.PI * i / pieces);
            corners[2 * i + 1] = 50 + 30 * Math.sin(2 * Math.PI * i / pieces);
        }
        assertThat(barbs(polygon(false, corners)).size()).isBetween((int) (2 * Math.PI * 30 / Barbs.SPACING), (int) (2 * Math.PI * 30 / Barbs.SPACING) + 1);
    }
}
