package org.farvertex.geometry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Sizes by their names, in order. */
    static Map<String, Double> named(List<String> names, double... sizes) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            named.put(names.get(i), sizes[i]);
        }
        return Collections.unmodifiableMap(named);
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
