package org.farvertex.jhepmc;

/** Puts the digits of a decimal number into bytes: {@code 12.5}, {@code 0.00125}, {@code 480000}, {@code 1.25e-7}. */
final class DecimalLayout {

    private static final int LAST_PLAIN_POINT = 15;
    private static final int FIRST_PLAIN_POINT = -3;
    private static final int EIGHT_DIGITS = 100_000_000;
    private static final byte[] PAIRS = new byte[200];

    static {
        for (int i = 0; i < 100; i++) {
            PAIRS[2 * i] = (byte) ('0' + i / 10);
            PAIRS[2 * i + 1] = (byte) ('0' + i % 10);
        }
    }

    private DecimalLayout() {
    }

    /** Writes a number that is not negative; returns the position after it. */
    static int integer(long value, byte[] out, int at) {
        int end = at + length(value);
        digits(value, out, end);
        return end;
    }

    /** Writes {@code digits} × 10^{@code exponent}, digits positive with at most 17 figures. */
    static int decimal(long digits, int exponent, byte[] out, int at) {
        long figures = digits;
        int power = exponent;
        while (figures % 10 == 0) {
            figures /= 10;
            power++;
        }
        int length = length(figures);
        int point = length + power;
        if (point > LAST_PLAIN_POINT || point < FIRST_PLAIN_POINT) {
            return scientific(figures, length, point - 1, out, at);
        }
        if (power >= 0) {
            digits(figures, out, at + length);
            return zeros(power, out, at + length);
        }
        if (point > 0) {
            digits(figures, out, at + length + 1);
            System.arraycopy(out, at + 1, out, at, point);
            out[at + point] = '.';
            return at + length + 1;
        }
        out[at] = '0';
        out[at + 1] = '.';
        int end = zeros(-point, out, at + 2) + length;
        digits(figures, out, end);
        return end;
    }

    private static int scientific(long figures, int length, int power, byte[] out, int at) {
        int position = at + length + 1;
        digits(figures, out, position);
        out[at] = out[at + 1];
        if (length == 1) {
            position = at + 1;
        } else {
            out[at + 1] = '.';
        }
        out[position++] = 'e';
        if (power < 0) {
            out[position++] = '-';
        }
        return integer(Math.abs(power), out, position);
    }

    private static int zeros(int count, byte[] out, int at) {
        for (int i = 0; i < count; i++) {
            out[at + i] = '0';
        }
        return at + count;
    }

    /** Writes the digits of {@code value} so that the last one stands before {@code end}. */
    private static void digits(long value, byte[] out, int end) {
        long rest = value;
        int position = end;
        while (rest >= EIGHT_DIGITS) {
            long upper = rest / EIGHT_DIGITS;
            int lower = (int) (rest - upper * EIGHT_DIGITS);
            for (int i = 0; i < 4; i++) {
                int quotient = lower / 100;
                position = pair(lower - 100 * quotient, out, position);
                lower = quotient;
            }
            rest = upper;
        }
        int small = (int) rest;
        while (small >= 100) {
            int quotient = small / 100;
            position = pair(small - 100 * quotient, out, position);
            small = quotient;
        }
        if (small >= 10) {
            pair(small, out, position);
        } else {
            out[position - 1] = (byte) ('0' + small);
        }
    }

    private static int pair(int value, byte[] out, int end) {
        out[end - 1] = PAIRS[2 * value + 1];
        out[end - 2] = PAIRS[2 * value];
        return end - 2;
    }

    /** Number of decimal digits, 1 for 0. */
    private static int length(long value) {
        int length = 1;
        long limit = 10;
        if (value >= 1_000_000_000_000_000L) {
            length = 16;
            limit = 10_000_000_000_000_000L;
        }
        while (length < 19 && value >= limit) {
            limit *= 10;
            length++;
        }
        return length;
    }
}
