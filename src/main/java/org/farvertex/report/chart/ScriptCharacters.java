package org.farvertex.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Unicode's raised and lowered characters, of which fonts have some: set as scripts they look alike, and all are there.
 * In {@code A′ → e⁺e⁻} the signs become superscripts.
 */
final class ScriptCharacters {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private static final String RAISED_PLAIN = "0123456789+−=()ni";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
    private static final String LOWERED_PLAIN = "0123456789+−=()";

    private ScriptCharacters() {
    }

    /** The run in pieces without such characters. */
    static List<Label.Run> resolved(Label.Run run) {
        List<Label.Run> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int script = run.script();
        for (char c : run.text().toCharArray()) {
            // A script has no scripts of its own: there the characters only lose their form.
            int wanted = run.script() != 0 ? run.script() : RAISED.indexOf(c) >= 0 ? 1 : LOWERED.indexOf(c) >= 0 ? -1 : 0;
            if (wanted != script && text.length() > 0) {
                pieces.add(new Label.Run(text.toString(), run.italic(), script));
                text.setLength(0);
            }
            script = wanted;
            text.append(plain(c));
        }
        if (text.length() > 0) {
            pieces.add(new Label.Run(text.toString(), run.italic(), script));
        }
        return pieces;
    }

    private static char plain(char c) {
        int raised = RAISED.indexOf(c);
        int lowered = LOWERED.indexOf(c);
        return raised >= 0 ? RAISED_PLAIN.charAt(raised) : lowered >= 0 ? LOWERED_PLAIN.charAt(lowered) : c;
    }
}
