package org.farvertex.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.farvertex.jhepmc.ShortestDecimal;

/** Numbers for people: at most six significant digits, no trailing zeros, powers of ten where they help. */
public final class Figures {

    private static final int DIGITS = 6;

    private Figures() {
    }

    /**
     * Named numbers for people.
     *
     * @param values names and values
     * @return for example {@code epsilon = 1e-5, g = 0.1}
     */
    public static String of(Map<String, Double> values) {
        return values.entrySet().stream().map(e -> e.getKey() + " = " + of(e.getValue())).collect(Collectors.joining(", "));
    }

    /**
     * A power of ten for people, for numbers beyond what a double holds.
     *
     * @param exponent any number
     * @return for example {@code 10^-1234.57}
     */
    public static String powerOfTen(double exponent) {
        return "10^" + (Math.abs(exponent) < 1e15 ? String.format(Locale.ROOT, "%.2f", exponent) : of(exponent));
    }

    /**
     * A number for people.
     *
     * @param value any number
     * @return text
     */
    public static String of(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e-4 && size < 1e7 ? rounded.toPlainString()
            : ShortestDecimal.text(rounded.doubleValue());
    }

    /**
     * A number rounded to what is known of it.
     *
     * @param value  any number
     * @param digits significant digits to keep
     * @return the number with these digits
     */
    public static double rounded(double value, int digits) {
        return Double.isFinite(value) && value != 0 ? new BigDecimal(value).round(new MathContext(digits)).doubleValue() : value;
    }
}
