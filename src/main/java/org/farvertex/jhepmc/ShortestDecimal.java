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
    /** Biased exponents next to those of numbers from 2^-99 to 2^26. */
    private static final int FIRST_USUAL = 1023 - 100;
    private static final int LAST_USUAL = 1023 + 26;
    /** Binary places of any such number that are behind its point: it is no integer if one is set, and no power of two. */
    private static final long BEHIND_THE_POINT = (1L << 26) - 1;
    private static final int BINARY_PLACES = 59;
    private static final int DOUBT_BITS = 8;
    private static final long DOUBT = 1L << (DOUBT_BITS - 1);
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
        out[at] = '-';
        int position = at + (int) (bits >>> (Long.SIZE - 1));
        long fraction = bits & (HIDDEN_BIT - 1);
        int biased = (int) (bits >>> FRACTION_BITS) & 0x7ff;
        if (biased > FIRST_USUAL && biased < LAST_USUAL && (fraction & BEHIND_THE_POINT) != 0) {
            return usual(fraction | HIDDEN_BIT, biased - 1 + SMALLEST_EXPONENT, out, position);
        }
        double magnitude = Math.abs(value);
        if (magnitude < 1e15 && magnitude == (long) magnitude) {
            return DecimalLayout.integer((long) magnitude, out, position);
        }
        return biased == 0 ? shortest(fraction, SMALLEST_EXPONENT, false, out, position)
            : shortest(fraction | HIDDEN_BIT, biased - 1 + SMALLEST_EXPONENT, fraction == 0 && biased > 1, out, position);
    }

    /**
     * The same without branches that depend on the digits, for numbers of usual size: v and half the width of its rounding interval in units of
     * \(10^k\) with {@value #BINARY_PLACES} binary places, which are off by less than {@value #DOUBT} in the last; what is closer to a limit than that is left to the
     * exact comparison. The interval is at least one unit wide, so the nearest integer lies in it, and less than ten, so at most one multiple of ten does.
     */
    private static int usual(long c, int q, byte[] out, int at) {
        int k = floorLog10OfPowerOf2(q);
        int shift = q + PowersOfTen.floorLog2(-k) + 2;
        long high = USUAL.high(k);
        long scaled = c << shift;
        long below = high * scaled;
        long carried = below + (Math.multiplyHigh(USUAL.low(k), scaled) << 1);
        long s = Math.multiplyHigh(high, scaled) + (Long.compareUnsigned(carried, below) < 0 ? 1 : 0);
        long fraction = carried >>> (Long.SIZE - BINARY_PLACES);
        long half = high >>> (Long.SIZE - BINARY_PLACES + 1 - shift);
        long tens = s / 10;
        long rest = ((s - 10 * tens) << BINARY_PLACES) + fraction;
        long beyond = (10L << BINARY_PLACES) - rest;
        if (near(rest, half) || near(beyond, half) || near(fraction, 1L << (BINARY_PLACES - 1))) {
            return shortest(c, q, false, out, at);
        }
        long nearest = s + (fraction >>> (BINARY_PLACES - 1));
        // masks instead of branches, which nobody could foretell
        long round = 10 * tens + (10 & ((beyond - half) >> (Long.SIZE - 1)));
        long isRound = (Math.min(rest, beyond) - half) >> (Long.SIZE - 1);
        return DecimalLayout.figures((nearest & ~isRound) | (round & isRound), k, out, at);
    }

    private static boolean near(long value, long limit) {
        return ((value - limit + DOUBT) >>> DOUBT_BITS) == 0;
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
