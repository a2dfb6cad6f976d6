package org.farvertex.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins the edges found at neighbouring masses into closed contours. Intervals that overlap belong together: the outermost
 * edges of such a group go on to the next mass, gaps between its members end, and an interval without partner is closed at a tip.
 * So every edge has one link to either side, and following the links closes every contour, islands and holes alike.
 */
final class ContourTracer {

    private final double[] couplings;
    private final SignalTarget target;
    private final List<ScanColumn> columns;
    private final List<Contour.Point> corners = new ArrayList<>();
    /** Links of each corner, to the left and to the right. */
    private final List<Link[]> links = new ArrayList<>();
    private final List<Integer> firstCorner = new ArrayList<>();

    ContourTracer(double[] couplings, SignalTarget target, List<ScanColumn> columns) {
        this.couplings = couplings;
        this.target = target;
        this.columns = columns;
    }

    List<Contour> trace() {
        for (ScanColumn column : columns) {
            firstCorner.add(corners.size());
            for (CouplingInterval interval : column.intervals()) {
                corners.add(new Contour.Point(column.mass(), interval.low(), interval.lowError(), interval.lowDoubling()));
                corners.add(new Contour.Point(column.mass(), interval.high(), interval.highError(), interval.highDoubling()));
                links.add(new Link[2]);
                links.add(new Link[2]);
            }
        }
        for (int gap = 0; gap <= columns.size(); gap++) {
            for (Group group : Group.between(intervals(gap - 1), intervals(gap))) {
                join(gap, group);
            }
        }
        return follow();
    }

    private List<CouplingInterval> intervals(int column) {
        return column < 0 || column >= columns.size() ? List.of() : columns.get(column).intervals();
    }

    private void join(int gap, Group group) {
        if (group.right().isEmpty()) {
            close(gap - 1, group.left().get(0), gap, 1);
        } else if (group.left().isEmpty()) {
            close(gap, group.right().get(0), gap - 1, 0);
        } else {
            link(low(gap - 1, group.left().get(0)), 1, low(gap, group.right().get(0)), 0, Optional.empty());
            link(high(gap - 1, last(group.left())), 1, high(gap, last(group.right())), 0, Optional.empty());
            for (int k = 1; k < group.left().size(); k++) {
                link(high(gap - 1, group.left().get(k - 1)), 1, low(gap - 1, group.left().get(k)), 1, Optional.empty());
            }
            for (int k = 1; k < group.right().size(); k++) {
                link(high(gap, group.right().get(k - 1)), 0, low(gap, group.right().get(k)), 0, Optional.empty());
            }
        }
    }

    /** Closes an interval towards a neighbour that has none there, at a tip on the way where the excess reaches zero. */
    private void close(int column, int interval, int neighbour, int side) {
        CouplingInterval open = columns.get(column).intervals().get(interval);
        Optional<Contour.Point> tip = Optional.empty();
        if (neighbour >= 0 && neighbour < columns.size()) {
            double beyond = columns.get(neighbour).bestWithin(couplings, target, open.low(), open.high());
            double share = beyond < 0 && open.excess() > 0 ? open.excess() / (open.excess() - beyond) : 0;
            double mass = columns.get(column).mass() + share * (columns.get(neighbour).mass() - columns.get(column).mass());
            tip = Optional.of(new Contour.Point(mass, open.peak(), 0, 0));
        }
        link(low(column, interval), side, high(column, interval), side, tip);
    }

    private int low(int column, int interval) {
        return firstCorner.get(column) + 2 * interval;
    }

    private int high(int column, int interval) {
        return low(column, interval) + 1;
    }

    private static int last(List<Integer> list) {
        return list.get(list.size() - 1);
    }

    private void link(int a, int sideOfA, int b, int sideOfB, Optional<Contour.Point> between) {
        links.get(a)[sideOfA] = new Link(b, sideOfB, between);
        links.get(b)[sideOfB] = new Link(a, sideOfA, between);
    }

    private List<Contour> follow() {
        List<Contour> contours = new ArrayList<>();
        boolean[] seen = new boolean[corners.size()];
        for (int start = 0; start < seen.length; start++) {
            List<Contour.Point> points = new ArrayList<>();
            int corner = start;
            int leave = 1;
            while (!seen[corner]) {
                seen[corner] = true;
                points.add(corners.get(corner));
                Link link = links.get(corner)[leave];
                link.between().ifPresent(points::add);
                corner = link.to();
                leave = 1 - link.arrive();
            }
            if (!points.isEmpty()) {
                contours.add(new Contour(points));
            }
        }
        return contours;
    }

    /** A link to a corner, the side on which it arrives there, and a tip on the way. */
    private record Link(int to, int arrive, Optional<Contour.Point> between) {
    }
}
