package org.farvertex.report.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure as data: two axes and the layers drawn on them, first layer at the back.
 *
 * <p>Texts, and exclusions and projections that have room beside them, are labelled where they are; every other layer with a label gets a
 * line in the legend, which is put where it covers no data (see {@link Placement}).
 *
 * @param title  heading above the plot in the markup of {@link Label}: what a figure on its own is of; empty for none
 * @param x      horizontal axis
 * @param y      vertical axis
 * @param layers what is drawn; at most one {@link Layer.HeatMap}
 * @param top    second scale along the upper edge, its ends above those of {@code x}, as for the coupling that goes with
 *               a mass; same kind of scale as {@code x}
 */
public record Chart(String title, Axis x, Axis y, List<Layer> layers, Optional<Axis> top) {

    /** Copies the layers. */
    public Chart {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        layers = List.copyOf(layers);
        Objects.requireNonNull(top, "top");
        if (top.isPresent() && top.get().logarithmic() != x.logarithmic()) {
            throw new IllegalArgumentException("chart '" + title + "': both horizontal scales must be of one kind");
        }
        if (layers.stream().filter(Layer.HeatMap.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("chart '" + title + "' has two heat maps: one hides the other");
        }
    }

    /**
     * A chart without a second scale.
     *
     * @param title  heading; empty for none
     * @param x      horizontal axis
     * @param y      vertical axis
     * @param layers what is drawn
     */
    public Chart(String title, Axis x, Axis y, List<Layer> layers) {
        this(title, x, y, layers, Optional.empty());
    }
}
