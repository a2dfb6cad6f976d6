package org.farvertex.simulation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.farvertex.detector.Detector;

/**
 * Reference decay rates \(x=m/c\tau\) [GeV/m], a factor of two apart, between which the whole of a scan happens: an A′ of momentum
 * p survives the distance s with \(e^{-xs/p}\), so at the first rung even those with the beam's momentum suffer \(e^{-64}\), and
 * at the last those with a five hundredth of it arrive unharmed.
 *
 * @param rates the rates, falling
 * @param logs  their natural logarithms
 */
record RateLadder(double[] rates, double[] logs) {

    private static final double STEEPEST = 64;
    private static final int RUNGS = 15;

    static RateLadder of(Detector detector) {
        double top = STEEPEST * detector.beam().momentum() / detector.distance();
        double[] rates = IntStream.range(0, RUNGS).mapToDouble(r -> top * Math.pow(2, -r)).toArray();
        return new RateLadder(rates, Arrays.stream(rates).map(Math::log).toArray());
    }

    /** ln x of a rung. */
    double logRate(int rung) {
        return logs[rung];
    }

    int size() {
        return rates.length;
    }

    /**
     * How much each rung counts for a range of rates: those inside and the nearest on either side alike; for a single rate
     * the two around it by their closeness.
     */
    double[] weights(double low, double high) {
        double first = position(high);
        double last = position(low);
        double[] weights = new double[size()];
        double total = 0;
        for (int r = 0; r < weights.length; r++) {
            double outside = Math.max(Math.max(first - r, r - last), 0);
            weights[r] = Math.max(0, 1 - outside);
            total += weights[r];
        }
        for (int r = 0; r < weights.length; r++) {
            weights[r] /= total;
        }
        return weights;
    }

    /** Place of a rate on the ladder, in rungs from the top, clipped to the ladder. */
    private double position(double rate) {
        return Math.min(Math.max(Math.log(rates[0] / rate) / Math.log(2), 0), size() - 1.0);
    }
}
