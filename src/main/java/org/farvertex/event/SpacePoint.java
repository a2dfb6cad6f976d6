package org.farvertex.event;

/**
 * A point in the beam frame: origin at the nominal production point, z along the beam, y up.
 *
 * @param x [m]
 * @param y [m]
 * @param z [m]
 */
public record SpacePoint(double x, double y, double z) {

    /** The nominal production point. */
    public static final SpacePoint ORIGIN = new SpacePoint(0, 0, 0);

    /** Checks that the coordinates are finite. */
    public SpacePoint {
        if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z))) {
            throw new IllegalArgumentException("point (" + x + ", " + y + ", " + z + ") m is not finite");
        }
    }

    /**
     * How far another point is.
     *
     * @param other the other point
     * @return the distance [m]
     */
    public double distance(SpacePoint other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z));
    }
}
