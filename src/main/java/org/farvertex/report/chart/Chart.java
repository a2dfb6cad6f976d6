package org.farvertex.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * A figure as data: two axes and the layers drawn on them, first layer at the back.
 *
 * <p>Exclusions, projections and texts are labelled where they are; every other layer with a label gets a line in the
 * legend, which is put where it covers no data (see {@link Placement}).
 *
 * @param title  heading above the plot in the markup of {@link Label}; empty for none, as journals want it
 * @param x      horizontal axis
 * @param y      vertical axis
 * @param layers what is drawn; at most one {@link Layer.HeatMap}
 */
public record Chart(String title, Axis x, Axis y, List<Layer> layers) {

    /** Copies the layers. */
    public Chart {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        layers = List.copyOf(layers);
        if (layers.stream().filter(Layer.HeatMap.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("chart '" + title + "' has two heat maps: one hides the other");
        }
    }
}
