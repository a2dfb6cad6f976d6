package org.farvertex.statistics;

/**
 * First and second moments of the weights of independent samples; samples with zero weight count.
 *
 * @param samples number of samples \(n\)
 * @param sum     \(\sum w\)
 * @param squares \(\sum w^2\)
 */
public record WeightSum(long samples, double sum, double squares) {

    /** Nothing sampled yet. */
    public static final WeightSum EMPTY = new WeightSum(0, 0, 0);

    /**
     * Both sets of samples together.
     *
     * @param other the other set
     * @return the sums of the union
     */
    public WeightSum plus(WeightSum other) {
        return new WeightSum(samples + other.samples, sum + other.sum, squares + other.squares);
    }

    /**
     * Mean weight.
     *
     * @return \(\sum w/n\)
     */
    public double mean() {
        return samples == 0 ? 0 : sum / samples;
    }

    /**
     * Variance of one sample, unbiased.
     *
     * @return \((\sum w^2-n\bar w^2)/(n-1)\)
     */
    public double variance() {
        return samples < 2 ? 0 : Math.max(0, squares - sum * sum / samples) / (samples - 1);
    }

    /**
     * Standard error of the mean.
     *
     * @return \(\sqrt{\mathrm{variance}/n}\)
     */
    public double error() {
        return samples == 0 ? 0 : Math.sqrt(variance() / samples);
    }

    /**
     * Effective number of samples: how many equal weights would give the same relative error (Kish).
     *
     * @return \((\sum w)^2/\sum w^2\)
     */
    public double effective() {
        return squares == 0 ? 0 : sum * sum / squares;
    }
}
