package org.farvertex.detector;

/**
 * Energies that pass a cut, bounds included.
 *
 * @param min smallest energy [GeV], 0 for no bound
 * @param max largest energy [GeV], infinite for no bound
 */
public record EnergyRange(double min, double max) {

    /** No cut. */
    public static final EnergyRange ALL = new EnergyRange(0, Double.POSITIVE_INFINITY);

    /** Checks the order of the bounds. */
    public EnergyRange {
        if (!(min >= 0 && min < max)) {
            throw new IllegalArgumentException("the energy range must have 0 <= min < max, not " + min + " to " + max
                + " GeV");
        }
    }

    /**
     * Whether there is a cut. The records' own comparison makes classes at its first use, which a short command would wait for.
     *
     * @return true if any bound is
     */
    public boolean cuts() {
        return min > 0 || max < Double.POSITIVE_INFINITY;
    }

    /**
     * Whether an energy passes.
     *
     * @param energy energy [GeV]
     * @return true between the bounds
     */
    public boolean accepts(double energy) {
        return energy >= min && energy <= max;
    }
}
