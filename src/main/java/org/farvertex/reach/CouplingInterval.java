package org.farvertex.reach;

/**
 * An interval of couplings in which an experiment expects at least its signal, at one mass.
 *
 * @param low       lower edge
 * @param high      upper edge
 * @param lowError  relative Monte Carlo error of the lower edge, \(\sigma_N/|dN/d\ln c|\); 0 at the end of the scan
 * @param highError the same of the upper edge
 * @param peak      of the couplings that were looked at the one with most events
 * @param excess    \(\ln(N/N_{\rm signal})\) there
 * @param lowShortfall  by what factor the lower edge misses the precision asked for; at most 1 if it is good enough
 * @param highShortfall the same of the upper edge
 * @param lowDoubling   by how much \(\ln c\) of the lower edge moves if the yield is twice or half as large; 0 at the end of the scan
 * @param highDoubling  the same of the upper edge
 */
public record CouplingInterval(double low, double high, double lowError, double highError, double peak, double excess,
                               double lowShortfall, double highShortfall, double lowDoubling, double highDoubling) {

    /** By what factor the worse edge misses the precision. */
    double shortfall() {
        return Math.max(lowShortfall, highShortfall);
    }

    /** Whether two intervals share a coupling. */
    boolean overlaps(CouplingInterval other) {
        return low <= other.high && other.low <= high;
    }
}
