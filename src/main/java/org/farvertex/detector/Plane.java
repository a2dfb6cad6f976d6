package org.farvertex.detector;

/**
 * A tracking plane across the beam that two daughters must cross within its outline.
 *
 * @param z       position [m]
 * @param outline shape of the sensitive area
 * @param width   full width along x [m]
 * @param height  full height along y [m]
 * @param cx      x of the centre [m]
 * @param cy      y of the centre [m]
 */
public record Plane(double z, Outline outline, double width, double height, double cx, double cy)
    implements SpectrometerElement {

    /** The shape of a sensitive area. */
    public enum Outline {
        /** A rectangle. */
        BOX,
        /** An ellipse; a circle if width and height are equal. */
        ELLIPSE
    }

    /** Checks that the plane is somewhere and not empty. */
    public Plane {
        if (!(Double.isFinite(z) && Double.isFinite(cx) && Double.isFinite(cy))) {
            throw new IllegalArgumentException("a plane must be at a finite place");
        }
        if (!(width > 0 && height > 0 && width < Double.POSITIVE_INFINITY && height < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a plane needs a positive, finite width and height, not " + width
                + " m and " + height + " m");
        }
    }

    /**
     * Whether a point of the plane is in the sensitive area.
     *
     * @param x x [m]
     * @param y y [m]
     * @return true inside or on the edge
     */
    public boolean covers(double x, double y) {
        double px = 2 * (x - cx) / width;
        double py = 2 * (y - cy) / height;
        return outline == Outline.BOX ? Math.abs(px) <= 1 && Math.abs(py) <= 1 : px * px + py * py <= 1;
    }

    @Override
    public double begin() {
        return z;
    }

    @Override
    public double end() {
        return z;
    }
}
