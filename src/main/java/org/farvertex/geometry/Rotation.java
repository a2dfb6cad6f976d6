package org.farvertex.geometry;

/**
 * The shortest rotation that turns the z axis to a direction near it: from the frame of a beam to that of the detector.
 *
 * @param x x component of the direction
 * @param y y component
 * @param z z component, positive
 */
public record Rotation(double x, double y, double z) {

    /** No rotation. */
    public static final Rotation NONE = new Rotation(0, 0, 1);

    /** Checks that the direction is a forward one of length 1. */
    public Rotation {
        if (!(z > 0 && Math.abs(x * x + y * y + z * z - 1) < 1e-12)) {
            throw new IllegalArgumentException("no forward direction: " + x + ", " + y + ", " + z);
        }
    }

    /**
     * The rotation to a direction with the slopes tan a and tan b to z.
     *
     * @param a angle in the xz plane [rad]
     * @param b angle in the yz plane [rad]
     * @return the rotation
     */
    public static Rotation by(double a, double b) {
        double x = Math.tan(a);
        double y = Math.tan(b);
        double length = Math.sqrt(1 + x * x + y * y);
        return new Rotation(x / length, y / length, 1 / length);
    }

    /**
     * Whether nothing is turned.
     *
     * @return true for {@link #NONE}
     */
    public boolean isNone() {
        return x == 0 && y == 0;
    }

    /**
     * Turns a vector, in place: to the detector's frame.
     *
     * @param v x, y and z
     */
    public void turn(double[] v) {
        turn(v, x, y);
    }

    /**
     * Turns a vector back, in place: to the beam's frame.
     *
     * @param v x, y and z
     */
    public void back(double[] v) {
        turn(v, -x, -y);
    }

    /**
     * The rotation back.
     *
     * @return what undoes this one
     */
    public Rotation inverse() {
        return new Rotation(-x, -y, z);
    }

    private void turn(double[] v, double a, double b) {
        double along = a * v[0] + b * v[1];
        double step = v[2] - along / (1 + z);
        double vz = z * v[2] - along;
        v[0] += a * step;
        v[1] += b * step;
        v[2] = vz;
    }
}
