package org.farvertex.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws {@link Label}s run by run. Scripts are set at 70 % of the size, raised by 38 % or lowered by 20 % of it.
 *
 * @param pen how the target puts letters on the page
 */
record Typesetter(Pen pen) {

    private static final double SCRIPT_SIZE = 0.7;
    private static final double RAISE = 0.38;
    private static final double LOWER = 0.2;

    double width(Label label, double size) {
        return runs(label).stream().mapToDouble(run -> width(run, run.text(), size)).sum();
    }

    /** A text in lines no wider than this where it has blanks to break it at; none for no text. */
    List<Label> lines(String markup, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String word : markup.isEmpty() ? new String[0] : markup.split(" ")) {
            int last = lines.size() - 1;
            if (last >= 0 && width(Label.of(lines.get(last) + " " + word), size) <= width) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines.stream().map(Label::of).toList();
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
        for (Label.Run run : runs(label)) {
            double shift = run.script() > 0 ? -RAISE * size : run.script() < 0 ? LOWER * size : 0;
            // SVG drops spaces at the ends of a text element: they are stepped over, not drawn.
            if (!run.text().isBlank()) {
                double indent = width(run, leadingSpaces(run.text()), size);
                pen.write(g, run.text().strip(), face(run), size(run, size), at + indent, y + shift);
            }
            at += width(run, run.text(), size);
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

    private static List<Label.Run> runs(Label label) {
        return label.runs().stream().flatMap(run -> ScriptCharacters.resolved(run).stream()).toList();
    }

    private static String leadingSpaces(String text) {
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    private static double width(Label.Run run, String text, double size) {
        return face(run).width(text, size(run, size));
    }

    private static double size(Label.Run run, double size) {
        return run.script() == 0 ? size : SCRIPT_SIZE * size;
    }

    private static Typeface face(Label.Run run) {
        return run.italic() ? Typeface.ITALIC : Typeface.UPRIGHT;
    }
}
