package org.farvertex.muon;

/**
 * The dark-Higgs masses that agree with data, from {@code low} to {@code high}.
 *
 * @param low  lower edge [GeV]; 0 where every lighter mass agrees too
 * @param high upper edge [GeV]; positive infinity where every heavier mass agrees too
 */
public record BandInterval(double low, double high) {

    /** Checks the order of the edges. */
    public BandInterval {
        if (!(low >= 0 && low < high)) {
            throw new IllegalArgumentException("interval of masses must run upwards from 0, not from " + low + " to " + high);
        }
    }

    /**
     * Whether a mass lies inside.
     *
     * @param mass mass [GeV]
     * @return true between the edges
     */
    public boolean contains(double mass) {
        return mass >= low && mass <= high;
    }
}
