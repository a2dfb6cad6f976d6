package org.farvertex.jhepmc;

/**
 * The double nearest to a decimal, which is what {@link Double#parseDouble} gives, for the numbers that files of events hold.
 *
 * <p>For \(w\,10^q\) with at most 19 figures: if w and the power are doubles exactly, one product or quotient is rounded once. Else w is multiplied with 126
 * bits of the power, as in D. Lemire, "Number parsing at a gigabyte per second", Software: Practice and Experience 51 (2021) 1700: the product is off by less
 * than one in the last of its 125 bits, which decides how the first 53 are rounded unless what follows them is next to a half. What it does
 * not decide is left to Java.
 */
final class NearestDouble {

    private static final int MOST_FIGURES = 19;
    private static final int LONGEST_EXPONENT = 4;
    private static final long EXACT = 1L << 53;
    private static final double[] EXACT_POWERS = {1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
        1e21, 1e22};
    /** Bits of a product that come behind the 53 of a double, if it has 125. */
    private static final int BEHIND = 125 - 53;
    private static final int LARGEST_POWER = 22;
    private static final int SMALLEST_POWER = -45;
    private static final PowersOfTen POWERS = PowersOfTen.of(-LARGEST_POWER, -SMALLEST_POWER);

    private NearestDouble() {
    }

    /**
     * Reads a number.
     *
     * @param text where it stands
     * @param from where it begins
     * @param to   where it ends
     * @return the number; not a number if it is none, or one that is left to Java
     */
    static double read(String text, int from, int to) {
        boolean negative = from < to && text.charAt(from) == '-';
        long figures = 0;
        int count = 0;
        int point = -1;
        int at = negative ? from + 1 : from;
        for (; at < to; at++) {
            int figure = text.charAt(at) - '0';
            if (figure >= 0 && figure <= 9) {
                figures = 10 * figures + figure;
                count += figures != 0 || count > 0 ? 1 : 0;
            } else if (figure == '.' - '0' && point < 0) {
                point = at;
            } else {
                break;
            }
        }
        int places = point < 0 ? 0 : at - 1 - point;
        boolean digits = at > from + (negative ? 1 : 0) + (point < 0 ? 0 : 1);
        int exponent = at == to ? 0 : exponent(text, at, to);
        if (!digits || count > MOST_FIGURES || exponent == Integer.MIN_VALUE) {
            return Double.NaN;
        }
        double magnitude = nearest(figures, exponent - places);
        return negative ? -magnitude : magnitude;
    }

    /** What stands behind the figures; the smallest integer if it is no exponent or a very long one. */
    private static int exponent(String text, int from, int to) {
        boolean negative = from + 1 < to && text.charAt(from + 1) == '-';
        int at = negative || (from + 1 < to && text.charAt(from + 1) == '+') ? from + 2 : from + 1;
        if (text.charAt(from) != 'e' || at >= to || to - at > LONGEST_EXPONENT) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; at < to; at++) {
            int figure = text.charAt(at) - '0';
            if (figure < 0 || figure > 9) {
                return Integer.MIN_VALUE;
            }
            exponent = 10 * exponent + figure;
        }
        return negative ? -exponent : exponent;
    }

    /** The double nearest to \(w\,10^q\), w taken without sign; not a number where it is not decided. */
    private static double nearest(long w, int q) {
        if (w == 0) {
            return 0;
        }
        if (w > 0 && w <= EXACT && Math.abs(q) < EXACT_POWERS.length) {
            return q < 0 ? w / EXACT_POWERS[-q] : w * EXACT_POWERS[q];
        }
        return w > 0 && q >= SMALLEST_POWER && q <= LARGEST_POWER ? product(w, q) : Double.NaN;
    }

    private static double product(long w, int q) {
        int shift = Long.numberOfLeadingZeros(w) - 1;
        long scaled = w << shift;
        long part = POWERS.high(-q) * scaled;
        long low = part + ((Math.multiplyHigh(POWERS.low(-q), scaled) << 1) | ((POWERS.low(-q) * scaled) >>> (Long.SIZE - 1)));
        long high = Math.multiplyHigh(POWERS.high(-q), scaled) + (Long.compareUnsigned(low, part) < 0 ? 1 : 0);
        int behind = BEHIND + 3 - Long.numberOfLeadingZeros(high);
        int cut = behind - Long.SIZE;
        long rest = high & ((1L << cut) - 1);
        long half = 1L << (cut - 1);
        if ((rest == half && low >= 0 && low <= 1) || (rest == half - 1 && low == -1)) {
            return Double.NaN;
        }
        long bits = (high >>> cut) + (rest >= half ? 1 : 0);
        int power = behind + Long.SIZE - 1 + PowersOfTen.floorLog2(q) - BEHIND - 53 - shift;
        return Double.longBitsToDouble(bits + ((long) (power + 1074) << 52));
    }
}
