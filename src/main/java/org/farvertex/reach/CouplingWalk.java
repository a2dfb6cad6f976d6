package org.farvertex.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;

/**
 * Goes through couplings from longer to shorter lifetimes and leaves out those where there can be no signal: where fewer events are expected than
 * that, {@linkplain Yield.AtMass#logGrowth the most by which they may grow} tells how far there is none. What decays before the detector is asked
 * about everywhere.
 *
 * @param yield  expected events
 * @param target what is looked for
 */
record CouplingWalk(Yield.AtMass yield, SignalTarget target) {

    /** Points that may come this close to the signal are looked at [in ln N]. */
    private static final double MARGIN = 1;
    /** A number may be so many standard errors larger than it seems. */
    private static final double ERRORS = 5;

    /**
     * What is known at a coupling.
     *
     * @param answer what is expected there; at most, if it was passed by
     * @param looked whether it was looked at
     */
    record Step(Answer answer, boolean looked) {
    }

    /** Looks at all couplings. */
    List<Step> everywhere(double... points) {
        return Arrays.stream(points).mapToObj(c -> new Step(Answer.of(yield, c), true)).toList();
    }

    /** Looks at couplings, rising, where there may be a signal. */
    List<Step> whereItMayBe(double... points) {
        int n = points.length;
        boolean rising = yield.logGrowth(points[0], points[n - 1]) < Double.POSITIVE_INFINITY;
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < n; ) {
            double coupling = points[rising ? k : n - 1 - k];
            Answer answer = Answer.of(yield, coupling);
            steps.add(new Step(answer, true));
            Estimate most = atMost(answer.expected());
            double missing = -target.excess(most) - MARGIN;
            for (k++; k < n && missing > 0 && most.scaled() > 0; k++) {
                double growth = yield.logGrowth(coupling, points[rising ? k : n - 1 - k]);
                if (!(growth < missing)) {
                    break;
                }
                steps.add(new Step(new Answer(most.timesExp(growth), answer.unaccepted()), false));
            }
        }
        if (!rising) {
            Collections.reverse(steps);
        }
        return steps;
    }

    private static Estimate atMost(Estimate expected) {
        return new Estimate(expected.logScale(), expected.scaled() + ERRORS * expected.spread(), expected.spread());
    }
}
