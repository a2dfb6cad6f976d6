package org.farvertex.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;

/** How a picture format puts letters and lines on the page. Their shapes and places are the same in every format. */
interface Pen {

    /**
     * Sets a text in the current colour.
     *
     * @param g    target
     * @param text text without spaces at its ends
     * @param face font
     * @param size size of the font
     * @param x    where it starts
     * @param y    base line
     */
    void write(Graphics2D g, String text, Typeface face, double size, double x, double y);

    /**
     * Draws a line in the current colour.
     *
     * @param g     target
     * @param path  straight pieces
     * @param style how it is broken
     * @param width width
     */
    default void line(Graphics2D g, Shape path, LineStyle style, double width) {
        g.setStroke(style.stroke(width));
        g.draw(path);
    }
}
