package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.random.TruncatedExponential;

/**
 * Draws \(w=(1-\cos\theta^*)/2\) where an isotropic decay would be uniform, but few A′ that fly back live long enough: a mixture of
 * an exponential of the slope at the largest momentum, of one that is much flatter, for angles that pull the other way, and of the uniform.
 */
final class TiltedDecayAngle {

    private static final double STEEP = 0.6;
    private static final double MIDDLE = 0.2;
    private static final double FLATTER = 6;
    /** Slopes below this are left to the weights. */
    private static final double WORTHWHILE = 1;

    private double back;
    private double inverseDensity;

    /** Draws w from some smallest value to 1. */
    void draw(UniformRandomProvider rng, double least, double steepness) {
        double slope = steepness * (1 - least);
        if (slope < WORTHWHILE) {
            back = least + (1 - least) * rng.nextDouble();
            inverseDensity = 1 - least;
            return;
        }
        TruncatedExponential steep = TruncatedExponential.of(least, 1, -slope);
        TruncatedExponential middle = TruncatedExponential.of(least, 1, -slope / FLATTER);
        double choice = rng.nextDouble();
        double place = rng.nextDouble();
        if (choice < STEEP) {
            back = steep.at(place);
        } else {
            back = choice < STEEP + MIDDLE ? middle.at(place) : least + (1 - least) * place;
        }
        inverseDensity = 1 / (STEEP * Math.exp(steep.logDensity(back)) + MIDDLE * Math.exp(middle.logDensity(back))
            + (1 - STEEP - MIDDLE) / (1 - least));
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
