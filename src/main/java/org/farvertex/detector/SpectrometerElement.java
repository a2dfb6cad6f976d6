package org.farvertex.detector;

/** A part of a spectrometer, somewhere along z. */
public sealed interface SpectrometerElement permits Magnet, Plane {

    /**
     * Where the part begins.
     *
     * @return smallest z [m]
     */
    double begin();

    /**
     * Where the part ends.
     *
     * @return largest z [m]
     */
    double end();
}
