package org.farvertex.reach;

import java.util.List;
import java.util.stream.IntStream;

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
     * Where it crosses a mass, by interpolation in the logarithm of the coupling.
     *
     * @param mass mass [GeV]
     * @return the couplings, rising; none where it does not
     */
    public double[] couplings(double mass) {
        return IntStream.range(0, points.size()).filter(i -> points.get(i).mass() < mass != next(i).mass() < mass).mapToDouble(i -> {
            Point a = points.get(i);
            Point b = next(i);
            double share = (mass - a.mass()) / (b.mass() - a.mass());
            return Math.exp((1 - share) * Math.log(a.coupling()) + share * Math.log(b.coupling()));
        }).sorted().toArray();
    }

    private Point next(int i) {
        return points.get((i + 1) % points.size());
    }

    /**
     * A point of a contour.
     *
     * @param mass     mass [GeV]
     * @param coupling the coupling
     * @param error    relative Monte Carlo error of the coupling; 0 where the scan ends or at a tip
     * @param doubling by how much its logarithm moves if the yield is twice or half as large; 0 where the scan ends or at a tip
     */
    public record Point(double mass, double coupling, double error, double doubling) {
    }
}
