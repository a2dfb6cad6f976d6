package org.farvertex.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The legend: a sample and a name per layer.
 *
 * @param entries layers that need a line
 * @param type    fonts
 */
record Legend(List<Layer> entries, Typesetter type) {

    static final double SIZE = 14;
    private static final double SAMPLE = 28;
    private static final double GAP = 7;
    private static final double ROW = 20;
    private static final double PADDING = 5;

    /**
     * The legend of a chart.
     *
     * @param unplaced layers whose labels found no room beside them
     */
    static Legend of(Chart chart, Set<Layer> unplaced, Typesetter type) {
        return new Legend(chart.layers().stream().filter(layer -> unplaced.contains(layer) || belongs(layer)).toList(), type);
    }

    private static boolean belongs(Layer layer) {
        return !Placement.isLabelledInPlace(layer) && !(layer instanceof Layer.HeatMap) && !layer.label().isEmpty();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Width as one column. */
    double width() {
        return 2 * PADDING + entries.stream().mapToDouble(this::entryWidth).max().orElse(0);
    }

    /** Height as one column. */
    double height() {
        return 2 * PADDING + ROW * entries.size();
    }

    /** Height when set in lines of a given width. */
    double heightAcross(double width) {
        return ROW * rows(width).size() + PADDING;
    }

    /** Draws the legend as one column on white. */
    void draw(Graphics2D g, double x, double y) {
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(x, y, width(), height()));
        for (int i = 0; i < entries.size(); i++) {
            entry(g, entries.get(i), x + PADDING, y + PADDING + ROW * i);
        }
    }

    /** Draws the legend in lines of a given width. */
    void drawAcross(Graphics2D g, double x, double y, double width) {
        double top = y;
        for (List<Layer> row : rows(width)) {
            double at = x;
            for (Layer layer : row) {
                entry(g, layer, at, top);
                at += entryWidth(layer) + 3 * GAP;
            }
            top += ROW;
        }
    }

    private List<List<Layer>> rows(double width) {
        List<List<Layer>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Layer layer : entries) {
            double needed = entryWidth(layer);
            if (used + needed > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(layer);
            used += needed + 3 * GAP;
        }
        return rows;
    }

    private double entryWidth(Layer layer) {
        return SAMPLE + GAP + type.width(Label.of(layer.label()), SIZE);
    }

    private void entry(Graphics2D g, Layer layer, double x, double y) {
        double middle = y + ROW / 2;
        Rectangle2D swatch = new Rectangle2D.Double(x, middle - 6, SAMPLE, 12);
        if (layer instanceof Layer.Curve curve) {
            line(g, x, middle, curve.colour(), curve.style());
        } else if (layer instanceof Layer.Histogram histogram) {
            line(g, x, middle, histogram.colour(), LineStyle.SOLID);
        } else if (layer instanceof Layer.Projection projection) {
            line(g, x, middle, projection.colour(), projection.style());
        } else if (layer instanceof Layer.ExcludedArea exclusion) {
            g.setPaint(Colour.GREY.tint(LayerPainter.EXCLUSION_TINT));
            g.fill(swatch);
            g.setPaint(exclusion.colour().rgb());
            type.pen().line(g, swatch, LineStyle.SOLID, LayerPainter.BAR);
        } else if (layer instanceof Layer.Key key && key.style().isPresent()) {
            line(g, x, middle, key.colour(), key.style().get());
        } else if (layer instanceof Layer.Key key) {
            g.setPaint(key.colour().tint(LayerPainter.EXCLUSION_TINT));
            g.fill(swatch);
        } else if (layer instanceof Layer.Points points) {
            g.setPaint(points.colour().rgb());
            type.pen().line(g, new Line2D.Double(x + SAMPLE / 2, middle - 7, x + SAMPLE / 2, middle + 7), LineStyle.SOLID,
                LayerPainter.BAR);
            double r = LayerPainter.MARKER;
            g.fill(new Ellipse2D.Double(x + SAMPLE / 2 - r, middle - r, 2 * r, 2 * r));
        } else if (layer instanceof Layer.Band band) {
            g.setPaint(band.colour().translucent(LayerPainter.BAND_TINT));
            g.fill(swatch);
        } else if (layer instanceof Layer.Interval interval) {
            g.setPaint(interval.colour().translucent(LayerPainter.BAND_TINT));
            g.fill(swatch);
        }
        g.setPaint(Color.BLACK);
        type.draw(g, Label.of(layer.label()), SIZE, x + SAMPLE + GAP, middle + Typesetter.capHeight(SIZE) / 2, 0);
    }

    private void line(Graphics2D g, double x, double y, Colour colour, LineStyle style) {
        g.setPaint(colour.rgb());
        type.pen().line(g, new Line2D.Double(x, y, x + SAMPLE, y), style, LayerPainter.LINE);
    }
}
