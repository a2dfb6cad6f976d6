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
        double toFront = (front - oz) / dz;
        double toBack = (back - oz) / dz;
        double entry = Math.max(0, Math.min(toFront, toBack));
        double exit = Math.max(toFront, toBack);
        out[at] = entry;
        out[at + 1] = exit;
        return exit > entry;
    }

    /** Keeps the part where {@code |offset + s * slope| <= half}. */
    static boolean across(double offset, double slope, double half, double[] out, int at) {
        if (slope == 0) {
            return Math.abs(offset) <= half;
        }
        double first = (-half - offset) / slope;
        double second = (half - offset) / slope;
        double entry = Math.max(out[at], Math.min(first, second));
        double exit = Math.min(out[at + 1], Math.max(first, second));
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
