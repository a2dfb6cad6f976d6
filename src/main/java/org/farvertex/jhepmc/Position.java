package org.farvertex.jhepmc;

/**
 * A point in space and time; as for a {@link GenParticle}, what others' files hold is kept, finite or not.
 *
 * @param x first coordinate
 * @param y second coordinate
 * @param z third coordinate, along the beam
 * @param t time times the speed of light, in the unit of the coordinates
 */
public record Position(double x, double y, double z, double t) {

    /** The origin. */
    public static final Position ORIGIN = new Position(0, 0, 0, 0);
}
