package org.farvertex.simulation;

import java.util.Optional;
import org.farvertex.statistics.Estimate;

/** Expected events of one experiment as a function of mass and coupling. Must be safe for several threads. */
@FunctionalInterface
public interface Yield {

    /**
     * Everything about one mass.
     *
     * @param mass mass [GeV]
     * @return expected events as a function of the coupling
     */
    AtMass at(double mass);

    /** Expected events at one mass; for one thread. */
    @FunctionalInterface
    interface AtMass {

        /**
         * Expected events.
         *
         * @param coupling the coupling
         * @return the number with its standard error
         */
        Estimate expected(double coupling);

        /**
         * The same, but known better around some couplings.
         *
         * @param couplings where it should be
         * @return what is known then, one step more about each, however many are near it; empty if no more can be learnt of any
         */
        default Optional<AtMass> sharper(double... couplings) {
            return Optional.empty();
        }

        /**
         * By how much more may be expected at another coupling.
         *
         * @param from a coupling
         * @param to   another one
         * @return largest \(\ln N(c_1)-\ln N(c_0)\); infinite if it is not known
         */
        default double logGrowth(double from, double to) {
            return Double.POSITIVE_INFINITY;
        }

        /**
         * Samples behind {@link #expected}.
         *
         * @param coupling the coupling
         * @return how many; 0 where it does not rest on samples
         */
        default long samples(double coupling) {
            return 0;
        }

        /**
         * What is expected at most where nothing was accepted.
         *
         * @param coupling the coupling
         * @return samples and limit; empty if {@link #expected} is known, exactly nothing included
         */
        default Optional<Unaccepted> unaccepted(double coupling) {
            return Optional.empty();
        }
    }
}
