package org.farvertex.meson;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** Gauss–Legendre with 40 points, made once: exact for polynomials of degree 79. */
final class GaussRule {

    private static final GaussIntegrator UNIT = new GaussIntegratorFactory().legendre(40, 0, 1);

    private GaussRule() {
    }

    /**
     * Integrates over an interval.
     *
     * @param from      lower end
     * @param to        upper end
     * @param integrand smooth inside
     * @return the integral
     */
    static double integrate(double from, double to, DoubleUnaryOperator integrand) {
        double sum = 0;
        for (int i = 0; i < UNIT.getNumberOfPoints(); i++) {
            sum += UNIT.getWeight(i) * integrand.applyAsDouble(from + (to - from) * UNIT.getPoint(i));
        }
        return sum * (to - from);
    }
}
