package org.farvertex.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    @ParameterizedTest
    @ValueSource(strings = {"reach", "fig6", "spectrum", "map", "gminus2"})
    void theLegendCoversNoData(String name) {
        Drawing drawing = new Drawing(SampleCharts.all().get(name));
        Rectangle2D box = drawing.legendInside().orElseThrow();
        assertThat(drawing.occupancy(false, true).share(box)).isZero();
    }

    /** Then the plot is lower than one without a legend, and whole. */
    @Test
    void withoutAFreeCornerTheLegendGoesAboveThePlot() {
        Drawing drawing = new Drawing(SampleCharts.crowded());
        assertThat(covered(drawing, true)).isZero();
        assertThat(covered(drawing, false)).isPositive();
    }

    /**
     * Pixels that a plot inks, with room for a legend above it or without, and that are white in the drawing with two more around them, since a line
     * may be shifted by half a pixel; labels of areas may lie on lines.
     */
    private static int covered(Drawing drawing, boolean above) {
        Occupancy whole = new Occupancy(Drawing.WIDTH, drawing.height(), g -> drawing.draw(g, new PixelPen()));
        Occupancy plot = drawing.occupancy(above, true);
        List<Rectangle2D> labels = drawing.labels().stream().map(Placement.Placed::box).toList();
        double height = above ? drawing.height() : Drawing.HEIGHT;
        int covered = 0;
        for (int x = 2; x < Drawing.WIDTH - 2; x++) {
            for (int y = 2; y < height - 2; y++) {
                Rectangle2D pixel = new Rectangle2D.Double(x, y, 1, 1);
                if (plot.share(pixel) > 0 && whole.share(new Rectangle2D.Double(x - 2, y - 2, 5, 5)) == 0
                    && labels.stream().noneMatch(label -> label.intersects(pixel))) {
                    covered++;
                }
            }
        }
        return covered;
    }

    static Set<String> samples() {
        return SampleCharts.all().keySet();
    }

    /** A label neither hides a line nor another label, and every experiment has its name beside its line or in the legend. */
    @ParameterizedTest
    @MethodSource("samples")
    void labelsLieOnNoLineAndNotOnEachOther(String name) {
        Chart chart = SampleCharts.all().get(name);
        Drawing drawing = new Drawing(chart);
        Occupancy lines = drawing.occupancy(drawing.legendIsAbove(), false);
        List<Placement.Placed> labels = drawing.labels();
        for (int i = 0; i < labels.size(); i++) {
            assertThat(lines.share(labels.get(i).box())).as(labels.get(i).label().plain()).isZero();
            for (int j = 0; j < i; j++) {
                assertThat(labels.get(i).box().intersects(labels.get(j).box())).as(i + " on " + j).isFalse();
            }
        }
        long named = chart.layers().stream().filter(Placement::isLabelledInPlace).filter(layer -> !layer.label().isEmpty()).count();
        long keyed = drawing.legend().entries().stream().filter(Placement::isLabelledInPlace).count();
        assertThat(labels.size() + keyed).isEqualTo(named);
    }

    /** Text at least as legible as WCAG 2.1 asks for, on what is drawn below it. */
    @ParameterizedTest
    @MethodSource("samples")
    void labelsCanBeReadOnTheirGround(String name) {
        Drawing drawing = new Drawing(SampleCharts.all().get(name));
        Occupancy ground = drawing.occupancy(drawing.legendIsAbove(), true);
        for (Placement.Placed label : drawing.labels()) {
            double ink = Colour.luminance(label.colour().rgb());
            assertThat(Colour.contrast(ink, ground.darkest(label.box()))).as(label.label().plain()).isGreaterThanOrEqualTo(4.5);
        }
    }

    /** The areas of exclusions are one; the boundary of each is there to its last pixel, even where a later area lies over it. */
    @Test
    void noExclusionHidesTheBoundaryOfAnother() {
        Chart chart = new Chart("", Axis.linear("x", 0, 10), Axis.linear("y", 0, 10), List.of(
            new Layer.ExcludedArea("", List.of(square(2, 6)), Colour.VERMILION), new Layer.ExcludedArea("", List.of(square(4, 8)), Colour.BLUE)));
        BufferedImage image = new BufferedImage(Drawing.WIDTH, Drawing.HEIGHT, BufferedImage.TYPE_INT_RGB);
        new Drawing(chart).draw(image.createGraphics(), new PixelPen());
        Frame frame = frame(chart);
        assertThat(image.getRGB((int) frame.across(6), (int) frame.up(5))).as("inside the other").isEqualTo(Colour.VERMILION.rgb().getRGB());
        assertThat(image.getRGB((int) frame.across(4), (int) frame.up(5))).isEqualTo(Colour.BLUE.rgb().getRGB());
        assertThat(image.getRGB((int) frame.across(5), (int) frame.up(5))).as("both").isEqualTo(image.getRGB((int) frame.across(3), (int) frame.up(3)));
    }

    /** Rows keep their height however many there are. */
    @Test
    void thePageGrowsWithItsRows() {
        Chart chart = SampleCharts.rows();
        Drawing drawing = new Drawing(chart);
        assertThat(drawing.height()).isGreaterThan(Drawing.HEIGHT);
        BufferedImage image = new BufferedImage(Drawing.WIDTH, drawing.height(), BufferedImage.TYPE_INT_RGB);
        drawing.draw(image.createGraphics(), new PixelPen());
        assertThat(new Drawing(new Chart("", chart.x(), chart.y(), List.of())).height() / 17.0).isGreaterThan(Placement.LABEL_SIZE);
        List<String> twice = Stream.concat(chart.y().names().stream(), chart.y().names().stream()).toList();
        double more = new Drawing(new Chart("", chart.x(), Axis.rows(twice), List.of())).height() - new Drawing(new Chart("", chart.x(), chart.y(), List.of())).height();
        assertThat(more / 17).as("height of a row").isGreaterThan(Placement.LABEL_SIZE);
    }

    @Test
    void aLogarithmicAxisPutsTheGeometricMeanInTheMiddle() {
        Frame frame = frame(new Chart("", Axis.log("x", 1e-3, 1e1), Axis.linear("y", -2, 6), List.of()));
        assertThat(frame.across(1e-1)).isCloseTo(frame.area().getCenterX(), within(1e-9));
        assertThat(frame.up(2)).isCloseTo(frame.area().getCenterY(), within(1e-9));
        assertThat(frame.up(6)).isCloseTo(frame.area().getMinY(), within(1e-9));
    }

    @Test
    void zeroOnALogarithmicAxisIsOutOfSight() {
        Frame frame = frame(new Chart("", Axis.linear("x", 0, 1), Axis.log("y", 1, 100), List.of()));
        assertThat(frame.up(0)).isGreaterThan(frame.area().getMaxY());
    }

    /** Where two exclusions lie and where they do not, read back from the pixels. */
    @Test
    void exclusionsAreGreyInsideAndWhiteOutside() {
        Chart chart = new Chart("", Axis.linear("x", 0, 10), Axis.linear("y", 0, 10), List.of(
            new Layer.ExcludedArea("", List.of(square(2, 8), square(4, 6)), Colour.VERMILION)));
        Frame frame = frame(chart);
        BufferedImage image = new BufferedImage(Drawing.WIDTH, Drawing.HEIGHT, BufferedImage.TYPE_INT_RGB);
        new Drawing(chart).draw(image.createGraphics(), new PixelPen());
        int grey = Colour.GREY.tint(LayerPainter.EXCLUSION_TINT).getRGB();
        assertThat(image.getRGB((int) frame.across(3), (int) frame.up(5))).isEqualTo(grey);
        assertThat(image.getRGB((int) frame.across(5), (int) frame.up(5))).as("hole").isEqualTo(0xffffffff);
        assertThat(image.getRGB((int) frame.across(9), (int) frame.up(5))).isEqualTo(0xffffffff);
    }

    @Test
    void heatMapCellsLieWhereTheirEdgesSay() {
        Chart chart = new Chart("", Axis.log("x", 1, 100), Axis.linear("y", 0, 2), List.of(new Layer.HeatMap("N", true,
            List.of(1.0, 10.0, 100.0), List.of(0.0, 1.0, 2.0), List.of(List.of(1.0, 0.0), List.of(100.0, 10.0)))));
        BufferedImage image = new BufferedImage(Drawing.WIDTH, Drawing.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Drawing drawing = new Drawing(chart);
        drawing.draw(image.createGraphics(), new PixelPen());
        Frame frame = new Sheet(chart, new Typesetter(new PixelPen())).draw(image.createGraphics(),
            new Rectangle2D.Double(7, 10.5, Drawing.WIDTH - 14 - new ColourBar((Layer.HeatMap) chart.layers().get(0),
                new Typesetter(new PixelPen())).width(), Drawing.HEIGHT - 17.5), true);
        assertThat(image.getRGB((int) frame.across(3), (int) frame.up(0.5)) & 0xffffff).as("least").isEqualTo(0x440154);
        assertThat(image.getRGB((int) frame.across(30), (int) frame.up(0.5)) & 0xffffff).as("most").isEqualTo(0xfde725);
        assertThat(image.getRGB((int) frame.across(30), (int) frame.up(1.5)) & 0xffffff).as("middle").isEqualTo(0x21918c);
        assertThat(image.getRGB((int) frame.across(3), (int) frame.up(1.5)) & 0xffffff).as("empty").isEqualTo(0xffffff);
    }

    private static Frame frame(Chart chart) {
        BufferedImage image = new BufferedImage(Drawing.WIDTH, Drawing.HEIGHT, BufferedImage.TYPE_INT_RGB);
        return new Sheet(chart, new Typesetter(new PixelPen())).draw(image.createGraphics(),
            new Rectangle2D.Double(7, 10.5, Drawing.WIDTH - 14, Drawing.HEIGHT - 17.5), true);
    }

    private static List<ChartPoint> square(double from, double to) {
        return List.of(new ChartPoint(from, from), new ChartPoint(to, from), new ChartPoint(to, to), new ChartPoint(from, to));
    }
}
