package org.farvertex.geometry;

import org.apache.commons.rng.UniformRandomProvider;

/** A solid with its volume [m³] and surface [m²] in closed form, computed here and not by the solid. */
record TestSolid(String name, Solid solid, double volume, double surface, double[] center, double reach) {

    TestSolid(String name, Solid solid, double volume, double surface) {
        this(name, solid, volume, surface, center(solid.corners()), reach(solid.corners()));
    }


    static TestSolid cylinder(double front, double length, double radius, double cx, double cy) {
        return new TestSolid("cylinder", new Cylinder(front, length, radius, cx, cy), Math.PI * radius * radius * length,
            2 * Math.PI * radius * (radius + length));
    }

    static TestSolid box(double front, double length, double width, double height, double cx, double cy) {
        return new TestSolid("box", new Box(front, length, width, height, cx, cy), length * width * height,
            2 * (width * height + length * (width + height)));
    }

    static TestSolid ellipse(double front, double length, double width, double height, double cx, double cy) {
        double area = Math.PI * width * height / 4;
        return new TestSolid("ellipse", new EllipticCylinder(front, length, width, height, cx, cy), area * length,
            2 * area + length * perimeter(width / 2, height / 2));
    }

    static TestSolid frustum(double front, double length, double w1, double h1, double w2, double h2) {
        double middle = (w1 + w2) * (h1 + h2) / 4;
        double volume = length / 6 * (w1 * h1 + 4 * middle + w2 * h2);
        double sides = (h1 + h2) * Math.hypot(length, (w2 - w1) / 2) + (w1 + w2) * Math.hypot(length, (h2 - h1) / 2);
        return new TestSolid("frustum", new Frustum(front, length, w1, h1, w2, h2, 0.3, -0.2), volume,
            w1 * h1 + w2 * h2 + sides);
    }

    /** Trapezoidal sum of a periodic function: exact to rounding. */
    private static double perimeter(double a, double b) {
        int steps = 1000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double t = 2 * Math.PI * i / steps;
            sum += Math.hypot(a * Math.sin(t), b * Math.cos(t));
        }
        return sum * 2 * Math.PI / steps;
    }

    private static double[] center(double[][] corners) {
        double[] center = new double[3];
        for (double[] corner : corners) {
            for (int k = 0; k < 3; k++) {
                center[k] += corner[k] / corners.length;
            }
        }
        return center;
    }

    /** Radius of a sphere around the centre that holds the solid. */
    private static double reach(double[][] corners) {
        double[] center = center(corners);
        double reach = 0;
        for (double[] c : corners) {
            reach = Math.max(reach, Math.sqrt(square(c[0] - center[0]) + square(c[1] - center[1])
                + square(c[2] - center[2])));
        }
        return reach;
    }

    /** A line of the isotropic, uniform ensemble through the sphere: origin outside the sphere, unit direction. */
    double[] isotropicRay(UniformRandomProvider random) {
        double cos = random.nextDouble(-1, 1);
        double sin = Math.sqrt(1 - cos * cos);
        double phi = random.nextDouble(0, 2 * Math.PI);
        double[] d = {sin * Math.cos(phi), sin * Math.sin(phi), cos};
        double[] u = {cos * Math.cos(phi), cos * Math.sin(phi), -sin};
        double[] v = {-Math.sin(phi), Math.cos(phi), 0};
        double rho = reach * Math.sqrt(random.nextDouble());
        double turn = random.nextDouble(0, 2 * Math.PI);
        double[] ray = new double[6];
        for (int k = 0; k < 3; k++) {
            ray[k] = center[k] + rho * (Math.cos(turn) * u[k] + Math.sin(turn) * v[k]) - 2 * reach * d[k];
            ray[3 + k] = d[k];
        }
        return ray;
    }

    private static double square(double x) {
        return x * x;
    }

    @Override
    public String toString() {
        return name + " at " + solid.front() + " m";
    }
}
