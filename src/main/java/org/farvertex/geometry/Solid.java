package org.farvertex.geometry;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A convex solid between two planes across the beam, {@code front() <= z <= back()}, whose outline varies linearly in z.
 *
 * <p>Beam frame: z along the beam, y up, metres. Being convex, a solid meets any ray in one chord or not at all.
 */
public interface Solid {

    /**
     * What the shape is called in detector files.
     *
     * @return one word
     */
    String shape();

    /**
     * The sizes of its outline.
     *
     * @return lengths [m] by their keys in detector files, in order
     */
    Map<String, Double> sizes();

    /**
     * Its outline for people.
     *
     * @param digits how a number is written
     * @return words with units
     */
    String outline(DoubleFunction<String> digits);

    /**
     * Length along z [m].
     *
     * @return the length
     */
    double length();

    /**
     * The same outline elsewhere.
     *
     * @param front  z of its front [m]
     * @param length its length [m]
     * @param cx     x of its axis [m]
     * @return the solid
     */
    Solid placed(double front, double length, double cx);

    /**
     * The same with another radius.
     *
     * @param radius the radius [m]
     * @return the solid; empty if it is no round cylinder
     */
    default Optional<Solid> widened(double radius) {
        return Optional.empty();
    }

    /**
     * Plane where the solid begins [m].
     *
     * @return smallest z
     */
    double front();

    /**
     * Plane where the solid ends [m].
     *
     * @return largest z
     */
    double back();

    /**
     * Horizontal place of the middle [m].
     *
     * @return x
     */
    double cx();

    /**
     * Vertical place of the middle [m].
     *
     * @return y
     */
    double cy();

    /**
     * Whether a point lies in the solid, its surface included.
     *
     * @param x horizontal coordinate [m]
     * @param y vertical coordinate [m]
     * @param z coordinate along the beam [m]
     * @return true inside or on the surface
     */
    boolean contains(double x, double y, double z);

    /**
     * Where the ray \(\vec o + s\,\vec d,\ s \ge 0\) is inside the solid.
     *
     * <p>Allocates nothing. The distances are accurate to rounding also for the angles of 1e-6 rad at which particles
     * reach a detector hundreds of metres away. A ray that only touches the surface misses.
     *
     * @param ox  origin [m]
     * @param oy  origin [m]
     * @param oz  origin [m]
     * @param dx  direction; (dx, dy, dz) must be a unit vector
     * @param dy  direction
     * @param dz  direction
     * @param out receives the entry distance at {@code out[at]} (0 if the origin is inside) and the exit distance at
     *            {@code out[at + 1]} [m]; its content is undefined after a miss
     * @param at  where to write in {@code out}
     * @return whether the ray passes through the solid
     */
    boolean chord(double ox, double oy, double oz, double dx, double dy, double dz, double[] out, int at);

    /**
     * As {@link #chord(double, double, double, double, double, double, double[], int)}, written to the start of the array.
     *
     * @param ox  origin [m]
     * @param oy  origin [m]
     * @param oz  origin [m]
     * @param dx  direction, of a unit vector
     * @param dy  direction
     * @param dz  direction
     * @param out receives entry and exit distance [m]
     * @return whether the ray passes through the solid
     */
    default boolean chord(double ox, double oy, double oz, double dx, double dy, double dz, double[] out) {
        return chord(ox, oy, oz, dx, dy, dz, out, 0);
    }

    /**
     * Corners of a convex polyhedron around the solid, as small as its description by corners allows: the solid itself
     * when it is flat-sided; a prism around it, wider by less than 0.15 %, when it is round.
     *
     * @return the corners, each {@code {x, y, z}} [m]
     */
    double[][] corners();
}
