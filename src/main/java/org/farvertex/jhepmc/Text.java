package org.farvertex.jhepmc;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rules for the words and strings of the Asciiv3 format. */
final class Text {

    private Text() {
    }

    /** A name: not empty, no white space, no control character; readers split lines at blanks. */
    static String name(String what, String name) {
        boolean whole = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            whole &= !Character.isWhitespace(name.charAt(i)) && !Character.isISOControl(name.charAt(i));
        }
        if (!whole) {
            throw new IllegalArgumentException(what + " '" + name
                + "': a name must not be empty nor contain blanks, readers of the format split there");
        }
        return name;
    }

    /** Name of a weight: not empty and without control characters; IO_GenEvent holds blanks in it. */
    static String weightName(String name) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("weight '" + name + "': a name must not be empty nor contain control characters");
        }
        return name;
    }

    /** A value: without characters that no line can hold. */
    static String value(String what, String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + ": a value must not contain carriage return or NUL");
        }
        return value;
    }

    /** Ends a line that may be long; the library loses an event with a line that does not fit its buffer. */
    static void endLine(AsciiBuffer out, int start) {
        if (out.size() - start >= LineSource.LIBRARY_LINE) {
            throw new IllegalArgumentException("a line of " + (out.size() - start) + " bytes: readers of the format take less than "
                + LineSource.LIBRARY_LINE);
        }
        out.put('\n');
    }

    /** A number as C reads it, {@code nan}, {@code inf} and {@code infinity} in any case among them; nothing where it is none. */
    static OptionalDouble number(String word) {
        String magnitude = word.substring(word.startsWith("-") || word.startsWith("+") ? 1 : 0).toLowerCase(Locale.ROOT);
        if (magnitude.equals("nan")) {
            return OptionalDouble.of(Double.NaN);
        }
        if (magnitude.equals("inf") || magnitude.equals("infinity")) {
            return OptionalDouble.of(word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        // Java alone takes a letter behind a number
        boolean digits = !magnitude.isEmpty() && "0123456789.".indexOf(magnitude.charAt(magnitude.length() - 1)) >= 0;
        try {
            return digits ? OptionalDouble.of(Double.parseDouble(word)) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The text of {@link #number}. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return Double.isInfinite(value) ? (value < 0 ? "-inf" : "inf") : ShortestDecimal.text(value);
    }

    /** Backslash as two, newline as backslash and bar. */
    static void escape(String text, AsciiBuffer out) {
        if (text.indexOf('\\') < 0 && text.indexOf('\n') < 0) {
            out.put(text);
        } else {
            out.put(text.replace("\\", "\\\\").replace("\n", "\\|"));
        }
    }

    /** Undoes {@link #escape}; a backslash before anything else is dropped, as the library has it, or strictly gives nothing. */
    static Optional<String> unescape(String text, Grammar grammar) {
        if (text.indexOf('\\') < 0) {
            return Optional.of(text);
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\') {
                i++;
                char escaped = i < text.length() ? text.charAt(i) : '\\';
                if (grammar == Grammar.STRICT && (i == text.length() || (escaped != '\\' && escaped != '|'))) {
                    return Optional.empty();
                }
                character = escaped == '|' ? '\n' : escaped;
            }
            plain.append(character);
        }
        return Optional.of(plain.toString());
    }
}
