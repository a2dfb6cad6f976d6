package org.farvertex.simulation;

import java.util.stream.IntStream;
import org.farvertex.detector.Detector;

/**
 * Reference decay rates \(x=m/c\tau\) [GeV/m], a factor of two apart, each of which has a sample of its own. An A′ of momentum p survives
 * the distance s with \(e^{-xs/p}\): at the first rung those with a five thousandth of the beam's momentum arrive unharmed, at the last even
 * those with all of it suffer \(e^{-8192}\). What lies beyond either end is answered from there.
 *
 * @param lowest natural logarithm of the first rate
 */
record RateLadder(double lowest) {

    /** Number of rungs. */
    static final int RUNGS = 27;
    private static final int MOST_BELOW_BEAM = 13;
    private static final double STEP = Math.log(2);

    static RateLadder of(Detector detector) {
        return new RateLadder(Math.log(detector.beam().momentum() / detector.distance()) - MOST_BELOW_BEAM * STEP);
    }

    /** Natural logarithm of the rate of a rung. */
    double logRate(int rung) {
        return lowest + rung * STEP;
    }

    /** The rates of a rung and of some to either side of it, falling. */
    double[] around(int rung, int beside) {
        return IntStream.rangeClosed(-beside, beside).mapToDouble(k -> Math.exp(logRate(rung - k))).toArray();
    }

    /** Place of a rate on the ladder, in rungs, from its natural logarithm; clipped to the ladder. */
    double position(double logRate) {
        return Math.min(Math.max((logRate - lowest) / STEP, 0), RUNGS - 1.0);
    }
}
