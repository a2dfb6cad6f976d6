package org.farvertex.jhepmc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Puts the digits of a decimal number into bytes: {@code 12.5}, {@code 0.00125}, {@code 480000}, {@code 1.25e-7}. */
final class DecimalLayout {

    private static final int LAST_PLAIN_POINT = 15;
    private static final int FIRST_PLAIN_POINT = -3;
    private static final int LAST_POINT_IN_WORD = 8;
    private static final int MOST_FIGURES = 17;
    private static final long SEVENTEEN_FIGURES = 10_000_000_000_000_000L;
    private static final int EIGHT_DIGITS = 100_000_000;
    private static final int SEVEN_DIGITS = 10_000_000;
    /**
     * Reciprocals with so many binary places, rounded up: their products with less than 1e9 and 1e8 give the quotients exactly, without a division,
     * for which Java's fast compiler calls a routine.
     */
    private static final long PER_EIGHT_DIGITS = 1_441_151_881;
    private static final int PER_EIGHT_DIGITS_PLACES = 57;
    private static final long PER_FOUR_DIGITS = 109_951_163;
    private static final int PER_FOUR_DIGITS_PLACES = 40;
    private static final VarHandle EIGHT_BYTES =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** What stands before the digits of a small number, and more than can be needed of it, as characters, the first in the lowest byte. */
    private static final long ZERO_POINT_ZEROS = 0x3030_3030_3030_2e30L;
    private static final long EIGHT_ZEROS = 0x3030_3030_3030_3030L;
    private static final VarHandle TWO_BYTES =
        MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long[] POWERS = new long[19];
    /** The numbers below 100 as two characters. */
    private static final short[] PAIRS = new short[100];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
        for (int i = 0; i < PAIRS.length; i++) {
            PAIRS[i] = (short) (('0' + i / 10) | (('0' + i % 10) << 8));
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

    /** Writes {@code digits} × 10^{@code exponent}, not an integer, of which the digits have 16 or 17 figures; few branches depend on them. */
    static int figures(long digits, int exponent, byte[] out, int at) {
        long one = (digits - SEVENTEEN_FIGURES) >> (Long.SIZE - 1);
        int point = MOST_FIGURES + exponent + (int) one;
        return point > LAST_POINT_IN_WORD || point < FIRST_PLAIN_POINT ? decimal(digits, exponent, out, at)
            : inWords(digits + (9 * digits & one), point, out, at);
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
        if (point > LAST_POINT_IN_WORD) {
            digits(figures, out, at + length + 1);
            System.arraycopy(out, at + 1, out, at, point);
            out[at + point] = '.';
            return at + length + 1;
        }
        return inWords(figures * POWERS[MOST_FIGURES - length], point, out, at);
    }

    /**
     * Writes 17 figures without the zeros at their end, some of them behind the point, in words that overlap: nothing is read back, and how many
     * figures are left makes no difference. Returns the position after the last.
     */
    private static int inWords(long figures, int point, byte[] out, int at) {
        long upper = figures / EIGHT_DIGITS;
        long first = (upper * PER_EIGHT_DIGITS) >>> PER_EIGHT_DIGITS_PLACES;
        long middle = eightDigits(upper - first * EIGHT_DIGITS);
        long last = eightDigits(figures - upper * EIGHT_DIGITS);
        // all ones if a figure stands before the point: a branch could not be foretold
        int before = -point >> (Integer.SIZE - 1);
        EIGHT_BYTES.set(out, at, ZERO_POINT_ZEROS);
        int start = at + (2 - point & ~before);
        EIGHT_BYTES.set(out, start, ('0' + first) | (middle << 8));
        int figuresBefore = point - 1 & before;
        out[at + 1 + figuresBefore] = '.';
        EIGHT_BYTES.set(out, start + 1 + (point & before), middle >>> (8 * figuresBefore));
        int end = start + 9 - before;
        EIGHT_BYTES.set(out, end, last);
        return end + Long.BYTES - zerosAtEnd(middle, last);
    }

    private static int zerosAtEnd(long middle, long last) {
        int zeros = Long.numberOfLeadingZeros(last ^ EIGHT_ZEROS) >> 3;
        return zeros < Long.BYTES ? zeros : zeros + (Long.numberOfLeadingZeros(middle ^ EIGHT_ZEROS) >> 3);
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
        while (rest >= SEVEN_DIGITS) {
            long upper = rest / EIGHT_DIGITS;
            position -= 8;
            EIGHT_BYTES.set(out, position, eightDigits(rest - upper * EIGHT_DIGITS));
            rest = upper;
        }
        int small = (int) rest;
        while (small >= 10) {
            int quotient = small / 100;
            position -= 2;
            TWO_BYTES.set(out, position, PAIRS[small - 100 * quotient]);
            small = quotient;
        }
        if (small > 0 || position == end) {
            out[position - 1] = (byte) ('0' + small);
        }
    }

    /**
     * Eight digits as eight characters, the first in the lowest byte: halves, quarters and digits are split off in
     * parallel in the lanes of one word. The factors are reciprocals of 10,000, 100 and 10, exact below 1e8, 10,000 and 100.
     */
    private static long eightDigits(long value) {
        long high = (value * PER_FOUR_DIGITS) >>> PER_FOUR_DIGITS_PLACES;
        long halves = high | ((value - 10_000 * high) << 32);
        long hundreds = ((halves * 10_486) >>> 20) & 0x0000_007f_0000_007fL;
        long quarters = hundreds | ((halves - 100 * hundreds) << 16);
        long tens = ((quarters * 103) >>> 10) & 0x000f_000f_000f_000fL;
        return (tens | ((quarters - 10 * tens) << 8)) + EIGHT_ZEROS;
    }

    /** Number of decimal digits, 1 for 0: an estimate from the number of bits, corrected by one comparison. */
    private static int length(long value) {
        int estimate = ((64 - Long.numberOfLeadingZeros(value | 1)) * 1233) >>> 12;
        return value < POWERS[estimate] ? Math.max(1, estimate) : estimate + 1;
    }
}
