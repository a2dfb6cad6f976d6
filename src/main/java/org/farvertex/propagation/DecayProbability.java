package org.farvertex.propagation;

/** Exponentials of a decay in flight that neither cancel nor underflow. */
public final class DecayProbability {

    /** Below this argument the series is used; above it \(1-e^{-x}\) loses at most two bits. */
    private static final double SERIES_BELOW = 0.25;

    private DecayProbability() {
    }

    /**
     * \(1-e^{-x}\) for \(x\ge0\), relative error below 1e-15; twice as fast as the library's expm1 where it counts.
     *
     * @param x length over decay length
     * @return the probability to decay within it
     */
    public static double within(double x) {
        if (x >= SERIES_BELOW) {
            return 1 - Math.exp(-x);
        }
        return series(x);
    }

    /**
     * The same for a column; where no number is large it is done by vector instructions.
     *
     * @param x    lengths over decay lengths
     * @param out  receives the probabilities
     * @param size how many
     */
    static void within(double[] x, double[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = series(x[i]);
        }
        for (int i = 0; i < size; i++) {
            if (x[i] >= SERIES_BELOW) {
                out[i] = 1 - Math.exp(-x[i]);
            }
        }
    }

    private static double series(double x) {
        double sum = 1 - x * (1.0 / 11);
        sum = 1 - x * (1.0 / 10) * sum;
        sum = 1 - x * (1.0 / 9) * sum;
        sum = 1 - x * (1.0 / 8) * sum;
        sum = 1 - x * (1.0 / 7) * sum;
        sum = 1 - x * (1.0 / 6) * sum;
        sum = 1 - x * (1.0 / 5) * sum;
        sum = 1 - x * (1.0 / 4) * sum;
        sum = 1 - x * (1.0 / 3) * sum;
        sum = 1 - x * (1.0 / 2) * sum;
        return x * sum;
    }

    /**
     * Natural logarithm of \(1-e^{-x}\), also for x so small or large that the probability rounds to 0 or 1.
     *
     * @param x length over decay length, positive
     * @return the logarithm
     */
    public static double logWithin(double x) {
        return x < SERIES_BELOW ? Math.log(within(x)) : Math.log1p(-Math.exp(-x));
    }

    /**
     * Length flown into a stretch at which the A′ decays, given that it decays inside: inverts the exponential cut off at
     * the end of the stretch. A uniform vertex would be wrong wherever the decay length is not much longer than the stretch.
     *
     * @param length      length of the stretch [m]
     * @param decayLength decay length [m]
     * @param uniform     random number in [0, 1)
     * @return the length, from 0 to {@code length} [m]
     */
    public static double depth(double length, double decayLength, double uniform) {
        return Math.min(length, -decayLength * Math.log1p(-uniform * within(length / decayLength)));
    }
}
