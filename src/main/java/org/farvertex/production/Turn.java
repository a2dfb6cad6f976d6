package org.farvertex.production;

import org.farvertex.event.FlightBatch;

/** Puts a meson and its A′, whose angle α in the batch is known, into the beam frame. */
final class Turn {

    private Turn() {
    }

    /**
     * Turns the A′ around its meson, then both around the beam until the A′ has its azimuth; keeps the meson's roll about the A′.
     *
     * @param sine    sine of the meson's polar angle
     * @param cosine  its cosine
     * @param cosChi  cosine of the azimuth of the A′ around its meson, 0 away from the beam
     * @param sinChi  its sine
     * @param cosPhi  cosine of the azimuth of the A′ around the beam
     * @param sinPhi  its sine
     */
    static void write(FlightBatch batch, int i, double sine, double cosine, double cosChi, double sinChi, double cosPhi,
                      double sinPhi) {
        double ca = batch.parentCosine[i];
        double sa = batch.parentSine[i];
        double radial = ca * sine + sa * cosChi * cosine;
        double tangential = sa * sinChi;
        double squared = radial * radial + tangential * tangential;
        double z = ca * cosine - sa * cosChi * sine;
        double across = Math.sqrt(squared);
        batch.directionX[i] = across * cosPhi;
        batch.directionY[i] = across * sinPhi;
        batch.directionZ[i] = z;
        // components of the meson's direction along the e_θ and e_φ of the A′, over sin α
        double scale = across * sa;
        batch.rollCosine[i] = scale > 0 ? (sine * radial * z - cosine * squared) / scale : 1;
        batch.rollSine[i] = scale > 0 ? -sine * tangential / scale : 0;
    }
}
