package org.farvertex.constraints;

/**
 * What the model predicts, with the band that the error of the theory leaves.
 *
 * @param value central value
 * @param low   lower end of the band
 * @param high  upper end of the band
 */
public record Prediction(double value, double low, double high) {

    /** Checks the order. */
    public Prediction {
        if (!(low <= value && value <= high && Double.isFinite(high - low))) {
            throw new IllegalArgumentException("a prediction needs low <= value <= high, not " + low + ", " + value + ", " + high);
        }
    }

    /** With a relative error. */
    static Prediction within(double value, double relative) {
        return new Prediction(value, value * (1 - relative), value * (1 + relative));
    }

    /** Known to a factor either way. */
    static Prediction factor(double value, double factor) {
        return new Prediction(value, value / factor, value * factor);
    }

    /** With an absolute error. */
    static Prediction around(double value, double error) {
        return new Prediction(value, value - error, value + error);
    }

    /**
     * Error of the theory, the farther end of the band.
     *
     * @return in the units of the value
     */
    public double error() {
        return Math.max(high - value, value - low);
    }
}
