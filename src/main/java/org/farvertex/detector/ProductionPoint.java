package org.farvertex.detector;

import java.util.OptionalDouble;

/**
 * Where the beam makes its particles.
 *
 * @param x                 x [m]
 * @param y                 y [m]
 * @param z                 z [m] of the point, or of the front of the dump
 * @param interactionLength when present, z is spread downstream of the front with the density
 *                          \(e^{-(z'-z)/\lambda}/\lambda\) and this \(\lambda\) [m]
 * @param deepest           when present, no interaction counts that is farther than this from the front of the dump [m]: what is left of
 *                          the shield would not stop its shower
 */
public record ProductionPoint(double x, double y, double z, OptionalDouble interactionLength, OptionalDouble deepest) {

    /** The origin of the beam frame. */
    public static final ProductionPoint ORIGIN = new ProductionPoint(0, 0, 0, OptionalDouble.empty());
    /** A start this close to the decay volume is as deep as it gets [share of the distance]. */
    private static final double CLOSEST = 1 - 1e-6;

    /** Checks that the point is finite and the length positive. */
    public ProductionPoint {
        if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z))) {
            throw new IllegalArgumentException("the production point must be finite");
        }
        double length = interactionLength.orElse(1);
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the interaction length must be positive and finite");
        }
        double depth = deepest.orElse(1);
        if (!(depth > 0 && depth < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the largest depth must be positive and finite");
        }
        if (deepest.isPresent() && interactionLength.isEmpty()) {
            throw new IllegalArgumentException("a largest depth needs an interaction length");
        }
    }

    /**
     * A source that may be as deep as there is room before the decay volume.
     *
     * @param x                 x [m]
     * @param y                 y [m]
     * @param z                 z [m]
     * @param interactionLength interaction length, if z is spread
     */
    public ProductionPoint(double x, double y, double z, OptionalDouble interactionLength) {
        this(x, y, z, interactionLength, OptionalDouble.empty());
    }

    /**
     * The same point as the front of a dump.
     *
     * @param length  interaction length [m]
     * @param largest largest depth [m]
     * @return the spread source
     */
    public ProductionPoint spread(double length, double largest) {
        return new ProductionPoint(x, y, z, OptionalDouble.of(length), OptionalDouble.of(largest));
    }

    /**
     * Largest depth of an interaction in a spread source.
     *
     * @param distance from the front of the dump to the decay volume [m]
     * @return the depth [m]
     */
    public double deepest(double distance) {
        return Math.min(distance * CLOSEST, deepest.orElse(Double.POSITIVE_INFINITY));
    }
}
