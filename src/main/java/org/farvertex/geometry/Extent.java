package org.farvertex.geometry;

/** Checks the numbers a solid is made of. */
final class Extent {

    private Extent() {
    }

    static void positive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be a positive, finite length, not " + value + " m");
        }
    }

    static void finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, not " + value + " m");
        }
    }

    /** A length so short beside its distance that front and back are the same number would make an empty solid. */
    static void placed(double front, double length, double cx, double cy) {
        finite(front, "front");
        positive(length, "length");
        finite(cx, "center x");
        finite(cy, "center y");
        if (!(front + length > front)) {
            throw new IllegalArgumentException("length " + length + " m vanishes beside front " + front + " m");
        }
    }
}
