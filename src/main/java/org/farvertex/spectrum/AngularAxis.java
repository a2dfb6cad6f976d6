package org.farvertex.spectrum;

/**
 * Equal bins in the angular coordinate \(t\) of a spectrum row.
 *
 * @param coordinate what is binned
 * @param lower      lower edge of the first bin: \(\ln(\theta/\mathrm{rad})\), or \(p_T\) [GeV]
 * @param width      width of a bin in the same coordinate
 * @param bins       number of bins
 * @param firstOpen  whether the first bin holds all smaller angles too (flat in solid angle, as phase space is)
 */
record AngularAxis(Coordinate coordinate, double lower, double width, int bins, boolean firstOpen) {

    /** The angular coordinate. */
    enum Coordinate {
        /** \(\ln\theta\); inside a bin the density is exponential in it. */
        LOG_THETA,
        /** \(p_T\); inside a bin the density is exponential in \(p_T^2\), in which phase space is flat. */
        TRANSVERSE_MOMENTUM
    }

    /** Lower edge of a bin. */
    double edge(int bin) {
        return lower + bin * width;
    }
}
