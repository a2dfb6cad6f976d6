package org.farvertex.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A uniformly distributed direction in the plane, reused from draw to draw so that the hot loop allocates nothing.
 *
 * <p>A point drawn in the half disc has a uniform azimuth; doubling its angle,
 * \((\cos,\sin)=(x^2-y^2,\,2xy)/(x^2+y^2)\), covers the circle without sine, cosine or root (von Neumann 1951).
 */
public final class UnitCircle {

    private double cosine = 1;
    private double sine;

    /**
     * Draws the next direction.
     *
     * @param rng source of randomness
     */
    public void next(UniformRandomProvider rng) {
        double x;
        double y;
        double squared;
        do {
            x = 2 * rng.nextDouble() - 1;
            y = rng.nextDouble();
            squared = x * x + y * y;
        } while (squared > 1 || squared == 0);
        cosine = (x * x - y * y) / squared;
        sine = 2 * x * y / squared;
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
