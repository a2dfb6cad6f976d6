package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.random.TruncatedCauchy;

/**
 * Draws \(w=(1-\cos\theta^*)/2\), uniform in an isotropic decay, where only the A′ around some decay angle live long enough.
 *
 * <p>The transverse momentum of an A′ grows like \(s=\sqrt w\), what it lacks in longitudinal momentum like \(s^2\); so the logarithm of what
 * is wanted is near to \(-r(s-s_0)^2\). Drawn is a Cauchy distribution in s of that width, cut off at both ends, whose tails need no guard.
 */
final class PeakedDecayAngle {

    /** Steepness below which w is drawn evenly. */
    private static final double WORTHWHILE = 1;

    private final TruncatedCauchy root = new TruncatedCauchy();
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
        root.draw(rng, least, 1, best, 1 / Math.sqrt(steepness));
        back = root.value() * root.value();
        inverseDensity = 2 * root.value() * root.inverseDensity();
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
