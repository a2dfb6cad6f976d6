package org.farvertex.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineOutlineTest {

    @Test
    void aStraightLineCoversItsLengthTimesItsWidth() {
        Shape area = new LineOutline(2, LineStyle.SOLID).of(new Line2D.Double(0, 0, 30, 40));
        assertThat(area.contains(15, 20)).isTrue();
        // Half the width away from the line, along its normal (0.8, -0.6).
        assertThat(area.contains(15 + 0.8 * 0.99, 20 - 0.6 * 0.99)).isTrue();
        assertThat(area.contains(15 + 0.8 * 1.01, 20 - 0.6 * 1.01)).isFalse();
        assertThat(area.contains(30.1, 40.1)).as("flat end").isFalse();
    }

    @Test
    void jointsAreRoundAndNothingCancels() {
        Path2D corner = new Path2D.Double();
        corner.moveTo(0, 0);
        corner.lineTo(10, 0);
        corner.lineTo(10, 10);
        Shape area = new LineOutline(4, LineStyle.SOLID).of(corner);
        assertThat(area.contains(9.5, 0.5)).as("both pieces and the disc").isTrue();
        assertThat(area.contains(10 + 2 * 0.65, -2 * 0.65)).as("within the disc").isTrue();
        assertThat(area.contains(11.8, -1.8)).as("corner of a mitre").isFalse();
        corner.closePath();
        Shape closed = new LineOutline(4, LineStyle.SOLID).of(corner);
        assertThat(closed.contains(5, 5)).as("closing piece").isTrue();
        assertThat(closed.contains(-1, 0)).as("joint where it closes").isTrue();
    }

    /** Dashes as in BasicStroke: the pattern goes on around corners, and the inked share is that of the pattern. */
    @ParameterizedTest
    @CsvSource({"SOLID,1", "DASHED,0.6667", "DOTTED,0.36", "DASH_DOTTED,0.6067"})
    void theInkedShareIsThatOfThePattern(LineStyle style, double share) {
        List<Point2D> corner = List.of(new Point2D.Double(0, 0), new Point2D.Double(1000, 0), new Point2D.Double(1000, 777));
        double inked = 0;
        for (List<Point2D> dash : style.dashes(corner)) {
            for (int i = 1; i < dash.size(); i++) {
                inked += dash.get(i - 1).distance(dash.get(i));
            }
        }
        assertThat(inked / 1777).isCloseTo(share, within(0.01));
    }

    @Test
    void aLineOfNoLengthIsNothing() {
        assertThat(new LineOutline(2, LineStyle.DASHED).of(new Line2D.Double(3, 3, 3, 3)).getBounds2D().isEmpty()).isTrue();
    }
}
