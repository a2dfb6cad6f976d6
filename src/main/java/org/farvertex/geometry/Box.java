package org.farvertex.geometry;

/**
 * A rectangular box along the beam.
 *
 * @param front  z of the front face [m]
 * @param length length along z [m], positive
 * @param width  full width along x [m], positive
 * @param height full height along y [m], positive
 * @param cx     x of the axis [m]
 * @param cy     y of the axis [m]
 */
public record Box(double front, double length, double width, double height, double cx, double cy) implements WidthAndHeight {

    /** Checks that the box is not empty. */
    public Box {
        Extent.placed(front, length, cx, cy);
        Extent.positive(width, "width");
        Extent.positive(height, "height");
    }

    @Override
    public String shape() {
        return "box";
    }

    @Override
    public Solid placed(double z, double extent, double x) {
        return new Box(z, extent, width, height, x, cy);
    }

    @Override
    public double back() {
        return front + length;
    }

    @Override
    public boolean contains(double x, double y, double z) {
        return z >= front && z <= back() && Math.abs(x - cx) <= width / 2 && Math.abs(y - cy) <= height / 2;
    }

    @Override
    public boolean chord(double ox, double oy, double oz, double dx, double dy, double dz, double[] out, int at) {
        return Slab.along(oz, dz, front, front + length, out, at)
            && Slab.across(ox - cx, dx, width / 2, out, at)
            && Slab.across(oy - cy, dy, height / 2, out, at);
    }

    @Override
    public double[][] corners() {
        return new Frustum(front, length, width, height, width, height, cx, cy).corners();
    }
}
