package org.farvertex.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws from \(g(x)\propto1/(1+(x-x_0)^2/\gamma^2)\) between two ends: a peak with tails that fall more slowly than any that physics
 * has, so what is drawn from it needs no guard against large weights. Reused from draw to draw.
 */
public final class TruncatedCauchy {

    private double value;
    private double inverseDensity;

    /**
     * Draws.
     *
     * @param rng  source of randomness
     * @param low  lower end
     * @param high upper end
     * @param peak \(x_0\)
     * @param width \(\gamma\)
     */
    public void draw(UniformRandomProvider rng, double low, double high, double peak, double width) {
        double first = Math.atan((low - peak) / width);
        double span = Math.atan((high - peak) / width) - first;
        double tangent = Math.tan(first + span * rng.nextDouble());
        value = Math.max(low, Math.min(high, peak + width * tangent));
        inverseDensity = span * width * (1 + tangent * tangent);
    }

    /**
     * Value drawn last.
     *
     * @return \(x\)
     */
    public double value() {
        return value;
    }

    /**
     * One over the density there.
     *
     * @return \(1/g(x)\)
     */
    public double inverseDensity() {
        return inverseDensity;
    }
}
