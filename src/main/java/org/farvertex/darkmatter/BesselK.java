package org.farvertex.darkmatter;

/**
 * Modified Bessel functions of the second kind, scaled: \(e^zK_n(z)\), for the thermal averages; no library of ours has them.
 *
 * <p>Above z = 14 the asymptotic series (DLMF 10.40.2), cut at its smallest term (below 1e-12). Below, the trapezoidal rule for
 * \(\int_0^\infty e^{-z(\cosh t-1)}\cosh nt\,dt\) (DLMF 10.32.9), which converges geometrically; good to 1e-12 for z ≥ 1e-3.
 */
final class BesselK {

    private static final double SERIES_FROM = 14;
    private static final double NEGLIGIBLE = 1e-17;
    private static final double STEP = 0.125;
    private static final double LARGEST_EXPONENT = 45;

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
        double exponent = 0;
        for (int i = 1; exponent < LARGEST_EXPONENT; i++) {
            double t = i * STEP;
            double half = Math.sinh(t / 2);
            exponent = 2 * z * half * half - order * t;
            sum += Math.exp(-2 * z * half * half) * Math.cosh(order * t);
        }
        return sum * STEP;
    }
}
