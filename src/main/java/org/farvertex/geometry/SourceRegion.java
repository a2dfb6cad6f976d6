package org.farvertex.geometry;

/**
 * Where particles come from and along which beam they fly: a box of points, and the frame in which directions are told.
 *
 * @param x        x of the middle [m]
 * @param y        y of the middle [m]
 * @param z0       upstream end [m]
 * @param z1       downstream end [m]; equal to z0 for a point
 * @param halfX    half the width in x [m], 0 for a line
 * @param halfY    half the height in y [m]
 * @param rotation from the frame of the beam to that of the volume
 */
public record SourceRegion(double x, double y, double z0, double z1, double halfX, double halfY, Rotation rotation) {

    /**
     * A line along the z axis and a beam along it.
     *
     * @param x  x of the line [m]
     * @param y  y of the line [m]
     * @param z0 upstream end [m]
     * @param z1 downstream end [m]
     * @return the region
     */
    public static SourceRegion line(double x, double y, double z0, double z1) {
        return new SourceRegion(x, y, z0, z1, 0, 0, Rotation.NONE);
    }

    /**
     * Points as seen from all corners of the region, projected to the plane z = 1 of the beam's frame. A rotation keeps the hull of what is
     * projected, as long as all of it is in front.
     */
    double[][] project(double[][] points) {
        double[] xs = halfX == 0 ? new double[] {x} : new double[] {x - halfX, x + halfX};
        double[] ys = halfY == 0 ? new double[] {y} : new double[] {y - halfY, y + halfY};
        double[][] seen = new double[2 * xs.length * ys.length * points.length][];
        int at = 0;
        for (double[] point : points) {
            for (double fromX : xs) {
                for (double fromY : ys) {
                    seen[at++] = seen(point[0] - fromX, point[1] - fromY, point[2] - z0);
                    seen[at++] = seen(point[0] - fromX, point[1] - fromY, point[2] - z1);
                }
            }
        }
        return seen;
    }

    private double[] seen(double dx, double dy, double dz) {
        if (rotation.isNone()) {
            return new double[] {dx / dz, dy / dz};
        }
        double[] v = {dx, dy, dz};
        rotation.back(v);
        if (!(v[2] > 0)) {
            throw new IllegalArgumentException("the volume is not in front of the beam");
        }
        return new double[] {v[0] / v[2], v[1] / v[2]};
    }
}
