package org.farvertex.geometry;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * A rectangular frustum along the beam: its width and height change linearly from the front to the back face.
 *
 * @param front       z of the front face [m]
 * @param length      length along z [m], positive
 * @param frontWidth  full width along x of the front face [m], positive
 * @param frontHeight full height along y of the front face [m], positive
 * @param backWidth   full width of the back face [m], positive
 * @param backHeight  full height of the back face [m], positive
 * @param cx          x of the axis [m]
 * @param cy          y of the axis [m]
 */
public record Frustum(double front, double length, double frontWidth, double frontHeight, double backWidth,
    double backHeight, double cx, double cy) implements Solid {

    /** Checks that the frustum is not empty. */
    public Frustum {
        Extent.placed(front, length, cx, cy);
        Extent.positive(frontWidth, "frontWidth");
        Extent.positive(frontHeight, "frontHeight");
        Extent.positive(backWidth, "backWidth");
        Extent.positive(backHeight, "backHeight");
    }

    @Override
    public String shape() {
        return "frustum";
    }

    @Override
    public Map<String, Double> sizes() {
        return Extent.named(List.of("frontWidth", "frontHeight", "backWidth", "backHeight"), frontWidth, frontHeight, backWidth, backHeight);
    }

    @Override
    public String outline(DoubleFunction<String> digits) {
        return digits.apply(frontWidth) + " x " + digits.apply(frontHeight) + " m to " + digits.apply(backWidth) + " x " + digits.apply(backHeight) + " m";
    }

    @Override
    public Solid placed(double z, double extent, double x) {
        return new Frustum(z, extent, frontWidth, frontHeight, backWidth, backHeight, x, cy);
    }

    @Override
    public double back() {
        return front + length;
    }

    @Override
    public boolean contains(double x, double y, double z) {
        double depth = z - front;
        return z >= front && z <= back()
            && Math.abs(x - cx) <= frontWidth / 2 + slopeX() * depth
            && Math.abs(y - cy) <= frontHeight / 2 + slopeY() * depth;
    }

    @Override
    public boolean chord(double ox, double oy, double oz, double dx, double dy, double dz, double[] out, int at) {
        if (!Slab.along(oz, dz, front, front + length, out, at)) {
            return false;
        }
        double openingX = slopeX();
        double halfX = frontWidth / 2 + openingX * (oz - front);
        double openingY = slopeY();
        double halfY = frontHeight / 2 + openingY * (oz - front);
        double px = ox - cx;
        double py = oy - cy;
        return Slab.below(px - halfX, dx - openingX * dz, out, at)
            && Slab.below(-px - halfX, -dx - openingX * dz, out, at)
            && Slab.below(py - halfY, dy - openingY * dz, out, at)
            && Slab.below(-py - halfY, -dy - openingY * dz, out, at);
    }

    @Override
    public double[][] corners() {
        double[][] corners = new double[8][];
        for (int i = 0; i < corners.length; i++) {
            double signX = (i & 1) == 0 ? -0.5 : 0.5;
            double signY = (i & 2) == 0 ? -0.5 : 0.5;
            boolean atFront = (i & 4) == 0;
            corners[i] = new double[] {
                cx + signX * (atFront ? frontWidth : backWidth),
                cy + signY * (atFront ? frontHeight : backHeight),
                atFront ? front : back()};
        }
        return corners;
    }

    /** How fast the half width grows with z. */
    private double slopeX() {
        return (backWidth - frontWidth) / (2 * length);
    }

    private double slopeY() {
        return (backHeight - frontHeight) / (2 * length);
    }
}
