package org.farvertex.jhepmc;

/**
 * A point in space and time.
 *
 * @param x first coordinate
 * @param y second coordinate
 * @param z third coordinate, along the beam
 * @param t time times the speed of light, in the unit of the coordinates
 */
public record Position(double x, double y, double z, double t) {

    /** The origin. */
    public static final Position ORIGIN = new Position(0, 0, 0, 0);

    /** Checks that all numbers are finite. */
    public Position {
        if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z) && Double.isFinite(t))) {
            throw new IllegalArgumentException("position (" + x + ", " + y + ", " + z + "; " + t + ") is not finite");
        }
    }
}
