package org.farvertex.input;

/**
 * Text from outside, made fit to be shown: a control character moves the cursor of a terminal or rewrites its screen, has
 * no place in XML and no glyph in any font; marks of direction turn what follows around.
 */
public final class Printable {

    private static final int REPLACEMENT = 0xfffd;

    private Printable() {
    }

    /**
     * The text on one line, for terminals, pages and pictures.
     *
     * @param text any text
     * @return the text with U+FFFD for every character that is not there to be seen
     */
    public static String of(String text) {
        return text.codePoints().map(c -> hidden(c) ? REPLACEMENT : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
            default -> (c & 0xfffe) == 0xfffe;
        };
    }
}
