package org.farvertex.darkmatter;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Modified Bessel functions of the second kind, scaled: \(e^zK_n(z)\), for the thermal averages; no library of ours has
 * them.
 *
 * <p>Above z = 14 the asymptotic series (DLMF 10.40.2), cut at its smallest term (below 1e-12). Below, the trapezoidal
 * rule for
 * \(\int_0^\infty e^{-z(\cosh t-1)}\cosh nt\,dt\) (DLMF 10.32.9), which converges geometrically; good to 1e-12 for z ≥
 * 1e-3.
 */
final class BesselK {

    private static final double SERIES_FROM = 14;
    private static final double NEGLIGIBLE = 1e-17;
    private static final double STEP = 0.125;
    /** Up to t = 13, where the integrand has vanished for z of 1e-3. */
    private static final int NODES = 104;
    private static final double LEAST_TERM = 1e-17;
    private static final double[] HALF_SINH_SQUARED = table(t -> Math.sinh(t / 2) * Math.sinh(t / 2));
    private static final double[][] COSH = {table(t -> 1), table(Math::cosh), table(t -> Math.cosh(2 * t))};

    private BesselK() {
    }

    /**
     * The scaled function.
     *
     * @param order    n, 0, 1 or 2
     * @param argument z, positive
     * @return \(e^zK_n(z)\)
     */
    static double scaled(int order, double argument) {
        return argument > SERIES_FROM ? series(order, argument) : integral(order, argument);
    }

    private static double series(int order, double z) {
        double term = 1;
        double sum = 1;
        for (int k = 1; Math.abs(term) > NEGLIGIBLE && k < 4 * SERIES_FROM; k++) {
            int odd = 2 * k - 1;
            double next = term * (4.0 * order * order - (double) odd * odd) / (8 * k * z);
            if (Math.abs(next) > Math.abs(term)) {
                break;
            }
            term = next;
            sum += term;
        }
        return Math.sqrt(Math.PI / (2 * z)) * sum;
    }

    private static double integral(int order, double z) {
        double sum = 0.5;
        for (int i = 1; i < HALF_SINH_SQUARED.length; i++) {
            double term = Math.exp(-2 * z * HALF_SINH_SQUARED[i]) * COSH[order][i];
            sum += term;
            if (term < LEAST_TERM * sum) {
                break;
            }
        }
        return sum * STEP;
    }

    private static double[] table(DoubleUnaryOperator function) {
        return IntStream.range(0, NODES).mapToDouble(i -> function.applyAsDouble(i * STEP)).toArray();
    }
}
