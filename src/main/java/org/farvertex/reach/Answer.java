package org.farvertex.reach;

import java.util.Optional;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.Unaccepted;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.UpperLimit;

/**
 * What a scan says at one mass and coupling.
 *
 * @param expected   expected events
 * @param unaccepted what samples and limit are where the detector accepted nothing, so that nothing is known but a limit; empty if
 *                   the number is known, exactly nothing included
 */
public record Answer(Estimate expected, Optional<Unaccepted> unaccepted) {

    static final int NUMBERS = 5;

    /**
     * What samples at a mass say.
     *
     * @param yield    the samples
     * @param coupling the coupling
     * @return the answer
     */
    public static Answer of(Yield.AtMass yield, double coupling) {
        Estimate expected = yield.expected(coupling);
        return new Answer(expected, expected.scaled() > 0 ? Optional.empty() : yield.unaccepted(coupling));
    }

    /**
     * Whether the number of events is known.
     *
     * @return false where there is but a limit
     */
    public boolean known() {
        return unaccepted.isEmpty();
    }

    /**
     * Whether the error may be quoted: not one as large as of a few equal weights, which would itself be wrong, and low more often than high.
     *
     * @return true for exactly nothing and from {@value Rate#LEAST_EFFECTIVE} effective samples on
     */
    public boolean errorKnown() {
        return known() && Rate.errorKnown(expected);
    }

    /** All numbers, for the journal; for the limit one more than the samples, 0 where there is none. */
    double[] numbers() {
        return new double[] {expected.logScale(), expected.scaled(), expected.spread(),
            unaccepted.map(none -> 1.0 + none.samples()).orElse(0.0), unaccepted.map(none -> none.limit().logValue()).orElse(0.0)};
    }

    /** What the numbers were taken from. */
    static Answer of(double... numbers) {
        return new Answer(new Estimate(numbers[0], numbers[1], numbers[2]), numbers[3] == 0 ? Optional.empty()
            : Optional.of(new Unaccepted((long) numbers[3] - 1, new UpperLimit(numbers[4]))));
    }
}
