package org.farvertex.statistics;

/**
 * A non-negative estimate with its standard error, both times \(e^{\rm logScale}\): numbers like \(10^{-5000}\) keep their digits.
 *
 * @param logScale natural logarithm of the common factor
 * @param scaled   the estimate over the factor
 * @param spread   its standard error over the factor
 */
public record Estimate(double logScale, double scaled, double spread) {

    /** Exactly nothing. */
    public static final Estimate ZERO = new Estimate(0, 0, 0);

    /** Checks that the numbers are possible. */
    public Estimate {
        if (!(Double.isFinite(logScale) && scaled >= 0 && Double.isFinite(scaled) && spread >= 0)) {
            throw new IllegalArgumentException("impossible estimate: (" + scaled + " ± " + spread + ") e^" + logScale);
        }
    }

    /**
     * The mean of a sample of weights.
     *
     * @param logScale natural logarithm of the factor that the weights lack
     * @param weights  the weights
     * @return the estimate
     */
    public static Estimate of(double logScale, WeightSum weights) {
        return weights.sum() == 0 ? ZERO : new Estimate(logScale, weights.mean(), weights.error());
    }

    /**
     * Value as a number; zero below 1e-308.
     *
     * @return the value
     */
    public double value() {
        return scaled * Math.exp(logScale);
    }

    /**
     * Standard error as a number.
     *
     * @return the error
     */
    public double error() {
        return spread * Math.exp(logScale);
    }

    /**
     * Relative standard error.
     *
     * @return error over value; 0 for exactly nothing
     */
    public double relativeError() {
        return scaled == 0 ? 0 : spread / scaled;
    }

    /**
     * Natural logarithm of the value.
     *
     * @return the logarithm; −∞ for exactly nothing
     */
    public double logValue() {
        return Math.log(scaled) + logScale;
    }

    /**
     * Decimal logarithm of the value.
     *
     * @return the logarithm; −∞ for exactly nothing
     */
    public double log10() {
        return logValue() / Math.log(10);
    }

    /**
     * A multiple of the estimate.
     *
     * @param factor exact positive factor
     * @return the estimate times the factor
     */
    public Estimate times(double factor) {
        return new Estimate(logScale, scaled * factor, spread * factor);
    }

    /**
     * A multiple of the estimate by a factor that may be beyond the range of numbers.
     *
     * @param logFactor natural logarithm of the factor; −∞ for zero
     * @return the estimate times the factor
     */
    public Estimate timesExp(double logFactor) {
        return scaled == 0 || logFactor == 0 ? this : logFactor == Double.NEGATIVE_INFINITY ? ZERO
            : new Estimate(logScale + logFactor, scaled, spread);
    }

    /**
     * Sum with an independent estimate.
     *
     * @param other the other
     * @return the sum, errors in quadrature
     */
    public Estimate plus(Estimate other) {
        if (scaled == 0) {
            return other;
        }
        if (other.scaled == 0) {
            return this;
        }
        double scale = Math.max(logScale, other.logScale);
        double a = Math.exp(logScale - scale);
        double b = Math.exp(other.logScale - scale);
        return new Estimate(scale, a * scaled + b * other.scaled, Math.hypot(a * spread, b * other.spread));
    }
}
