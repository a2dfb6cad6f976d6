package org.farvertex.reach;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.farvertex.detector.Detector;

/**
 * How many events make a signal.
 *
 * <p>Without background it is what the detector's file says. With an expected background b it is the number that is excluded at
 * 95 % confidence if the observation is the integer part of b, the classical Poisson limit
 * \[ s = \tfrac12\chi^2_{0.95}(2n+2) - b,\qquad n=\lfloor b\rfloor, \]
 * but never less than the file asks for. It takes neither the median over observations nor any uncertainty of b into account.
 * Source: PDG Review of Particle Physics, Statistics, intervals for Poisson processes.
 */
public final class SignalRule {

    private static final double CONFIDENCE = 0.95;

    private SignalRule() {
    }

    /**
     * The signal of a detector.
     *
     * @param detector the detector
     * @return number of events
     */
    public static double of(Detector detector) {
        double background = detector.background();
        if (background == 0) {
            return detector.signal();
        }
        double n = Math.floor(background);
        double limit = new ChiSquaredDistribution(2 * n + 2).inverseCumulativeProbability(CONFIDENCE) / 2 - background;
        return Math.max(detector.signal(), limit);
    }
}
