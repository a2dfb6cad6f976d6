package org.farvertex.statistics;

/**
 * What a number is below at 95 % confidence when every one of some samples has given nothing.
 *
 * @param logValue natural logarithm of the limit
 */
public record UpperLimit(double logValue) {

    /** Mean of a Poisson distribution that gives nothing once in 20. */
    private static final double NONE_IN_TWENTY = -Math.log(0.05);

    /** Checks that it is a number. */
    public UpperLimit {
        if (!Double.isFinite(logValue)) {
            throw new IllegalArgumentException("impossible limit: e^" + logValue);
        }
    }

    /**
     * The limit from samples of which some share might have been accepted and none was: with the effective number of samples
     * \(n=(\sum v)^2/\sum v^2\) the share is below \(-\ln0.05/n\), if acceptance does not go with the weight.
     *
     * @param tried weights that would have counted if accepted; not all zero
     * @return the limit
     */
    public static UpperLimit of(ScaledSum tried) {
        return of(tried.logScale(), tried.sum().mean(), tried.sum().effective());
    }

    /**
     * The same from the mean of the weights.
     *
     * @param logScale  natural logarithm of the factor that the weights lack
     * @param mean      their mean, not zero
     * @param effective their effective number
     * @return the limit
     */
    public static UpperLimit of(double logScale, double mean, double effective) {
        return new UpperLimit(logScale + Math.log(mean / effective * NONE_IN_TWENTY));
    }

    /**
     * The sum of both limits, which is above the limit on the sum.
     *
     * @param other the other
     * @return the sum
     */
    public UpperLimit plus(UpperLimit other) {
        double larger = Math.max(logValue, other.logValue);
        return new UpperLimit(larger + Math.log1p(Math.exp(Math.min(logValue, other.logValue) - larger)));
    }

    /**
     * The limit as a number.
     *
     * @return the limit; 0 below 1e-308
     */
    public double value() {
        return Math.exp(logValue);
    }

    /**
     * Its decimal logarithm.
     *
     * @return the logarithm
     */
    public double log10() {
        return logValue / Math.log(10);
    }
}
