package org.farvertex.report.chart;

import java.awt.BasicStroke;

/** How a line is broken; a second means besides colour to tell curves apart. */
public enum LineStyle {

    /** Unbroken. */
    SOLID(),
    /** Dashes. */
    DASHED(8, 4),
    /** Dots. */
    DOTTED(1.8f, 3.2f),
    /** Dash, dot. */
    DASH_DOTTED(9, 3.5f, 1.8f, 3.5f);

    private final float[] dashes;

    LineStyle(float... dashes) {
        this.dashes = dashes;
    }

    BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f,
            dashes.length == 0 ? null : dashes.clone(), 0f);
    }
}
