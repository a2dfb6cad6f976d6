package org.farvertex.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;

/**
 * For pixels: letters and lines are filled areas. The lines are outlined here and not by Java, whose versions differ by
 * a shade at the joints.
 */
final class PixelPen implements Pen {

    @Override
    public void write(Graphics2D g, String text, Typeface face, double size, double x, double y) {
        g.fill(face.outline(text, size, x, y));
    }

    @Override
    public void line(Graphics2D g, Shape path, LineStyle style, double width) {
        g.fill(new LineOutline(width, style).of(path));
    }
}
