package org.farvertex.detector;

/**
 * How far apart two accepted daughters must be at a plane.
 *
 * @param min smallest distance [m], 0 for no cut
 * @param at  z of the plane [m]
 */
public record Separation(double min, double at) {

    /** Checks that the distance is not negative and the plane finite. */
    public Separation {
        if (!(min >= 0 && min < Double.POSITIVE_INFINITY && Double.isFinite(at))) {
            throw new IllegalArgumentException("the separation must be finite and not negative, not " + min + " m at "
                + at + " m");
        }
    }
}
