package org.farvertex.detector;

import org.farvertex.units.Constants;

/**
 * A particle on its way through a spectrometer: the state that is stepped from plane to plane.
 *
 * <p>Exact in a uniform field. With the field along x and charge q, \(dp_y/dz = k\) with
 * \(k = 0.299792458\,q\,B\) GeV/(T m), so the momentum across the field after a step \(\Delta z\) is
 * \(p_y' = p_y + k\,\Delta z,\ p_z' = \sqrt{p_y^2 + p_z^2 - p_y'^2}\); the position follows from the circle as
 * \(\Delta y = \Delta z\,(p_y + p_y')/(p_z + p_z')\), which has no cancellation and is the straight line for \(k \to 0\);
 * along the field the track moves with \(p_x\) over the length of the arc. With the field along y the sign of k is opposite.
 */
final class Track {

    /** Momentum [GeV] that 1 T gives a unit charge over 1 m. */
    static final double KICK = Constants.SPEED_OF_LIGHT * 1e-9;

    double x;
    double y;
    double z;
    double px;
    double py;
    double pz;
    /** Where it was when it was {@linkplain #mark marked}. */
    double markX;
    /** See {@link #markX}. */
    double markY;

    private final double charge;

    Track(int charge) {
        this.charge = charge;
    }

    void start(double x, double y, double z, double px, double py, double pz) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.px = px;
        this.py = py;
        this.pz = pz;
    }

    boolean isCharged() {
        return charge != 0;
    }

    /** Keeps its place across the beam. */
    void mark() {
        markX = x;
        markY = y;
    }

    /** Moves on in a straight line; false if the particle flies away from the plane. */
    boolean fly(double to) {
        if (!(pz > 0)) {
            return false;
        }
        double step = (to - z) / pz;
        x += step * px;
        y += step * py;
        z = to;
        return true;
    }

    /** Moves on within a field; false if the particle curls back before it reaches the plane. */
    boolean bend(double to, double field, Magnet.BendAxis axis) {
        if (!(pz > 0)) {
            return false;
        }
        boolean alongX = axis == Magnet.BendAxis.X;
        double step = to - z;
        double rate = (alongX ? KICK : -KICK) * charge * field;
        double across = alongX ? py : px;
        double along = alongX ? px : py;
        double turning = across * across + pz * pz;
        double acrossOut = across + rate * step;
        double forward = turning - acrossOut * acrossOut;
        if (!(forward > 0)) {
            return false;
        }
        double pzOut = Math.sqrt(forward);
        double shift = step * (across + acrossOut) / (pz + pzOut);
        double drift = along / Math.sqrt(turning) * arc(step, shift, rate / Math.sqrt(turning));
        x += alongX ? drift : shift;
        y += alongX ? shift : drift;
        z = to;
        px = alongX ? along : acrossOut;
        py = alongX ? acrossOut : along;
        pz = pzOut;
        return true;
    }

    /** Length of the arc over a chord with the given components, for a curvature [1/m]. */
    private static double arc(double dz, double du, double curvature) {
        double chord = Math.sqrt(dz * dz + du * du);
        double sine = Math.min(1, Math.abs(curvature) * chord / 2);
        double square = sine * sine;
        // asin(s)/s; the series where the quotient of two small numbers would be needless work
        double ratio = sine < 1e-3 ? 1 + square / 6 + 3 * square * square / 40 : Math.asin(sine) / sine;
        return chord * ratio;
    }
}
