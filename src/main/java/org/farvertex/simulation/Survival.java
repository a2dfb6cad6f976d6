package org.farvertex.simulation;

import org.farvertex.detector.Detector;
import org.farvertex.statistics.Estimate;

/**
 * What the flight leaves of the particles that are made, at most \(e^{-\rm lengths}\): no start and no energy improves on it.
 *
 * <p>Off the axis, where lengths are many, a few particles with nearly all of the beam's momentum and the right angle are the answer, and as long
 * as none of the best has been drawn nothing in a sample tells that they are missing: its error is then no error of the answer. On the axis the
 * best are drawn as often as others.
 *
 * @param aside   whether the volume lies off the beam axis
 * @param lengths decay lengths, or interaction lengths of the dump and decay lengths behind it if those are fewer, between beam and volume for the
 *                most energetic
 */
record Survival(boolean aside, double lengths) {

    /**
     * An error is that of the answer up to here. Pulls of CHARM's scans have a width of 0.98 at 48 and 0.97 at 96 lengths, 1.8 at 161, 2.8 at 288; less
     * than 1e-17 is left even of the 1e26 that no experiment makes.
     */
    private static final double MOST_LENGTHS = 100;

    /**
     * For a particle that decays at a rate.
     *
     * @param rate \(m/c\tau\) [GeV/m]
     */
    static Survival of(Detector detector, double rate) {
        double lengths = detector.distance() * rate / detector.beam().energy();
        boolean aside = detector.window(0).thetaMin() > 0;
        double dump = detector.production().deepest().isPresent() ? detector.production().deepest(detector.distance()) : detector.distance();
        return new Survival(aside, detector.production().interactionLength().stream()
            .map(l -> Math.min(lengths, dump / l + lengths * (1 - dump / detector.distance()))).findFirst().orElse(lengths));
    }

    /** Whether what a sample says of its own error may be quoted. */
    boolean errorsHold() {
        return !aside || lengths <= MOST_LENGTHS;
    }

    /** The estimate with an error that may be quoted, or one as large as itself. */
    Estimate honest(Estimate estimate) {
        return errorsHold() ? estimate : new Estimate(estimate.logScale(), estimate.scaled(), Math.max(estimate.scaled(), estimate.spread()));
    }
}
