package org.farvertex.geometry;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** A solid that is as wide and as high at its back as at its front. */
interface WidthAndHeight extends Solid {

    /** Full width along x [m]. */
    double width();

    /** Full height along y [m]. */
    double height();

    @Override
    default Map<String, Double> sizes() {
        return Extent.named(List.of("width", "height"), width(), height());
    }

    @Override
    default String outline(DoubleFunction<String> digits) {
        return digits.apply(width()) + " x " + digits.apply(height()) + " m";
    }
}
