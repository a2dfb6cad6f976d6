package org.farvertex.reach;

import org.farvertex.simulation.Unaccepted;
import org.farvertex.statistics.Estimate;

/**
 * What is looked for, and how well it is to be known.
 *
 * @param signal    events that make a signal
 * @param precision largest relative error of an edge
 */
public record SignalTarget(double signal, double precision) {

    /** Where N hardly changes along the scan, an edge is as good as its neighbours once N is known this well [precision]. */
    private static final double FLATTEST = 0.5;

    /** \(\ln(N/N_{\rm signal})\), −∞ where nothing is expected. */
    double excess(Estimate expected) {
        return Math.log(expected.scaled() / signal) + expected.logScale();
    }

    /** Whether there may be a signal although nothing was accepted. */
    boolean maybe(Unaccepted none) {
        return none.limit().value() >= signal;
    }

    /**
     * By what factor an edge is worse than wanted.
     *
     * @param expected what is expected there
     * @param slope    \(d\ln N/d\ln x\) along the scan
     * @return at most 1 if it is good enough
     */
    double shortfall(Estimate expected, double slope) {
        return expected.relativeError() / (precision * Math.max(Math.abs(slope), FLATTEST));
    }
}
