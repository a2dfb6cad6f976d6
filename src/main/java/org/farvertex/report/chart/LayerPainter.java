package org.farvertex.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Draws the layers inside a frame.
 *
 * @param g     target
 * @param frame mapping of the axes
 * @param fills false leaves out areas, to find where lines run
 * @param pen   how the target draws lines
 */
record LayerPainter(Graphics2D g, Frame frame, boolean fills, Pen pen) {

    static final double LINE = 2.2;
    static final double MARKER = 3.6;
    static final double BAR = 1.5;
    static final double BAND_TINT = 0.35;
    /** Light enough for coloured lines and labels. */
    static final double EXCLUSION_TINT = 0.24;
    private static final double BOUNDARY = 1.6;
    private static final double THIN = 1.2;

    /** Areas of exclusions go first and are one colour, or a later one would hide the boundaries of those before it. */
    void paint(List<Layer> layers) {
        layers.stream().filter(Layer.ExcludedArea.class::isInstance).map(Layer.ExcludedArea.class::cast).filter(e -> fills).forEach(exclusion -> {
            g.setPaint(Colour.GREY.tint(EXCLUSION_TINT));
            g.fill(frame.contours(exclusion.outlines()));
        });
        layers.forEach(this::paint);
    }

    private void paint(Layer layer) {
        if (layer instanceof Layer.Curve curve) {
            line(frame.path(curve.points(), false), curve.colour(), curve.style());
        } else if (layer instanceof Layer.Band band) {
            band(band);
        } else if (layer instanceof Layer.ExcludedArea exclusion) {
            g.setPaint(exclusion.colour().rgb());
            pen.line(g, Rim.without(frame.contours(exclusion.outlines()), frame.area(), List.of()), LineStyle.SOLID, BOUNDARY);
        } else if (layer instanceof Layer.Projection projection) {
            projection(projection);
        } else if (layer instanceof Layer.Row row) {
            new RowPainter(g, frame, pen).paint(row);
        } else if (layer instanceof Layer.Points points) {
            points.points().forEach(point -> marker(point, points.colour()));
        } else if (layer instanceof Layer.Histogram histogram) {
            histogram(histogram);
        } else if (layer instanceof Layer.HeatMap map && fills) {
            heatMap(map);
        } else if (layer instanceof Layer.Interval interval && fills) {
            interval(interval);
        }
    }

    private void projection(Layer.Projection projection) {
        Path2D outlines = frame.contours(projection.outlines());
        List<Double> seams = projection.seams().stream().map(frame::across).toList();
        line(Rim.without(outlines, frame.area(), seams), projection.colour(), projection.style());
        if (projection.barbed()) {
            pen.line(g, Barbs.of(outlines, frame.area(), seams), LineStyle.SOLID, THIN);
        }
    }

    private void line(Path2D path, Colour colour, LineStyle style) {
        g.setPaint(colour.rgb());
        pen.line(g, path, style, LINE);
    }

    private void band(Layer.Band band) {
        List<Layer.Band.Slice> slices = band.slices();
        Path2D path = frame.path(slices.stream().map(s -> new ChartPoint(s.x(), s.upper())).toList(), false);
        for (int i = slices.size() - 1; i >= 0; i--) {
            path.lineTo(frame.across(slices.get(i).x()), frame.up(slices.get(i).lower()));
        }
        path.closePath();
        if (fills) {
            g.setPaint(band.colour().translucent(BAND_TINT));
            g.fill(path);
        }
    }

    private void marker(Measured p, Colour colour) {
        double x = frame.across(p.x());
        double y = frame.up(p.y());
        g.setPaint(colour.rgb());
        pen.line(g, new Line2D.Double(frame.across(p.x() - p.xMinus()), y, frame.across(p.x() + p.xPlus()), y), LineStyle.SOLID, BAR);
        pen.line(g, new Line2D.Double(x, frame.up(p.y() - p.yMinus()), x, frame.up(p.y() + p.yPlus())), LineStyle.SOLID, BAR);
        g.fill(new Ellipse2D.Double(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER));
    }

    private void histogram(Layer.Histogram histogram) {
        Path2D steps = new Path2D.Double();
        steps.moveTo(frame.across(histogram.edges().get(0)), frame.up(0));
        for (int i = 0; i < histogram.values().size(); i++) {
            double y = frame.up(histogram.values().get(i));
            steps.lineTo(frame.across(histogram.edges().get(i)), y);
            steps.lineTo(frame.across(histogram.edges().get(i + 1)), y);
        }
        steps.lineTo(frame.across(histogram.edges().get(histogram.values().size())), frame.up(0));
        line(steps, histogram.colour(), LineStyle.SOLID);
        for (int i = 0; i < histogram.errors().size(); i++) {
            double middle = (frame.across(histogram.edges().get(i)) + frame.across(histogram.edges().get(i + 1))) / 2;
            double value = histogram.values().get(i);
            double error = histogram.errors().get(i);
            pen.line(g, new Line2D.Double(middle, frame.up(value - error), middle, frame.up(value + error)), LineStyle.SOLID, THIN);
        }
    }

    private void heatMap(Layer.HeatMap map) {
        ColourScale scale = ColourScale.of(map);
        for (int i = 0; i < map.values().size(); i++) {
            for (int j = 0; j < map.values().get(i).size(); j++) {
                double value = map.values().get(i).get(j);
                if (scale.shows(value)) {
                    Rectangle2D cell = frame.box(map.xEdges().get(i), map.xEdges().get(i + 1), map.yEdges().get(j),
                        map.yEdges().get(j + 1));
                    g.setPaint(scale.colour(value));
                    // A hair wider, or viewers show white seams between neighbours.
                    g.fill(new Rectangle2D.Double(cell.getX(), cell.getY() - 0.4, cell.getWidth() + 0.4, cell.getHeight() + 0.4));
                }
            }
        }
    }

    private void interval(Layer.Interval interval) {
        Rectangle2D area = frame.area();
        double from = interval.vertical() ? frame.across(interval.low()) : frame.up(interval.high());
        double to = interval.vertical() ? frame.across(interval.high()) : frame.up(interval.low());
        g.setPaint(interval.colour().translucent(BAND_TINT));
        g.fill(interval.vertical() ? new Rectangle2D.Double(from, area.getY(), to - from, area.getHeight())
            : new Rectangle2D.Double(area.getX(), from, area.getWidth(), to - from));
    }
}
