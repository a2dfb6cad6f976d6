package org.farvertex.propagation;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.farvertex.detector.BeamSource.Spot;
import org.farvertex.event.FlightBatch;

/**
 * Where in the spot of a beam the collision is: normal distributions, cut where {@link Spot} says.
 *
 * @param spot the size
 */
public record BeamSpot(Spot spot) {

    /**
     * Moves the collisions of a batch, which has room for that, from their nominal place.
     *
     * @param rng   source of randomness
     * @param batch the batch; its starts along the beam are set
     */
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(rng);
        for (int i = 0; i < batch.size; i++) {
            batch.spotX[i] = spot.x() * cut(normal);
            batch.spotY[i] = spot.y() * cut(normal);
            batch.originZ[i] += spot.z() * cut(normal);
        }
    }

    private static double cut(ZigguratSampler.NormalizedGaussian normal) {
        double value = normal.sample();
        while (Math.abs(value) > Spot.CUT) {
            value = normal.sample();
        }
        return value;
    }
}
