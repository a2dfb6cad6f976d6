package org.farvertex.detector;

/**
 * A dipole with a uniform field between two planes across the beam, wide enough for every track, without fringe field.
 *
 * @param z      where the field begins [m]
 * @param length length along z [m], positive
 * @param field  flux density along the axis [T], of either sign, not 0
 * @param axis   direction of the field
 */
public record Magnet(double z, double length, double field, BendAxis axis) implements SpectrometerElement {

    /** Direction of a field. */
    public enum BendAxis {
        /** Along x: bends in the plane of y and z. */
        X,
        /** Along y: bends in the plane of x and z. */
        Y
    }

    /** Checks that the magnet is somewhere, not empty and not off. */
    public Magnet {
        if (!(Double.isFinite(z) && length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a magnet needs a finite z and a positive, finite length");
        }
        if (!(Double.isFinite(field) && field != 0)) {
            throw new IllegalArgumentException("a magnet needs a finite field that is not 0 T");
        }
    }

    @Override
    public double begin() {
        return z;
    }

    @Override
    public double end() {
        return z + length;
    }
}
