package org.farvertex.reach;

/**
 * An interval of couplings in which an experiment expects at least its signal, at one mass.
 *
 * @param low       lower edge
 * @param high      upper edge
 * @param lowError  relative Monte Carlo error of the lower edge, \(\sigma_N/|dN/d\ln c|\); 0 at the end of the scan
 * @param highError the same of the upper edge
 * @param peak      coupling of the scan with most events
 * @param excess    \(\ln(N/N_{\rm signal})\) there
 */
public record CouplingInterval(double low, double high, double lowError, double highError, double peak, double excess) {

    /** Whether two intervals share a coupling. */
    boolean overlaps(CouplingInterval other) {
        return low <= other.high && other.low <= high;
    }
}
