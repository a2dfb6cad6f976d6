package org.farvertex.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Draws {@link Label}s run by run with plain {@code drawString}, so that text stays text in SVG.
 *
 * <p>Widths are measured here without hinting and at one fixed resolution, not by the target: every format gets the
 * same layout. Scripts are set at 70 % of the size, raised by 38 % or lowered by 20 % of it.
 *
 * @param family installed font family
 */
record Typesetter(String family) {

    /** Families of the same widths first (Liberation Sans is metric-compatible with Arial), then what Java always has. */
    private static final List<String> PREFERRED = List.of("Liberation Sans", "Arial", "Helvetica", "DejaVu Sans");
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final double SCRIPT_SIZE = 0.7;
    private static final double RAISE = 0.38;
    private static final double LOWER = 0.2;

    /** With the best installed family. */
    static Typesetter installed() {
        Set<String> families =
            Set.copyOf(Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        return new Typesetter(PREFERRED.stream().filter(families::contains).findFirst().orElse(Font.SANS_SERIF));
    }

    double width(Label label, double size) {
        return label.runs().stream().mapToDouble(run -> width(run, size)).sum();
    }

    /** Height of capitals, which is what looks centred beside a tick. */
    static double capHeight(double size) {
        return 0.72 * size;
    }

    /**
     * Draws a label.
     *
     * @param x     where its alignment point is
     * @param y     base line
     * @param align 0 starts at x, 0.5 is centred on it, 1 ends there
     */
    void draw(Graphics2D g, Label label, double size, double x, double y, double align) {
        double at = x - align * width(label, size);
        for (Label.Run run : label.runs()) {
            g.setFont(font(run, size));
            double shift = run.script() > 0 ? -RAISE * size : run.script() < 0 ? LOWER * size : 0;
            // SVG drops spaces at the ends of a text element: they are stepped over, not drawn.
            double indent = width(new Label.Run(leadingSpaces(run.text()), run.italic(), run.script()), size);
            if (!run.text().isBlank()) {
                g.drawString(run.text().strip(), (float) (at + indent), (float) (y + shift));
            }
            at += width(run, size);
        }
    }

    /** Draws a label turned a quarter to the left, centred on the point, base line at x. */
    void drawUpwards(Graphics2D g, Label label, double size, double x, double y) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(-Math.PI / 2);
        draw(g, label, size, 0, 0, 0.5);
        g.setTransform(before);
    }

    private static String leadingSpaces(String text) {
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    private double width(Label.Run run, double size) {
        return font(run, size).getStringBounds(run.text(), MEASURE).getWidth();
    }

    private Font font(Label.Run run, double size) {
        return new Font(family, run.italic() ? Font.ITALIC : Font.PLAIN, 1)
            .deriveFont((float) (run.script() == 0 ? size : SCRIPT_SIZE * size));
    }
}
