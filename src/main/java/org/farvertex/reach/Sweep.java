package org.farvertex.reach;

import java.util.List;

/**
 * What a scan in mass and coupling found.
 *
 * @param grid     expected events
 * @param contours contours N = signal
 * @param unknown   where nothing was accepted although there may be a signal
 * @param shortfall by what factor the worst edge misses the precision asked for; at most 1 if all are good enough
 */
public record Sweep(Grid grid, List<Contour> contours, List<Unknown> unknown, double shortfall) {

    /** Keeps its own list. */
    public Sweep {
        contours = List.copyOf(contours);
        unknown = List.copyOf(unknown);
    }
}
