package org.farvertex.input;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Text of a user as it may be shown: in one line, short, and without characters that a terminal or an editor would act on.
 *
 * <p>Control characters, line ends and the marks that turn the direction of writing are spelt out (as in a Java text);
 * what is too long is cut, with an ellipsis in place of the rest.
 */
public final class Shown {

    /** Longest value that an error quotes whole [characters]. */
    public static final int LONGEST_VALUE = 80;

    /** Longest name of a file that is quoted whole within a message, which may have two of them [characters]. */
    private static final int LONGEST_WITHIN = 200;

    private Shown() {
    }

    /**
     * A value, cut to {@value #LONGEST_VALUE} characters.
     *
     * @param value any text
     * @return what to show of it
     */
    public static String value(String value) {
        return plain(cut(value, LONGEST_VALUE));
    }

    /**
     * A value in quotes, as messages put it.
     *
     * @param value any text
     * @return for example {@code 'fasr'}
     */
    public static String quoted(String value) {
        return "'" + value(value) + "'";
    }

    /**
     * A text with every unsafe character spelt out.
     *
     * @param text any text
     * @return the same text if all of it may be shown
     */
    public static String plain(String text) {
        if (text.codePoints().allMatch(Shown::isSafe)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isSafe(c)) {
                plain.appendCodePoint(c);
            } else {
                plain.append(spelt(c));
            }
        });
        return plain.toString();
    }

    /**
     * Whether a character may stand in a line of output as it is: it shows itself and does nothing else.
     *
     * @param codePoint the character
     * @return false for control characters, line and paragraph separators, marks of direction, lone surrogates
     */
    public static boolean isSafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                Character.UNASSIGNED -> false;
            // joiners belong to the spelling of some scripts
            case Character.FORMAT -> codePoint == 0x200c || codePoint == 0x200d;
            default -> true;
        };
    }

    /**
     * Text from outside in the markup of pictures and pages, where stars, underscores and carets mean something.
     *
     * @param text any text
     * @return markup that shows just this text
     */
    public static String verbatim(String text) {
        return text.replaceAll("[\\\\*_^{}]", "\\\\$0");
    }

    /**
     * How an unsafe character is spelt.
     *
     * @param codePoint the character
     * @return a backslash and what Java writes behind it
     */
    static String spelt(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> codePoint > 0xffff ? String.format(Locale.ROOT, "\\U%08x", codePoint) : String.format(Locale.ROOT, "\\u%04x", codePoint);
        };
    }

    /**
     * The name of a file within a message: of one that is too long the beginning and twice as much of the end.
     *
     * @param file the file
     * @return what to show of it
     */
    public static String place(Path file) {
        return place(file.toString(), LONGEST_WITHIN);
    }

    /** The name of a file, with a key or without: of one that is too long the beginning and twice as much of the end. */
    static String place(String name, int longest) {
        int beginning = longest / 3;
        int rest = name.length() - (longest - beginning);
        return plain(rest <= beginning ? name : cut(name, beginning) + name.substring(Character.isLowSurrogate(name.charAt(rest)) ? rest + 1 : rest));
    }

    /** The first characters of a text, not ending within a surrogate pair. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
