package org.farvertex.geometry;

/**
 * A cylinder along the beam with an elliptic cross-section, its axes along x and y.
 *
 * @param front  z of the front face [m]
 * @param length length along z [m], positive
 * @param width  full width along x [m], positive (not the half axis)
 * @param height full height along y [m], positive
 * @param cx     x of the axis [m]
 * @param cy     y of the axis [m]
 */
public record EllipticCylinder(double front, double length, double width, double height, double cx, double cy)
    implements WidthAndHeight {

    /** Checks that the solid is not empty. */
    public EllipticCylinder {
        Extent.placed(front, length, cx, cy);
        Extent.positive(width, "width");
        Extent.positive(height, "height");
    }

    @Override
    public String shape() {
        return "ellipse";
    }

    @Override
    public Solid placed(double z, double extent, double x) {
        return new EllipticCylinder(z, extent, width, height, x, cy);
    }

    @Override
    public double back() {
        return front + length;
    }

    @Override
    public boolean contains(double x, double y, double z) {
        double px = 2 * (x - cx) / width;
        double py = 2 * (y - cy) / height;
        return z >= front && z <= back() && px * px + py * py <= 1;
    }

    @Override
    public boolean chord(double ox, double oy, double oz, double dx, double dy, double dz, double[] out, int at) {
        double scaleX = 2 / width;
        double scaleY = 2 / height;
        return Slab.along(oz, dz, front, front + length, out, at)
            && Round.clip((ox - cx) * scaleX, (oy - cy) * scaleY, dx * scaleX, dy * scaleY, 1, out, at);
    }

    @Override
    public double[][] corners() {
        return Round.prism(cx, cy, width / 2, height / 2, front, back());
    }
}
