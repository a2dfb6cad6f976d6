package org.farvertex.design;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * How many signal events a counting experiment needs: upper limits at 95 % by the CLs method (A. L. Read, J. Phys. G 28 (2002) 2693),
 * \[ \frac{P(n\le n_{\rm obs}\,|\,b+s)}{P(n\le n_{\rm obs}\,|\,b)} = 0.05,\qquad P(n\le n_{\rm obs}\,|\,\mu)=Q(n_{\rm obs}+1,\mu). \]
 *
 * <p>The sensitivity is that for an observation of exactly the expected background; the regularised gamma function \(Q\) carries it to
 * numbers that are not whole. Without background the limit is \(-\ln 0.05=2.996\), the usual "three events".
 */
public final class CountingLimit {

    private static final double ONE_MINUS_CONFIDENCE = 0.05;

    private CountingLimit() {
    }

    /**
     * The upper limit.
     *
     * @param observed   observed events, need not be whole
     * @param background expected background
     * @return largest signal not excluded at 95 %
     */
    public static double upper(double observed, double background) {
        double without = RegularizedGamma.Q.value(observed + 1, background);
        double highest = 10 + observed + 10 * Math.sqrt(observed + 1);
        return new BrentSolver(1e-10, 1e-10).solve(200,
            s -> RegularizedGamma.Q.value(observed + 1, background + s) / without - ONE_MINUS_CONFIDENCE, 0, highest);
    }

    /**
     * The signal needed in presence of background: what is needed without, times the growth of the expected limit.
     *
     * @param signal     events needed without background
     * @param background expected background events
     * @return events needed
     */
    public static double needed(double signal, double background) {
        return background == 0 ? signal : signal * upper(background, background) / upper(0, 0);
    }
}
