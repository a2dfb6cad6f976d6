package org.farvertex.detector;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * How many signal events a counting experiment needs: upper limits at a confidence C by the CLs method (A. L. Read, J. Phys. G 28 (2002) 2693),
 * \[ \frac{P(n\le n_{\rm obs}\,|\,b+s)}{P(n\le n_{\rm obs}\,|\,b)} = 1-C,\qquad P(n\le n_{\rm obs}\,|\,\mu)=Q(n_{\rm obs}+1,\mu). \]
 *
 * <p>The sensitivity is the median expected limit. The median of a Poisson distribution with a whole mean is that mean, so for whole b it
 * is the limit for \(n_{\rm obs}=b\); the regularised gamma function \(Q\) carries this to any b. (The limit for the median count itself
 * would be a saw-tooth between whole numbers: more background would at times need fewer events.) It rises with b, from
 * \(-\ln(1-C)\), at 95 % 2.996, the usual "three events", and at 90 % 2.303, to \(1.96\sqrt b\) and \(1.645\sqrt b\).
 */
public final class CountingLimit {

    /** The confidence at which a number of events grows with the background. */
    private static final double USUAL = 0.95;
    /** From here on the limit grows like a Gaussian one to 3e-9, better than the gamma function resolves it farther on. */
    private static final double MANY = 1e8;

    private CountingLimit() {
    }

    /**
     * The upper limit.
     *
     * @param confidence confidence of the limit, between 0 and 1
     * @param observed   observed events, need not be whole
     * @param background expected background
     * @return largest signal not excluded
     */
    public static double upper(double confidence, double observed, double background) {
        double without = RegularizedGamma.Q.value(observed + 1, background);
        double excluded = 1 - confidence;
        double highest = 2 * withoutBackground(confidence) + 4 + observed + 10 * Math.sqrt(observed + 1);
        return new BrentSolver(1e-14, 1e-12).solve(200,
            s -> RegularizedGamma.Q.value(observed + 1, background + s) / without - excluded, 0, highest);
    }

    /**
     * The upper limit where nothing was seen, whatever the background.
     *
     * @param confidence confidence of the limit, between 0 and 1
     * @return \(-\ln(1-C)\)
     */
    public static double withoutBackground(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not at " + confidence);
        }
        return -Math.log1p(-confidence);
    }

    /**
     * The median expected upper limit if there is no signal; between whole backgrounds interpolated as described above.
     *
     * @param confidence confidence of the limit, between 0 and 1
     * @param background expected background
     * @return events
     */
    public static double expected(double confidence, double background) {
        return background <= MANY ? upper(confidence, background, background)
            : upper(confidence, MANY, MANY) + gaussian(confidence) * (Math.sqrt(background) - Math.sqrt(MANY));
    }

    /** Beyond this a Gaussian has half of 1 − C: 1.96 at 95 %. */
    private static double gaussian(double confidence) {
        return Math.sqrt(2) * InverseErfc.value(1 - confidence);
    }

    /**
     * The signal needed in presence of background: what is needed without, times the growth of the median expected limit at 95 %.
     *
     * @param signal     events needed without background
     * @param background expected background events
     * @return events needed, never fewer than without background and always finite
     */
    public static double needed(double signal, double background) {
        return background == 0 ? signal
            : Math.min(Double.MAX_VALUE, signal * Math.max(1, expected(USUAL, background) / expected(USUAL, 0)));
    }
}
