package org.farvertex.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;

/**
 * Goes through couplings from longer to shorter lifetimes and leaves out those where nothing can change: where fewer events are expected than the
 * signal, {@linkplain Yield.AtMass#logGrowth the most by which they may grow} tells how far there is none; and from where there are many more it
 * tells how far back there is one. What decays before the detector is asked about everywhere.
 *
 * @param yield  expected events
 * @param target what is looked for
 */
record CouplingWalk(Yield.AtMass yield, SignalTarget target) {

    /** Points that may come this close to the signal are looked at [in ln N]. */
    private static final double MARGIN = 1;
    /** A number may be so many standard errors larger or smaller than it seems. */
    private static final double ERRORS = 5;
    /** No more points than this are leapt over, less one: beyond the last coupling with a signal less is expected than is worth a sample. */
    private static final int LONGEST_LEAP = 8;

    /**
     * What is known at a coupling.
     *
     * @param answer what is expected there; at most or, where there is a signal, at least, if it was not looked at
     * @param excess \(\ln(N/N_{\rm signal})\); where it was not looked at −∞ below the signal, and above it between those that were
     */
    record Step(Answer answer, double excess) {
    }

    /** Looks at all couplings. */
    List<Step> everywhere(double... points) {
        return Arrays.stream(points).mapToObj(this::look).toList();
    }

    /** Looks at couplings, rising, where a signal may begin or end. */
    List<Step> whereItMayBe(double... points) {
        boolean rising = yield.logGrowth(points[0], points[points.length - 1]) < Double.POSITIVE_INFINITY;
        double[] couplings = new double[points.length];
        for (int k = 0; k < points.length; k++) {
            couplings[k] = points[rising ? k : points.length - 1 - k];
        }
        List<Step> steps = new Way(couplings).steps();
        if (!rising) {
            Collections.reverse(steps);
        }
        return steps;
    }

    private Step look(double coupling) {
        Answer answer = Answer.of(yield, coupling);
        return new Step(answer, target.excess(answer.expected()));
    }

    /** What is expected if it is so many errors from what it seems. */
    private static Estimate off(Estimate expected, double errors) {
        return new Estimate(expected.logScale(), Math.max(0, expected.scaled() + errors * expected.spread()), expected.spread());
    }

    /** Couplings in the order of falling lifetimes, and what is known of them so far. */
    private final class Way {

        private final double[] couplings;
        private final Step[] steps;
        /** The next coupling that was looked at without knowing those before it. */
        private int ahead;

        Way(double... couplings) {
            this.couplings = couplings;
            this.steps = new Step[couplings.length];
            this.ahead = couplings.length;
        }

        List<Step> steps() {
            for (int k = 0; k < steps.length; ) {
                look(k);
                ahead = k < ahead ? ahead : steps.length;
                k = steps[k].excess > MARGIN ? leap(k) : pass(k);
            }
            return new ArrayList<>(List.of(steps));
        }

        private Step look(int k) {
            if (steps[k] == null) {
                steps[k] = CouplingWalk.this.look(couplings[k]);
            }
            return steps[k];
        }

        /** The next coupling at which there may be a signal. */
        private int pass(int from) {
            Answer answer = steps[from].answer;
            Estimate most = off(answer.expected(), ERRORS);
            double missing = -target.excess(most) - MARGIN;
            int k = from + 1;
            for (; k < steps.length && missing > 0 && most.scaled() > 0; k++) {
                double growth = yield.logGrowth(couplings[from], couplings[k]);
                if (!(growth < missing)) {
                    break;
                }
                if (steps[k] == null) {
                    steps[k] = new Step(new Answer(most.timesExp(growth), answer.unaccepted()), Double.NEGATIVE_INFINITY);
                }
            }
            return k;
        }

        /** A coupling farther on up to which there is a signal everywhere, or else the next. */
        private int leap(int from) {
            for (int stride = LONGEST_LEAP; stride > 1; stride /= 2) {
                int to = Math.min(from + stride, ahead);
                if (to < steps.length && to > from + 1) {
                    if (reaches(from, to)) {
                        return to;
                    }
                    ahead = to;
                }
            }
            return from + 1;
        }

        /** Whether so many are expected at a coupling that there is a signal since another; it is noted if so. */
        private boolean reaches(int from, int to) {
            Step end = look(to);
            Estimate least = off(end.answer.expected(), -ERRORS);
            double excess = least.scaled() > 0 ? target.excess(least) : Double.NEGATIVE_INFINITY;
            double[] growth = IntStream.range(from + 1, to).mapToDouble(k -> yield.logGrowth(couplings[k], couplings[to])).toArray();
            if (!Arrays.stream(growth).allMatch(g -> g < excess - MARGIN)) {
                return false;
            }
            for (int k = from + 1; k < to; k++) {
                double share = (double) (k - from) / (to - from);
                steps[k] = steps[k] != null ? steps[k] : new Step(new Answer(least.timesExp(-growth[k - from - 1]), Optional.empty()),
                    (1 - share) * steps[from].excess + share * end.excess);
            }
            return true;
        }
    }
}
