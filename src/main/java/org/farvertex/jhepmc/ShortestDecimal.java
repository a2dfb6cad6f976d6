package org.farvertex.jhepmc;

/**
 * Shortest decimal that reads back as the same double, closest to it among the shortest.
 *
 * <p>Algorithm: R. Giulietti, "The Schubfach way to render doubles" (2020), which proves the constants below. For
 * \(v=c\,2^q\) one looks at the decimals \(s\,10^k\) just finer than the rounding interval of v and takes the one digit
 * shorter when it lies inside. {@link Double#toString} gives other digits in different releases of Java (JDK-4511638);
 * this gives the same bytes everywhere.
 */
public final class ShortestDecimal {

    /** The most bytes one number takes: sign, 17 digits, point, {@code 0.000} or {@code e-308}. */
    static final int LONGEST = 26;

    private static final int FRACTION_BITS = 52;
    private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
    private static final int SMALLEST_EXPONENT = -1074;
    private static final long MASK_63 = Long.MAX_VALUE;
    /** Powers for numbers from 1e-36 to 1e38, which most are; the others are worked out when the first number needs them. */
    private static final PowersOfTen USUAL = PowersOfTen.of(-52, 22);

    /** Those of every double. */
    private static final class All {

        private static final PowersOfTen POWERS = PowersOfTen.of(-324, 292);
    }

    private ShortestDecimal() {
    }

    /**
     * The number as text, as every text file holds it.
     *
     * @param value finite number
     * @return for example {@code 12.5}, {@code 480000} or {@code 1.25e-7}
     * @throws IllegalArgumentException if the number is infinite or not a number
     */
    public static String text(double value) {
        return new AsciiBuffer(LONGEST).put(value).toString();
    }

    /**
     * Writes a finite double.
     *
     * @param value finite number
     * @param out   buffer with at least {@link #LONGEST} bytes free
     * @param at    where to begin
     * @return the position after the last byte written
     */
    static int write(double value, byte[] out, int at) {
        long bits = Double.doubleToRawLongBits(value);
        if (bits == 0) {
            out[at] = '0';
            return at + 1;
        }
        int position = at;
        if (bits < 0) {
            out[position++] = '-';
        }
        double magnitude = Math.abs(value);
        if (magnitude < 1e15 && magnitude == (long) magnitude) {
            return DecimalLayout.integer((long) magnitude, out, position);
        }
        long fraction = bits & (HIDDEN_BIT - 1);
        int biased = (int) (bits >>> FRACTION_BITS) & 0x7ff;
        return biased == 0 ? shortest(fraction, SMALLEST_EXPONENT, false, out, position)
            : shortest(fraction | HIDDEN_BIT, biased - 1 + SMALLEST_EXPONENT, fraction == 0 && biased > 1, out, position);
    }

    /** The decimal of \(c\,2^q\); {@code uneven} when the gap below is half the gap above (c a power of two). */
    private static int shortest(long c, int q, boolean uneven, byte[] out, int at) {
        int k = uneven ? floorLog10OfThreeQuarters(q) : floorLog10OfPowerOf2(q);
        int shift = q + PowersOfTen.floorLog2(-k) + 2;
        PowersOfTen powers = USUAL.holds(k) ? USUAL : All.POWERS;
        long high = powers.high(k);
        long low = powers.low(k);
        long open = c & 1;
        long value = roundToOdd(high, low, c << 2 << shift);
        long lower = roundToOdd(high, low, ((c << 2) - (uneven ? 1 : 2)) << shift) + open;
        long upper = roundToOdd(high, low, ((c << 2) + 2) << shift) - open;
        long s = value >> 2;
        if (s >= 10) {
            long shorter = s / 10;
            boolean below = lower <= 40 * shorter;
            boolean above = 40 * shorter + 40 <= upper;
            if (below != above) {
                return DecimalLayout.decimal(below ? shorter : shorter + 1, k + 1, out, at);
            }
        }
        boolean below = lower <= s << 2;
        boolean above = (s << 2) + 4 <= upper;
        if (below != above) {
            return DecimalLayout.decimal(below ? s : s + 1, k, out, at);
        }
        long middle = (s << 2) + 2;
        boolean down = value < middle || (value == middle && (s & 1) == 0);
        return DecimalLayout.decimal(down ? s : s + 1, k, out, at);
    }

    /** Round-to-odd of \(g\,c\,2^{-127}\): the lowest bit remembers whether anything was cut off. */
    private static long roundToOdd(long high, long low, long c) {
        long x = Math.multiplyHigh(low, c);
        long z = ((high * c) >>> 1) + x;
        long w = Math.multiplyHigh(high, c) + (z >>> 63);
        return w | (((z & MASK_63) + MASK_63) >>> 63);
    }

    /** \(\lfloor\log_{10}2^e\rfloor\). */
    private static int floorLog10OfPowerOf2(int e) {
        return (int) ((e * 661_971_961_083L) >> 41);
    }

    /** \(\lfloor\log_{10}(\tfrac34 2^e)\rfloor\). */
    private static int floorLog10OfThreeQuarters(int e) {
        return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
    }
}
