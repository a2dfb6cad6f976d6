package org.farvertex.simulation;

import org.farvertex.statistics.WeightSum;

/** What a block of candidates taught: their weights, and for every experiment the sum of what they weigh there. */
final class EventTrial {

    /** The weights of what stands for itself alone. */
    static final double[] ONE = {1};

    private final double[] weights;
    private final double[] sums;
    private final double[] squares;
    private int filled;

    /**
     * Makes an empty one.
     *
     * @param candidates  candidates in the block
     * @param experiments number of experiments that they are weighed for
     */
    EventTrial(int candidates, int experiments) {
        this.weights = new double[candidates];
        this.sums = new double[experiments];
        this.squares = new double[experiments];
    }

    /** Adds a candidate that the detector sees. */
    void add(double weight, double[] others) {
        weights[filled++] = weight;
        for (int j = 0; j < sums.length; j++) {
            sums[j] += weight * others[j];
            squares[j] += weight * others[j] * weight * others[j];
        }
    }

    /** Weights of the candidates that the detector sees, in no particular order, and zeros for the others. */
    double[] weights() {
        return weights.clone();
    }

    /** Number of experiments that they are weighed for. */
    int experiments() {
        return sums.length;
    }

    /** What the candidates weigh for an experiment. */
    WeightSum sum(int experiment) {
        return new WeightSum(weights.length, sums[experiment], squares[experiment]);
    }
}
