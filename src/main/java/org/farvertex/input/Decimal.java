package org.farvertex.input;

import java.math.BigDecimal;

/**
 * The one way in which a number may be written, on the command line as in every file: ASCII digits with at most one point, a
 * sign, a power of ten ({@code 12}, {@code -.5}, {@code 1.44e18}).
 *
 * <p>Java reads more: hexadecimal ({@code 0x1p-3}), suffixes ({@code 1d}), digits of other scripts, infinities and NaN. Those are
 * refused, for in a table or on a command line they are slips.
 */
public final class Decimal {

    /** What a number looks like, as a regular expression without groups that capture. */
    public static final String FORM = "[+-]?(?:[0-9]++\\.?+[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?";

    /** No number needs more; longer ones cost time. */
    private static final int LONGEST = 400;

    private Decimal() {
    }

    /**
     * Whether a text is a number, by hand what {@link #FORM} says: tables have hundreds of thousands of them.
     *
     * @param text any text
     * @return true if all of it is one number, blanks excluded; it may still be too large for a double
     */
    public static boolean matches(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return false;
        }
        int start = afterSign(text, 0);
        int point = afterDigits(text, start);
        boolean pointed = point < length && text.charAt(point) == '.';
        int end = pointed ? afterDigits(text, point + 1) : point;
        boolean digits = end - start > (pointed ? 1 : 0);
        if (!digits || end == length) {
            return digits;
        }
        int power = afterSign(text, end + 1);
        return (text.charAt(end) == 'e' || text.charAt(end) == 'E') && power < length && afterDigits(text, power) == length;
    }

    private static int afterSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? at + 1 : at;
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /**
     * Reads a number.
     *
     * @param text what the user wrote, without blanks
     * @return a finite number
     * @throws IllegalArgumentException if it is not one; the message says what it must be
     */
    public static double parse(String text) {
        double value = matches(text) ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("must be a finite number, for example 0.01 or 1e-5");
        }
        return value;
    }

    /**
     * Reads a whole number, which may be written as 1e6 too.
     *
     * @param text  what the user wrote, without blanks
     * @param least smallest allowed
     * @param most  largest allowed
     * @return the number
     * @throws IllegalArgumentException if it is not one; the message says what it must be
     */
    public static long parseWhole(String text, long least, long most) {
        if (!matches(text)) {
            throw new IllegalArgumentException("must be a whole number, for example 1000 or 1e6");
        }
        try {
            long exact = new BigDecimal(text).longValueExact();
            if (exact >= least && exact <= most) {
                return exact;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // a fraction, or an exponent beyond what is counted: told below, together with what is too large
        }
        throw new IllegalArgumentException("must be a whole number between " + least + " and " + most);
    }
}
