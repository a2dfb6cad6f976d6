package org.farvertex.statistics;

/**
 * Moments of weights that lack the factor \(e^{\rm logScale}\), so that sums over weights of any size can be added.
 *
 * @param logScale natural logarithm of the common factor
 * @param sum      the moments of the weights over it
 */
public record ScaledSum(double logScale, WeightSum sum) {

    /** Nothing sampled yet. */
    public static final ScaledSum EMPTY = new ScaledSum(0, WeightSum.EMPTY);

    /**
     * Both sets of samples together, on the scale of the larger of those that hold anything.
     *
     * @param other the other set
     * @return the sums of the union
     */
    public ScaledSum plus(ScaledSum other) {
        if (logScale == other.logScale) {
            return new ScaledSum(logScale, sum.plus(other.sum));
        }
        double scale = other.sum.sum() == 0 ? logScale : sum.sum() == 0 ? other.logScale : Math.max(logScale, other.logScale);
        return new ScaledSum(scale, on(scale).plus(other.on(scale)));
    }

    private WeightSum on(double scale) {
        double factor = sum.sum() == 0 ? 1 : Math.exp(logScale - scale);
        return new WeightSum(sum.samples(), factor * sum.sum(), factor * factor * sum.squares());
    }

    /**
     * The mean weight.
     *
     * @return the estimate
     */
    public Estimate mean() {
        return Estimate.of(logScale, sum);
    }
}
