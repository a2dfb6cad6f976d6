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
 */
public record ProductionPoint(double x, double y, double z, OptionalDouble interactionLength) {

    /** The origin of the beam frame. */
    public static final ProductionPoint ORIGIN = new ProductionPoint(0, 0, 0, OptionalDouble.empty());

    /** Checks that the point is finite and the length positive. */
    public ProductionPoint {
        if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z))) {
            throw new IllegalArgumentException("the production point must be finite");
        }
        double length = interactionLength.orElse(1);
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the interaction length must be positive and finite");
        }
    }
}
