package org.farvertex.event;

import java.util.Arrays;

/** The weights that an event has beside its own, for other experiments: finite and not negative, in the order of the run. Immutable. */
public final class OtherWeights {

    /** None at all. */
    public static final OtherWeights NONE = new OtherWeights(new double[0]);

    private final double[] weights;

    private OtherWeights(double[] weights) {
        this.weights = weights;
    }

    /**
     * Weights times a factor.
     *
     * @param factor  the factor
     * @param weights the weights
     * @return what is made of them
     * @throws IllegalArgumentException if one is negative or no finite number
     */
    public static OtherWeights times(double factor, double... weights) {
        double[] own = new double[weights.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = factor * weights[i];
            if (!(own[i] >= 0 && Double.isFinite(own[i]))) {
                throw new IllegalArgumentException("weights must be finite and not negative, not " + own[i]);
            }
        }
        return own.length == 0 ? NONE : new OtherWeights(own);
    }

    /**
     * How many there are.
     *
     * @return the number
     */
    public int size() {
        return weights.length;
    }

    /**
     * One of them.
     *
     * @param place its place, from 0
     * @return the weight
     */
    public double get(int place) {
        return weights[place];
    }

    /**
     * Copies them into a column.
     *
     * @param column where to
     * @param at     place of the first
     */
    public void copyTo(double[] column, int at) {
        System.arraycopy(weights, 0, column, at, weights.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OtherWeights o && Arrays.equals(weights, o.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return Arrays.toString(weights);
    }
}
