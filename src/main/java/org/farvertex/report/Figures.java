package org.farvertex.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people: at most six significant digits, no trailing zeros, powers of ten where they help. */
public final class Figures {

    private static final MathContext DIGITS = new MathContext(6);

    private Figures() {
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
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e-4 && size < 1e7 ? rounded.toPlainString()
            : Double.toString(rounded.doubleValue()).replace(".0E", "e").replace("E", "e");
    }
}
