package org.farvertex.geometry;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A round cylinder along the beam.
 *
 * @param front  z of the front face [m]
 * @param length length along z [m], positive
 * @param radius radius [m], positive
 * @param cx     x of the axis [m]
 * @param cy     y of the axis [m]
 */
public record Cylinder(double front, double length, double radius, double cx, double cy) implements Solid {

    /** Checks that the cylinder is not empty. */
    public Cylinder {
        Extent.placed(front, length, cx, cy);
        Extent.positive(radius, "radius");
    }

    @Override
    public String shape() {
        return "cylinder";
    }

    @Override
    public Map<String, Double> sizes() {
        return Map.of("radius", radius);
    }

    @Override
    public String outline(DoubleFunction<String> digits) {
        return "radius " + digits.apply(radius) + " m";
    }

    @Override
    public Solid placed(double z, double extent, double x) {
        return new Cylinder(z, extent, radius, x, cy);
    }

    @Override
    public Optional<Solid> widened(double other) {
        return Optional.of(new Cylinder(front, length, other, cx, cy));
    }

    @Override
    public double back() {
        return front + length;
    }

    @Override
    public boolean contains(double x, double y, double z) {
        double px = x - cx;
        double py = y - cy;
        return z >= front && z <= back() && px * px + py * py <= radius * radius;
    }

    @Override
    public boolean chord(double ox, double oy, double oz, double dx, double dy, double dz, double[] out, int at) {
        return Slab.along(oz, dz, front, front + length, out, at)
            && Round.clip(ox - cx, oy - cy, dx, dy, radius, out, at);
    }

    @Override
    public double[][] corners() {
        return Round.prism(cx, cy, radius, radius, front, back());
    }
}
