package org.farvertex.geometry;

/** Cuts the stretch {@code [out[at], out[at+1]]} of a ray down to what lies between two parallel planes, or on one side of one. */
final class Slab {

    private Slab() {
    }

    /** Begins a chord: the part of the forward ray with {@code front <= z <= back}. */
    static boolean along(double oz, double dz, double front, double back, double[] out, int at) {
        if (dz == 0) {
            out[at] = 0;
            out[at + 1] = Double.POSITIVE_INFINITY;
            return oz >= front && oz <= back;
        }
        boolean downstream = dz > 0;
        double toFirst = ((downstream ? front : back) - oz) / dz;
        double exit = ((downstream ? back : front) - oz) / dz;
        double entry = toFirst > 0 ? toFirst : 0;
        out[at] = entry;
        out[at + 1] = exit;
        return exit > entry;
    }

    /** Keeps the part where {@code |offset + s * slope| <= half}. */
    static boolean across(double offset, double slope, double half, double[] out, int at) {
        if (slope == 0) {
            return Math.abs(offset) <= half;
        }
        double near = slope > 0 ? -half : half;
        double enter = (near - offset) / slope;
        double leave = (-near - offset) / slope;
        double entry = enter > out[at] ? enter : out[at];
        double exit = leave < out[at + 1] ? leave : out[at + 1];
        out[at] = entry;
        out[at + 1] = exit;
        return exit > entry;
    }

    /** Keeps the part where {@code excess + s * slope <= 0}. */
    static boolean below(double excess, double slope, double[] out, int at) {
        if (slope == 0) {
            return excess <= 0;
        }
        double crossing = -excess / slope;
        if (slope > 0) {
            out[at + 1] = Math.min(out[at + 1], crossing);
        } else {
            out[at] = Math.max(out[at], crossing);
        }
        return out[at + 1] > out[at];
    }
}
