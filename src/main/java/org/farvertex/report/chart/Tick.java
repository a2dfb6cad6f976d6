package org.farvertex.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A mark on an axis.
 *
 * @param value position
 * @param label markup of its label, empty for none
 * @param major true for a long mark
 */
record Tick(double value, String label, boolean major) {

    private static final double SLACK = 1e-9;
    private static final int MOST_LABELS = 7;
    private static final int MOST_DECADES = 9;

    /** The marks of an axis, rising. */
    static List<Tick> of(Axis axis) {
        if (!axis.names().isEmpty()) {
            return IntStream.range(0, axis.names().size()).mapToObj(i -> new Tick(axis.row(i), axis.names().get(i), false)).toList();
        }
        return axis.logarithmic() ? decades(axis) : linear(axis);
    }

    private static List<Tick> linear(Axis axis) {
        BigDecimal step = step(axis.max() - axis.min());
        int parts = step.unscaledValue().intValue() == 2 ? 4 : 5;
        double minor = step.doubleValue() / parts;
        List<Tick> ticks = new ArrayList<>();
        double slack = SLACK * (axis.max() - axis.min());
        for (long i = (long) Math.ceil((axis.min() - slack) / minor); i * minor <= axis.max() + slack; i++) {
            boolean major = Math.floorMod(i, parts) == 0;
            BigDecimal value = step.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(parts));
            ticks.add(new Tick(value.doubleValue(), major ? number(value, step, axis) : "", major));
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of ten, such that at most seven labels fit the span. */
    private static BigDecimal step(double span) {
        int exponent = (int) Math.floor(Math.log10(span / MOST_LABELS));
        for (int digit : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(digit, -exponent);
            if (span / step.doubleValue() <= MOST_LABELS) {
                return step;
            }
        }
        return BigDecimal.valueOf(1, -exponent - 1);
    }

    private static String number(BigDecimal value, BigDecimal step, Axis axis) {
        double largest = Math.max(Math.abs(axis.min()), Math.abs(axis.max()));
        if (value.signum() == 0) {
            return "0";
        }
        if (largest >= 1e5 || largest < 1e-2) {
            int exponent = (int) Math.floor(Math.log10(largest) + SLACK);
            BigDecimal mantissa = value.movePointLeft(exponent).stripTrailingZeros();
            return signed(mantissa.toPlainString()) + "×10^{" + signed(Integer.toString(exponent)) + "}";
        }
        return signed(value.setScale(Math.max(0, step.scale()), RoundingMode.HALF_EVEN).toPlainString());
    }

    private static List<Tick> decades(Axis axis) {
        int first = (int) Math.floor(Math.log10(axis.min()) + SLACK);
        int last = (int) Math.ceil(Math.log10(axis.max()) - SLACK);
        double span = Math.log10(axis.max() / axis.min());
        int every = (int) Math.ceil(span / MOST_DECADES);
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent++) {
            for (int digit = 1; digit <= (every > 1 ? 1 : 9); digit++) {
                double value = Double.parseDouble(digit + "e" + exponent);
                if (value >= axis.min() * (1 - SLACK) && value <= axis.max() * (1 + SLACK)) {
                    boolean major = digit == 1 && Math.floorMod(exponent, every) == 0;
                    ticks.add(new Tick(value, label(digit, exponent, major, span), major));
                }
            }
        }
        return ticks;
    }

    /** Powers of ten; below two decades also 2 and 5, in plain digits where those are short. */
    private static String label(int digit, int exponent, boolean major, double span) {
        boolean close = span < 2;
        if (close && (digit == 1 || digit == 2 || digit == 5 || span < 0.7)) {
            return exponent >= -2 && exponent <= 3 ? BigDecimal.valueOf(digit, -exponent).toPlainString()
                : digit + "×10^{" + signed(Integer.toString(exponent)) + "}";
        }
        return major ? "10^{" + signed(Integer.toString(exponent)) + "}" : "";
    }

    /** A true minus sign instead of the hyphen. */
    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
