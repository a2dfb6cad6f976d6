package org.farvertex.random;

/**
 * A density \(\propto e^{ax/w}\) on \([x_0,x_0+w]\), for slopes of any size and sign.
 *
 * <p>Distances are measured from the end where the density is largest, so that nothing overflows and the neighbourhood of that end is
 * resolved.
 *
 * @param low   \(x_0\)
 * @param width \(w\)
 * @param slope \(a\): by how much the logarithm of the density grows from end to end
 * @param fall  \(1-e^{-|a|}\)
 */
public record TruncatedExponential(double low, double width, double slope, double fall) {

    /** Below this slope the density is flat to 1e-9. */
    private static final double FLAT = 1e-9;

    /**
     * A density between two ends.
     *
     * @param low   lower end
     * @param high  upper end
     * @param slope \(a\)
     * @return the density
     */
    public static TruncatedExponential of(double low, double high, double slope) {
        return new TruncatedExponential(low, high - low, slope, -Math.expm1(-Math.abs(slope)));
    }

    /**
     * Inverse of the distribution function, to draw with.
     *
     * @param random share below, in [0, 1]
     * @return the place
     */
    public double at(double random) {
        double share = slope > 0 ? 1 - random : random;
        double distance = Math.abs(slope) < FLAT ? share : -Math.log1p(-share * fall) / Math.abs(slope);
        return low + width * (slope > 0 ? 1 - distance : distance);
    }

    /**
     * Distribution function.
     *
     * @param x a place between the ends
     * @return share below it
     */
    public double shareBelow(double x) {
        double distance = fromPeak(x);
        double share = Math.abs(slope) < FLAT ? distance : -Math.expm1(-Math.abs(slope) * distance) / fall;
        return slope > 0 ? 1 - share : share;
    }

    /**
     * Logarithm of the density.
     *
     * @param x a place between the ends
     * @return its logarithm
     */
    public double logDensity(double x) {
        return Math.abs(slope) < FLAT ? -Math.log(width)
            : Math.log(Math.abs(slope) / (fall * width)) - Math.abs(slope) * fromPeak(x);
    }

    private double fromPeak(double x) {
        double u = (x - low) / width;
        return slope > 0 ? 1 - u : u;
    }
}
