package org.farvertex.muon;

import java.util.function.DoubleBinaryOperator;

/**
 * Integral over a Feynman parameter, \(\int_0^1 f\,dx\), by the trapezoidal rule in the logit \(t=\ln\frac{x}{1-x}\).
 *
 * <p>The denominators of Eq. 4 vanish at \(x^2-r^2x+r^2=0\); in \(t\) their zeros stay at least \(\pi/2\) away from the
 * real axis for every mass ratio, because \(x/(1-x)\) is there imaginary (\(r\to0\)), negative (\(r\ge2\)) or in
 * between. The error of the rule therefore falls as \(e^{-\pi^2/h}\) whatever the scale of the peak: below 1e-21 for the
 * step used. Reference: L. N. Trefethen and J. A. C. Weideman, SIAM Review 56 (2014) 385.
 */
final class LoopIntegral {

    private static final double STEP = 0.2;
    /** The weight x(1-x) is 1e-26 here, so that even an integral of 1e-12 keeps its digits. */
    private static final int STEPS_EACH_SIDE = 300;

    private LoopIntegral() {
    }

    /**
     * Integrates over the unit interval.
     *
     * @param integrand function of x and 1-x; both are given, since near the far end 1-x cannot be had from x
     * @return the integral
     */
    static double overUnitInterval(DoubleBinaryOperator integrand) {
        double sum = 0;
        for (int i = -STEPS_EACH_SIDE; i <= STEPS_EACH_SIDE; i++) {
            double x = 1 / (1 + Math.exp(-i * STEP));
            double rest = 1 / (1 + Math.exp(i * STEP));
            sum += x * rest * integrand.applyAsDouble(x, rest);
        }
        return sum * STEP;
    }
}
