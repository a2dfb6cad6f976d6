package org.farvertex.reach;

import java.util.List;

/**
 * A closed line N = signal in the plane of mass and coupling; the last point joins the first. A contour inside another is a hole.
 *
 * @param points the points
 */
public record Contour(List<Point> points) {

    /** Keeps its own list. */
    public Contour {
        points = List.copyOf(points);
    }

    /**
     * A point of a contour.
     *
     * @param mass     mass [GeV]
     * @param coupling the coupling
     * @param error    relative Monte Carlo error of the coupling; 0 where the scan ends or at a tip
     */
    public record Point(double mass, double coupling, double error) {
    }
}
