package org.farvertex.model;

/**
 * Masses from one to another.
 *
 * @param low  lowest [GeV]
 * @param high highest [GeV]
 */
public record MassRange(double low, double high) {

    /** Checks that the masses rise. */
    public MassRange {
        if (!(low > 0 && high > low && Double.isFinite(high))) {
            throw new IllegalArgumentException("masses must be positive and rise, not from " + low + " to " + high + " GeV");
        }
    }
}
