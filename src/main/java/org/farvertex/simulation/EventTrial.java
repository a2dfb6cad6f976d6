package org.farvertex.simulation;

import org.farvertex.statistics.WeightSum;

/** What a block of candidates taught: their weights, and for every experiment the sum of what they weigh there. */
final class EventTrial {

    private final double[] weights;
    private final double[] sums;
    private final double[] squares;
    private int filled;

    /**
     * Makes an empty one.
     *
     * @param candidates candidates in the block
     * @param others     number of experiments that they are weighed for beside the sample's own
     */
    EventTrial(int candidates, int others) {
        this.weights = new double[candidates];
        this.sums = new double[1 + others];
        this.squares = new double[1 + others];
    }

    /** Adds a candidate that the detector sees and that has one weight. */
    void add(double weight) {
        weights[filled++] = weight;
        add(0, weight);
    }

    /** Adds a candidate that the detector sees, with what it weighs in the sample's own experiment and in others, times its weight. */
    void add(double weight, double own, double[] others) {
        weights[filled++] = weight;
        add(0, weight * own);
        for (int j = 0; j < others.length; j++) {
            add(j + 1, weight * others[j]);
        }
    }

    private void add(int experiment, double weight) {
        sums[experiment] += weight;
        squares[experiment] += weight * weight;
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
