package org.farvertex.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.input.Shown;

/**
 * A line of typeset text.
 *
 * <p>Markup: {@code *m*} is italic (symbols of quantities are italic, units and names upright: ISO 80000-1, 7.1),
 * {@code _{A′}} a subscript, {@code ^{−3}} a superscript; braces may be left out around one character; a backslash
 * makes the next character plain. Everything else is taken as it is, in Unicode ({@code ε}, {@code ′}, {@code −}).
 * Text from outside goes in through {@link #verbatim}.
 *
 * @param runs pieces of one style, in order
 */
public record Label(List<Run> runs) {

    /** Copies the runs. */
    public Label {
        runs = List.copyOf(runs);
    }

    /**
     * A piece of one style.
     *
     * @param text   characters
     * @param italic true for slanted
     * @param script −1 subscript, 0 on the line, 1 superscript
     */
    public record Run(String text, boolean italic, int script) {
    }

    /**
     * Reads the markup.
     *
     * @param markup text with markup
     * @return the label
     */
    public static Label of(String markup) {
        return new Label(new MarkupParser(markup).parse());
    }

    /**
     * For inline HTML.
     *
     * @return escaped text with {@code <i>}, {@code <sub>} and {@code <sup>}
     */
    public String html() {
        StringBuilder out = new StringBuilder();
        for (Run run : runs) {
            String text = run.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            String slanted = run.italic() ? "<i>" + text + "</i>" : text;
            out.append(run.script() == 0 ? slanted
                : run.script() < 0 ? "<sub>" + slanted + "</sub>" : "<sup>" + slanted + "</sup>");
        }
        return out.toString();
    }

    /**
     * For plain text.
     *
     * @return the text with {@code _} and {@code ^} before scripts
     */
    public String plain() {
        StringBuilder out = new StringBuilder();
        int script = 0;
        for (Run run : runs) {
            if (run.script() != script && run.script() != 0) {
                out.append(run.script() < 0 ? '_' : '^');
            }
            script = run.script();
            out.append(run.text());
        }
        return out.toString();
    }

    /**
     * Text from outside as markup.
     *
     * @param text any text
     * @return markup that shows just this text
     */
    public static String verbatim(String text) {
        return Shown.verbatim(text);
    }

    private static final class MarkupParser {

        private final String markup;
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean italic;
        private int script;
        private boolean braced;

        MarkupParser(String markup) {
            this.markup = markup;
        }

        List<Run> parse() {
            for (int i = 0; i < markup.length(); i++) {
                char c = markup.charAt(i);
                if (c == '\\' && i + 1 < markup.length()) {
                    plain(markup.charAt(++i));
                } else if (c == '*') {
                    flush();
                    italic = !italic;
                } else if ((c == '_' || c == '^') && script == 0 && i + 1 < markup.length()) {
                    flush();
                    script = c == '_' ? -1 : 1;
                    braced = markup.charAt(i + 1) == '{';
                    i += braced ? 1 : 0;
                } else if (c == '}' && script != 0 && braced) {
                    flush();
                    script = 0;
                } else {
                    plain(c);
                }
            }
            flush();
            return runs;
        }

        private void plain(char c) {
            text.append(c);
            if (script != 0 && !braced) {
                flush();
                script = 0;
            }
        }

        private void flush() {
            if (text.length() > 0) {
                runs.add(new Run(Shown.plain(text.toString()), italic, script));
                text.setLength(0);
            }
        }
    }
}
