package org.farvertex.geometry;

/** What a ray does in the plane across the beam, where a round solid is a disc. */
final class Round {

    /** Sides of the polygon drawn around a disc; its corners stick out by 1/cos(π/64) − 1 = 0.12 %. */
    private static final int SIDES = 64;

    private Round() {
    }

    /**
     * Keeps the part of a ray where its projection, from (px, py) with velocity (dx, dy), is in the disc of the radius
     * around the origin.
     *
     * <p>Roots of \(a s^2 + 2 b s + c = 0\) with the discriminant written as \(a R^2 - (\vec p \times \vec d)^2\), which
     * loses nothing where \(b^2 - ac\) would cancel, and the smaller root from the product of the two.
     */
    static boolean clip(double px, double py, double dx, double dy, double radius, double[] out, int at) {
        double a = dx * dx + dy * dy;
        double c = px * px + py * py - radius * radius;
        if (a == 0) {
            return c <= 0;
        }
        double moment = px * dy - py * dx;
        double discriminant = a * radius * radius - moment * moment;
        if (!(discriminant > 0)) {
            return false;
        }
        double b = px * dx + py * dy;
        double q = -(b + Math.copySign(Math.sqrt(discriminant), b));
        double first = q / a;
        double second = c / q;
        // with b >= 0 q is negative and q/a is the smaller root; a comparison of q is cheaper than min and max
        double enter = q < 0 ? first : second;
        double leave = q < 0 ? second : first;
        double entry = enter > out[at] ? enter : out[at];
        double exit = leave < out[at + 1] ? leave : out[at + 1];
        out[at] = entry;
        out[at + 1] = exit;
        return exit > entry;
    }

    /** Corners of the prism around an elliptic cylinder. */
    static double[][] prism(double cx, double cy, double halfWidth, double halfHeight, double front, double back) {
        double[][] corners = new double[2 * SIDES][];
        double outward = 1 / Math.cos(Math.PI / SIDES);
        for (int i = 0; i < SIDES; i++) {
            double angle = 2 * Math.PI * (i + 0.5) / SIDES;
            double x = cx + halfWidth * outward * Math.cos(angle);
            double y = cy + halfHeight * outward * Math.sin(angle);
            corners[2 * i] = new double[] {x, y, front};
            corners[2 * i + 1] = new double[] {x, y, back};
        }
        return corners;
    }
}
