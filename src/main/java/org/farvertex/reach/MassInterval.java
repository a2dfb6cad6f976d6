package org.farvertex.reach;

/**
 * An interval of masses in which an experiment expects at least its signal.
 *
 * @param low  lower edge
 * @param high upper edge
 */
public record MassInterval(Edge low, Edge high) {

    /**
     * An edge.
     *
     * @param mass     mass [GeV]
     * @param error    Monte Carlo standard error, \(\sigma_N/|dN/dm|\) [GeV]; 0 at the end of the scan
     * @param doubling by how much it moves if the yield is twice or half as large, \(\ln2/|d\ln N/dm|\) [GeV]; 0 at the end of the scan
     * @param open     whether it is only the end of the scan, with more events than the signal
     */
    public record Edge(double mass, double error, double doubling, boolean open) {
    }
}
