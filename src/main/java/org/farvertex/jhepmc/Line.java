package org.farvertex.jhepmc;

import java.util.Optional;
import java.util.OptionalDouble;

/** A line of an event file, taken apart word by word from the left. */
final class Line {

    private static final int LONGEST_QUOTE = 60;

    private final String source;
    private final long number;
    private final String text;
    private final Grammar grammar;
    private int cursor;

    Line(String source, long number, String text, Grammar grammar) {
        this.grammar = grammar;
        this.source = source;
        this.number = number;
        this.text = text;
    }

    String text() {
        return text;
    }

    /** What kind of line: the letter it begins with if a blank follows or nothing, else 0. */
    char kind() {
        return text.isEmpty() || (text.length() > 1 && !blank(1)) ? 0 : text.charAt(0);
    }

    /** Whether a word ends here: strictly at a blank alone, tolerantly at a tabulator too. */
    private boolean blank(int place) {
        char character = text.charAt(place);
        return character == ' ' || (character == '\t' && grammar == Grammar.TOLERANT);
    }

    /** How many words it has. */
    int words() {
        return text.trim().split("[ \\t]+", -1).length;
    }

    /** Goes behind the letter of {@link #kind()}. */
    Line fields() {
        cursor = 1;
        return this;
    }

    boolean hasMore() {
        while (cursor < text.length() && blank(cursor)) {
            cursor++;
        }
        return cursor < text.length();
    }

    /** The next word. */
    String word(String what) throws MalformedEventException {
        int from = skipWord(what);
        return text.substring(from, cursor);
    }

    /** Goes behind the next word, which begins at the place returned. */
    private int skipWord(String what) throws MalformedEventException {
        if (!hasMore()) {
            throw fail("expected " + what + ", found the end of the line");
        }
        int from = cursor;
        while (cursor < text.length() && !blank(cursor)) {
            cursor++;
        }
        return from;
    }

    /** What stands between the brackets that come next. */
    String bracketed(String what) throws MalformedEventException {
        boolean opened = hasMore() && text.charAt(cursor) == '[';
        int end = opened ? text.indexOf(']', cursor) : -1;
        if (end < 0) {
            throw fail("expected " + what + ", found '" + shorten(hasMore() ? text.substring(cursor) : "the end of the line") + "'");
        }
        String inner = text.substring(cursor + 1, end);
        cursor = end + 1;
        return inner;
    }

    /** What stands between the double quotes that come next. */
    String quoted(String what) throws MalformedEventException {
        boolean opened = hasMore() && text.charAt(cursor) == '"';
        int end = opened ? text.indexOf('"', cursor + 1) : -1;
        if (end < 0) {
            throw fail("expected " + what + " in double quotes, found '" + shorten(hasMore() ? text.substring(cursor) : "the end of the line") + "'");
        }
        String inner = text.substring(cursor + 1, end);
        cursor = end + 1;
        return inner;
    }

    /** Whether a blank follows the word taken last and then nothing but blanks. */
    boolean endsWithBlank() {
        return cursor < text.length() && text.substring(cursor).isBlank();
    }

    int integer(String what) throws MalformedEventException {
        int from = skipWord(what);
        try {
            return Integer.parseInt(text, from, cursor, 10);
        } catch (NumberFormatException e) {
            throw fail("expected " + what + " (an integer), found '" + shorten(text.substring(from, cursor)) + "'");
        }
    }

    int count(String what) throws MalformedEventException {
        int count = integer(what);
        if (count < 0) {
            throw fail("expected " + what + " (not negative), found " + count);
        }
        return count;
    }

    /** The next word as a number, tolerantly one that is none or infinite too, as the library takes it. */
    double number(String what) throws MalformedEventException {
        int from = skipWord(what);
        double usual = NearestDouble.read(text, from, cursor);
        return Double.isNaN(usual) ? unusual(text.substring(from, cursor), what) : usual;
    }

    private double unusual(String word, String what) throws MalformedEventException {
        OptionalDouble value = Text.number(word);
        boolean taken = value.isPresent() && (grammar == Grammar.TOLERANT || Double.isFinite(value.getAsDouble()));
        if (!taken) {
            throw fail("expected " + what + (grammar == Grammar.TOLERANT ? " (a number), found '" : " (a finite number), found '") + shorten(word) + "'");
        }
        return value.getAsDouble();
    }

    /** The rest of the line after one blank, unescaped. */
    String string(String what) throws MalformedEventException {
        if (cursor + 1 >= text.length()) {
            throw fail("expected " + what + ", found the end of the line");
        }
        String rest = text.substring(cursor + 1);
        cursor = text.length();
        Optional<String> plain = Text.unescape(rest, grammar);
        return plain.orElseThrow(() -> fail("expected " + what + " with backslashes written as \\\\ and line ends as "
            + "\\|, found '" + shorten(rest) + "'"));
    }

    /** Nothing more may follow. */
    void end() throws MalformedEventException {
        if (hasMore()) {
            throw fail("expected the end of the line, found '" + shorten(text.substring(cursor)) + "'");
        }
    }

    MalformedEventException fail(String problem) {
        return new MalformedEventException(source, number, problem);
    }

    /** A line of a kind that must not stand here. */
    MalformedEventException unexpected(String expected) {
        return fail("expected " + expected + ", found '" + shorten(text) + "'");
    }

    private static String shorten(String word) {
        return word.length() <= LONGEST_QUOTE ? word : word.substring(0, LONGEST_QUOTE) + "…";
    }
}
