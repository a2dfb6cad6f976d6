package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws \(w=(1-\cos\theta^*)/2\), uniform in an isotropic decay, where only the A′ around some decay angle live long enough.
 *
 * <p>The transverse momentum of an A′ grows like \(s=\sqrt w\), what it lacks in longitudinal momentum like \(s^2\); so the logarithm of what
 * is wanted is near to \(-r(s-s_0)^2\). Drawn is a Cauchy distribution in s of that width, cut off at both ends, whose tails need no guard.
 */
final class PeakedDecayAngle {

    /** Steepness below which w is drawn evenly. */
    private static final double WORTHWHILE = 1;

    private double back;
    private double inverseDensity;

    /**
     * Draws w.
     *
     * @param least     smallest s
     * @param best      \(s_0\)
     * @param steepness r
     */
    void draw(UniformRandomProvider rng, double least, double best, double steepness) {
        if (steepness < WORTHWHILE) {
            inverseDensity = 1 - least * least;
            back = least * least + inverseDensity * rng.nextDouble();
            return;
        }
        double width = 1 / Math.sqrt(steepness);
        double low = Math.atan((least - best) / width);
        double span = Math.atan((1 - best) / width) - low;
        double tangent = Math.tan(low + span * rng.nextDouble());
        double s = Math.max(least, Math.min(1, best + width * tangent));
        back = s * s;
        inverseDensity = 2 * s * span * width * (1 + tangent * tangent);
    }

    /** w drawn last. */
    double back() {
        return back;
    }

    /** One over its density. */
    double inverseDensity() {
        return inverseDensity;
    }
}
