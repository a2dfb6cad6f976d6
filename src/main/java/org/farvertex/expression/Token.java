package org.farvertex.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farvertex.input.Shown;

/**
 * A word of a formula.
 *
 * @param kind     what it is
 * @param text     its characters
 * @param position where it begins, counted from 1
 */
record Token(Kind kind, String text, int position) {

    private static final Pattern FORM = Pattern.compile(
        "(?<number>(?:[0-9]++\\.?+[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?)|(?<name>[A-Za-z_][A-Za-z_0-9]*+)|(?<sign>[-+*/^(),])");

    enum Kind {
        NUMBER, NAME, SIGN, END
    }

    /** All tokens of a text, with one for its end. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        int at = 0;
        while (true) {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new Token(Kind.END, "", at + 1));
                return tokens;
            }
            if (!matcher.find(at) || matcher.start() != at) {
                String odd = text.substring(at, text.offsetByCodePoints(at, 1));
                throw new IllegalArgumentException("position " + (at + 1) + ": " + Shown.quoted(odd) + " has no meaning in a formula");
            }
            Kind kind = matcher.group("number") != null ? Kind.NUMBER : matcher.group("name") != null ? Kind.NAME : Kind.SIGN;
            tokens.add(new Token(kind, matcher.group(), at + 1));
            at = matcher.end();
        }
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** An error at this token. */
    IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException("position " + position + ": "
            + (kind == Kind.END ? "the formula ends here" : Shown.quoted(text)) + ": " + problem);
    }
}
