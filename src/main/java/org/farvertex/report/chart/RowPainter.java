package org.farvertex.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws a {@link Layer.Row}: strips of uncertainty, bars over them, arrows where a bar goes on beyond what was scanned.
 *
 * @param g     target
 * @param frame mapping of the axes
 * @param pen   how the target draws lines
 */
record RowPainter(Graphics2D g, Frame frame, Pen pen) {

    /** Half the height of a bar, in rows. */
    private static final double BAR = 0.24;
    private static final double BAND = 0.42;
    private static final double WHISKER = 0.05;
    private static final double BOUNDARY = 1.6;
    private static final double ARROW = 6;
    private static final double PROJECTED_TINT = 0.3;

    void paint(Layer.Row row) {
        double rows = frame.y().getUpperBound();
        double middle = rows - row.number() - 0.5;
        rule(rows - row.number());
        for (Layer.Row.Bar bar : row.bars()) {
            Rectangle2D box = frame.box(bar.low(), bar.high(), middle - BAR, middle + BAR);
            g.setPaint(row.excluded() ? Colour.GREY.tint(LayerPainter.EXCLUSION_TINT) : row.colour().tint(PROJECTED_TINT));
            g.fill(box);
        }
        g.setPaint(row.colour().translucent(LayerPainter.BAND_TINT));
        row.bands().forEach(band -> g.fill(frame.box(band.low(), band.high(), middle - BAND, middle + BAND)));
        g.setPaint(row.colour().rgb());
        row.whiskers().forEach(band -> g.fill(frame.box(band.low(), band.high(), middle - WHISKER, middle + WHISKER)));
        for (Layer.Row.Bar bar : row.bars()) {
            Rectangle2D box = frame.box(bar.low(), bar.high(), middle - BAR, middle + BAR);
            g.setPaint(row.colour().rgb());
            pen.line(g, box, LineStyle.SOLID, BOUNDARY);
            if (bar.openLow()) {
                arrow(box.getX(), box.getCenterY(), -ARROW);
            }
            if (bar.openHigh()) {
                arrow(box.getMaxX(), box.getCenterY(), ARROW);
            }
        }
    }

    /** A hair between rows leads the eye to their names. */
    private void rule(double height) {
        Rectangle2D area = frame.area();
        g.setPaint(Colour.GREY.tint(0.3));
        pen.line(g, new Line2D.Double(area.getX(), frame.up(height), area.getMaxX(), frame.up(height)), LineStyle.SOLID, 0.6);
    }

    private void arrow(double x, double y, double length) {
        Path2D head = new Path2D.Double();
        head.moveTo(x + length, y);
        head.lineTo(x, y - ARROW);
        head.lineTo(x, y + ARROW);
        head.closePath();
        g.fill(head);
    }
}
