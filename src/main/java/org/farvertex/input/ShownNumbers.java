package org.farvertex.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farvertex.jhepmc.ShortestDecimal;

/**
 * Numbers as messages show them. Value classes put theirs into words as Java does, {@code 20.0} and {@code 1.0E-5}, with digits that
 * depend on its release; here they become {@code 20} and {@code 1e-5}.
 */
public final class ShownNumbers {

    /** What stands in quotes is the user's, and dots between numbers make a version or an address. */
    private static final Pattern OF_JAVA = Pattern.compile("'[^']*'|(?<![\\w.])[0-9]+\\.(?:0|[0-9]+E-?[0-9]+)(?!\\w|\\.\\w)");

    /** More digits than anyone reads; names of files and versions are left alone, and so is what stands in quotes. */
    private static final Pattern LONG = Pattern.compile("'[^']*'|(?<![\\w./])[0-9]+\\.[0-9]+(?:[eE]-?[0-9]+)?(?!\\w|\\.\\w|/)");
    private static final int MOST_DIGITS = 10;

    private ShownNumbers() {
    }

    /**
     * A message with its numbers in the shortest form.
     *
     * @param message any text
     * @return the same text, with other spellings of the same numbers
     */
    public static String in(String message) {
        return OF_JAVA.matcher(message).replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("'")
            ? found.group() : ShortestDecimal.text(Double.parseDouble(found.group()))));
    }

    /**
     * What a message says, with computed numbers of many digits {@linkplain #rounded rounded}.
     *
     * @param message any text
     * @return the text as {@link #in} gives it, but for digits that tell nothing
     */
    public static String inWords(String message) {
        return LONG.matcher(in(message)).replaceAll(found -> {
            String number = found.group();
            boolean isLong = !number.startsWith("'") && number.replaceFirst("[eE].*", "").length() > MOST_DIGITS + 1;
            return Matcher.quoteReplacement(isLong ? rounded(Double.parseDouble(number)) : number);
        });
    }

    /**
     * A computed number as a message tells it, also where it is beyond what single precision holds.
     *
     * @param number any number
     * @return its first seven digits, shortest form
     */
    public static String rounded(double number) {
        return Double.isFinite(number) ? ShortestDecimal.text(new BigDecimal(number).round(MathContext.DECIMAL32).doubleValue()) : String.valueOf(number);
    }
}
