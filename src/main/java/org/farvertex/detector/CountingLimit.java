package org.farvertex.detector;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * How many signal events a counting experiment needs: upper limits at 95 % by the CLs method (A. L. Read, J. Phys. G 28 (2002) 2693),
 * \[ \frac{P(n\le n_{\rm obs}\,|\,b+s)}{P(n\le n_{\rm obs}\,|\,b)} = 0.05,\qquad P(n\le n_{\rm obs}\,|\,\mu)=Q(n_{\rm obs}+1,\mu). \]
 *
 * <p>The sensitivity is the median expected limit. The median of a Poisson distribution with a whole mean is that mean, so for whole b it
 * is the limit for \(n_{\rm obs}=b\); the regularised gamma function \(Q\) carries this to any b. (The limit for the median count itself
 * would be a saw-tooth between whole numbers: more background would at times need fewer events.) It rises with b, from
 * \(-\ln 0.05=2.996\), the usual "three events", to \(1.96\sqrt b\).
 */
public final class CountingLimit {

    private static final double ONE_MINUS_CONFIDENCE = 0.05;
    /** 1.96, beyond which a Gaussian has half of 5 %. */
    private static final double GAUSSIAN = Math.sqrt(2) * InverseErfc.value(ONE_MINUS_CONFIDENCE);
    /** From here on the limit grows like a Gaussian one to 3e-9, better than the gamma function resolves it farther on. */
    private static final double MANY = 1e8;

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
        return new BrentSolver(1e-14, 1e-12).solve(200,
            s -> RegularizedGamma.Q.value(observed + 1, background + s) / without - ONE_MINUS_CONFIDENCE, 0, highest);
    }

    /**
     * The median expected upper limit if there is no signal; between whole backgrounds interpolated as described above.
     *
     * @param background expected background
     * @return events
     */
    public static double expected(double background) {
        return background <= MANY ? upper(background, background)
            : upper(MANY, MANY) + GAUSSIAN * (Math.sqrt(background) - Math.sqrt(MANY));
    }

    /**
     * The signal needed in presence of background: what is needed without, times the growth of the median expected limit.
     *
     * @param signal     events needed without background
     * @param background expected background events
     * @return events needed, never fewer than without background and always finite
     */
    public static double needed(double signal, double background) {
        return background == 0 ? signal : Math.min(Double.MAX_VALUE, signal * Math.max(1, expected(background) / expected(0)));
    }
}
