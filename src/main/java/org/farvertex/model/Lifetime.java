package org.farvertex.model;

/**
 * A proper lifetime as a length, and its logarithm, which no coupling is too small for.
 *
 * @param length    \(c\tau\) [m]; infinite beyond the largest number
 * @param logLength natural logarithm of \(c\tau\) in metres
 */
public record Lifetime(double length, double logLength) {

    /** Checks that it is one. */
    public Lifetime {
        if (!(length > 0 && Double.isFinite(logLength))) {
            throw new IllegalArgumentException("a lifetime must be positive and finite, not " + length + " m");
        }
    }

    /**
     * The lifetime of a length.
     *
     * @param logLength natural logarithm of \(c\tau\) in metres
     * @return the lifetime
     */
    public static Lifetime ofLogarithm(double logLength) {
        return new Lifetime(Math.exp(logLength), logLength);
    }
}
