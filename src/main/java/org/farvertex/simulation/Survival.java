package org.farvertex.simulation;

import java.util.Optional;
import org.farvertex.detector.Detector;
import org.farvertex.statistics.UpperLimit;
import org.farvertex.units.Constants;

/**
 * What the flight leaves of the particles that are made, at most \(e^{-\rm lengths}\): no start and no energy improves on it.
 *
 * <p>Off the axis, where lengths are many, a few particles with nearly all of the beam's momentum and the right angle are the answer, and as long
 * as none of the best has been drawn nothing in a sample tells that they are missing: neither its mean nor its error is then one of the answer, for
 * which there is a limit instead. On the axis the best are drawn as often as others.
 *
 * @param aside   whether the volume lies off the beam axis; not looked at where lengths are few
 * @param lengths decay lengths, or interaction lengths of the dump and decay lengths behind it if those are fewer, between beam and volume for the
 *                most energetic that can be accepted
 * @param logMost natural logarithm of a number that those made in one channel do not exceed
 */
record Survival(boolean aside, double lengths, double logMost) {

    /**
     * Samples tell the answer up to here. Pulls of CHARM's scans have a width of 0.98 at 48 and 0.97 at 96 lengths, 1.8 at 161, 2.8 at 288; less
     * than 1e-17 is left even of the 1e26 that no experiment makes.
     */
    private static final double MOST_LENGTHS = 100;
    /** No channel makes more than e to this in any experiment ... */
    static final double LARGEST_LOG_NUMBER = 60;
    /** ... or more than this in one interaction, nearly all of which make none. */
    private static final double MOST_PER_INTERACTION = 1e4;
    /** No inelastic cross section of two protons is larger. */
    private static final double MILLIBARN = 200;

    /**
     * For a particle that decays at a rate.
     *
     * @param rate \(m/c\tau\) [GeV/m]
     */
    static Survival of(Detector detector, double rate) {
        double energy = Math.min(detector.beam().energy(), detector.acceptance().motherEnergy().max());
        double lengths = detector.distance() * rate / energy;
        double interactions = detector.exposure() * (detector.beam().collider() ? MILLIBARN / Constants.PICOBARN_IN_MILLIBARN : 1);
        double dump = detector.production().deepest().isPresent() ? detector.production().deepest(detector.distance()) : detector.distance();
        double least = detector.production().interactionLength().stream()
            .map(l -> Math.min(lengths, dump / l + lengths * (1 - dump / detector.distance()))).findFirst().orElse(lengths);
        boolean aside = least > MOST_LENGTHS && detector.window(0).thetaMin() > 0;
        return new Survival(aside, least, Math.max(LARGEST_LOG_NUMBER, Math.log(interactions) + Math.log(MOST_PER_INTERACTION)));
    }

    /** What can be seen of a channel at most where samples do not tell; empty where they do. */
    Optional<UpperLimit> limit() {
        return aside && lengths > MOST_LENGTHS ? Optional.of(new UpperLimit(logMost - lengths)) : Optional.empty();
    }
}
