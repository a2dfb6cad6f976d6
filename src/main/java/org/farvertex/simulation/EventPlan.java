package org.farvertex.simulation;

import java.util.Arrays;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.WeightSum;

/**
 * What a trial run taught about the events to come.
 *
 * @param expected   events in the exposure
 * @param largest    weight that stands for one event of unit weight
 * @param mean       mean weight of the candidates that are seen
 * @param overweight share of the events that come from candidates above the largest weight, as copies with decays of their own
 * @param efficiency accepted events per candidate
 */
record EventPlan(Estimate expected, double largest, double mean, double overweight, double efficiency) {

    /** Of no events. */
    static final EventPlan NONE = new EventPlan(Estimate.ZERO, 0, 0, 0, 0);

    /** Share of the events that may come from candidates that are too heavy to be one event. */
    static final double OVERWEIGHT_ALLOWED = 1e-3;
    /** The same where events are added to a sample, of which pilot runs know less: a few heavy ones shall not make all others wait. */
    static final double OVERWEIGHT_ALLOWED_ADDED = 5e-3;

    /**
     * Learns from the weights of a trial.
     *
     * @param logScale   logarithm of what the weights are short of
     * @param weights    weights of the candidates, zero where nothing is seen
     * @param allowed    share of the events that may come from candidates that are too heavy to be one event
     */
    static EventPlan of(double logScale, double[] weights, double allowed) {
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double squares = 0;
        int seen = 0;
        for (double w : sorted) {
            sum += w;
            squares += w * w;
            seen += w > 0 ? 1 : 0;
        }
        double above = 0;
        int i = sorted.length - 1;
        // lower the largest weight while what sticks out above it stays within the share allowed
        while (i > 0 && above + (sorted[i] - sorted[i - 1]) * (sorted.length - i) < allowed * sum) {
            above += (sorted[i] - sorted[i - 1]) * (sorted.length - i);
            i--;
        }
        return new EventPlan(Estimate.of(logScale, new WeightSum(weights.length, sum, squares)), sorted[i],
            seen == 0 ? 0 : sum / seen, sum == 0 ? 0 : above / sum,
            sorted[i] == 0 ? 0 : sum / weights.length / sorted[i]);
    }
}
