package org.farvertex.reach;

import java.util.List;

/**
 * What a scan in mass and coupling found.
 *
 * @param grid     expected events
 * @param contours contours N = signal
 */
public record Sweep(Grid grid, List<Contour> contours) {

    /** Keeps its own list. */
    public Sweep {
        contours = List.copyOf(contours);
    }
}
