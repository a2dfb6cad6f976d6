package org.farvertex.eventfile;

/**
 * A number with its statistical error.
 *
 * @param value the number
 * @param error its standard error, not negative
 */
public record Estimate(double value, double error) {

    /** Checks that both are finite. */
    public Estimate {
        if (!Double.isFinite(value) || !(error >= 0 && Double.isFinite(error))) {
            throw new IllegalArgumentException(value + " ± " + error + " must be finite, the error not negative");
        }
    }
}
