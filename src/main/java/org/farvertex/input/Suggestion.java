package org.farvertex.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a misspelt word was meant to be. */
public final class Suggestion {

    private Suggestion() {
    }

    /**
     * The allowed word nearest to the written one by edit distance, ignoring case.
     *
     * @param word    what the user wrote
     * @param allowed what may be written
     * @return the nearest word, if it is near enough to have been meant: within two letters or a third of them, one
     *         in a word of two or three
     */
    public static Optional<String> nearest(String word, Collection<String> allowed) {
        String written = word.toLowerCase(Locale.ROOT);
        if (written.length() > 100) {
            return Optional.empty();
        }
        return allowed.stream()
            .filter(a -> distance(written, a.toLowerCase(Locale.ROOT)) <= tolerance(a.length()))
            .min(Comparator.comparingInt(a -> distance(written, a.toLowerCase(Locale.ROOT))));
    }

    /**
     * An error text that lists the allowed words and, if one is near, asks for it.
     *
     * @param word    what the user wrote
     * @param allowed what may be written
     * @return for example {@code "did you mean 'box'? Allowed: cylinder, box"}
     */
    public static String describe(String word, Collection<String> allowed) {
        return describe(nearest(word, allowed), allowed);
    }

    /**
     * The same where it is known what was meant.
     *
     * @param meant   the word that was meant, if one is near
     * @param allowed what may be written
     * @return the text
     */
    public static String describe(Optional<String> meant, Collection<String> allowed) {
        return meant.map(near -> "did you mean '" + near + "'? ").orElse("") + "allowed: " + String.join(", ", allowed);
    }

    private static int tolerance(int length) {
        return length <= 3 ? length / 2 : Math.max(2, length / 3);
    }

    /** Levenshtein distance, one row at a time. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
