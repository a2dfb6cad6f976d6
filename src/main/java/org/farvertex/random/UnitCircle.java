package org.farvertex.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A uniformly distributed direction in the plane, reused from draw to draw so that the hot loop allocates nothing.
 *
 * <p>The azimuth \(2\pi(i+f)/n\) is turned from a table of \(n\) directions by the small angle \(2\pi f/n\), whose sine and cosine are
 * short series (exact to 1e-17). Rejection in a disc needs no sine either, but a mispredicted branch in every fifth draw costs more than all of this.
 */
public final class UnitCircle {

    private static final int DIRECTIONS = 1024;
    private static final double STEP = 2 * Math.PI / DIRECTIONS;
    private static final double[] TABLE = table();

    private double cosine = 1;
    private double sine;

    private static double[] table() {
        double[] table = new double[2 * DIRECTIONS];
        for (int i = 0; i < DIRECTIONS; i++) {
            table[2 * i] = Math.cos(STEP * i);
            table[2 * i + 1] = Math.sin(STEP * i);
        }
        return table;
    }

    /**
     * Draws the next direction.
     *
     * @param rng source of randomness
     */
    public void next(UniformRandomProvider rng) {
        double position = rng.nextDouble() * DIRECTIONS;
        int i = (int) position;
        double angle = (position - i) * STEP;
        double square = angle * angle;
        double c = 1 - square * (0.5 - square * (1.0 / 24));
        double s = angle * (1 - square * (1.0 / 6 - square * (1.0 / 120)));
        double tableCosine = TABLE[2 * i];
        double tableSine = TABLE[2 * i + 1];
        cosine = tableCosine * c - tableSine * s;
        sine = tableSine * c + tableCosine * s;
    }

    /**
     * Takes an azimuth that was drawn elsewhere.
     *
     * @param azimuth the azimuth [rad]
     */
    public void set(double azimuth) {
        cosine = Math.cos(azimuth);
        sine = Math.sin(azimuth);
    }

    /**
     * Cosine of the azimuth drawn last.
     *
     * @return the cosine
     */
    public double cosine() {
        return cosine;
    }

    /**
     * Sine of the azimuth drawn last.
     *
     * @return the sine
     */
    public double sine() {
        return sine;
    }
}
