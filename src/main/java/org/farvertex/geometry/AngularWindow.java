package org.farvertex.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The directions in which a volume can be seen from the source: a range of polar angle from +z and a range of azimuth.
 *
 * <p>Conservative: no direction outside can meet the volume, so a sampler may leave the rest out. For a source point and
 * a convex solid the directions, projected to the plane z = 1, fill the convex hull of the projected corners; the polar
 * range and the azimuth range are those of the hull, exact for flat-sided solids. The directions from a source line are
 * within the hull of those from its two ends.
 *
 * @param thetaMin  smallest polar angle [rad], 0 when the axis through the source meets the volume
 * @param thetaMax  largest polar angle [rad], below π/2
 * @param phiCenter middle of the azimuth range [rad], in [−π, π]
 * @param phiWidth  full width of the azimuth range [rad], 2π when the axis meets the volume
 */
public record AngularWindow(double thetaMin, double thetaMax, double phiCenter, double phiWidth) {

    private static final double FULL_TURN = 2 * Math.PI;
    /** Covers the rounding in the bounds themselves. */
    private static final double MARGIN = 1e-12;

    /** Checks the order of the bounds. */
    public AngularWindow {
        if (!(thetaMin >= 0 && thetaMin < thetaMax && thetaMax < Math.PI / 2 && Math.abs(phiCenter) <= Math.PI
            && phiWidth > 0 && phiWidth <= FULL_TURN)) {
            throw new IllegalArgumentException("no window: theta " + thetaMin + " to " + thetaMax + ", phi " + phiCenter
                + " of width " + phiWidth);
        }
    }

    /**
     * The window in which a volume is seen from the points (x0, y0, z) with \(z_0\le z\le z_1\).
     *
     * @param volume the volume, all of it downstream of the source
     * @param x0     x of the source [m]
     * @param y0     y of the source [m]
     * @param z0     upstream end of the source [m]
     * @param z1     downstream end of the source [m]; equal to z0 for a point
     * @return the window
     */
    public static AngularWindow of(Volume volume, double x0, double y0, double z0, double z1) {
        return of(volume, SourceRegion.line(x0, y0, z0, z1));
    }

    /**
     * The window in which a volume is seen from a region, in the frame of its beam.
     *
     * @param volume the volume, all of it downstream of the source
     * @param source the region
     * @return the window
     */
    public static AngularWindow of(Volume volume, SourceRegion source) {
        if (!(source.z0() <= source.z1() && source.z1() < volume.front())) {
            throw new IllegalArgumentException("the volume begins at z = " + volume.front()
                + " m, not downstream of the source from " + source.z0() + " to " + source.z1() + " m");
        }
        double nearest = Double.POSITIVE_INFINITY;
        double farthest = 0;
        List<Arc> arcs = new ArrayList<>();
        for (Solid solid : volume.solids()) {
            double[][] seen = source.project(solid.corners());
            Arc arc = arcOf(seen);
            arcs.add(arc);
            nearest = Math.min(nearest, arc.width() > Math.PI ? 0 : distanceToHull(seen));
            for (double[] p : seen) {
                farthest = Math.max(farthest, Math.hypot(p[0], p[1]));
            }
        }
        Arc phi = Arc.covering(arcs);
        double width = Math.min(FULL_TURN, phi.width() + MARGIN);
        return new AngularWindow(Math.atan(nearest) * (1 - MARGIN), Math.atan(farthest) * (1 + MARGIN),
            Math.IEEEremainder(phi.start() + phi.width() / 2, FULL_TURN), width);
    }

    /**
     * The directions that two windows share; of azimuths that overlap at both ends the narrower window's are kept.
     *
     * @param other the other window
     * @return a window that holds all of them; empty if there are none
     */
    public Optional<AngularWindow> intersection(AngularWindow other) {
        double low = Math.max(thetaMin, other.thetaMin);
        double high = Math.min(thetaMax, other.thetaMax);
        boolean narrower = phiWidth <= other.phiWidth;
        AngularWindow narrow = narrower ? this : other;
        AngularWindow wide = narrower ? other : this;
        double turn = Math.IEEEremainder(wide.phiCenter - narrow.phiCenter, FULL_TURN);
        double from = Math.max(-narrow.phiWidth / 2, turn - wide.phiWidth / 2);
        double to = Math.min(narrow.phiWidth / 2, turn + wide.phiWidth / 2);
        if (Math.abs(turn) + wide.phiWidth / 2 + narrow.phiWidth / 2 >= FULL_TURN) {
            from = -narrow.phiWidth / 2;
            to = narrow.phiWidth / 2;
        }
        return low < high && from < to ? Optional.of(new AngularWindow(low, high,
            Math.IEEEremainder(narrow.phiCenter + (from + to) / 2, FULL_TURN), to - from)) : Optional.empty();
    }

    /**
     * Whether a direction is in the window.
     *
     * @param theta polar angle [rad]
     * @param phi   azimuth [rad], any turn
     * @return true inside or on the edge
     */
    public boolean contains(double theta, double phi) {
        return theta >= thetaMin && theta <= thetaMax
            && Math.abs(Math.IEEEremainder(phi - phiCenter, FULL_TURN)) <= phiWidth / 2;
    }

    /**
     * Solid angle of the window [sr].
     *
     * @return the solid angle, written to keep its digits at small angles
     */
    public double solidAngle() {
        double difference = 2 * Math.sin((thetaMax + thetaMin) / 2) * Math.sin((thetaMax - thetaMin) / 2);
        return phiWidth * difference;
    }

    /** Azimuths of a convex hull: a full turn if the origin is inside or on it. */
    private static Arc arcOf(double[][] points) {
        List<Arc> directions = new ArrayList<>();
        for (double[] p : points) {
            if (p[0] == 0 && p[1] == 0) {
                return Arc.FULL;
            }
            directions.add(new Arc(Math.atan2(p[1], p[0]), 0));
        }
        Arc arc = Arc.covering(directions);
        return arc.width() < Math.PI ? arc : Arc.FULL;
    }

    /** Every edge of the hull joins two of the points, and every line between two points is in the hull. */
    private static double distanceToHull(double[][] points) {
        double squared = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < i; j++) {
                double ex = points[j][0] - points[i][0];
                double ey = points[j][1] - points[i][1];
                double length = ex * ex + ey * ey;
                double along = length == 0 ? 0
                    : Math.max(0, Math.min(1, -(points[i][0] * ex + points[i][1] * ey) / length));
                double x = points[i][0] + along * ex;
                double y = points[i][1] + along * ey;
                squared = Math.min(squared, x * x + y * y);
            }
        }
        return Math.sqrt(squared);
    }
}
