package org.farvertex.decay;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.kinematics.Daughters;
import org.farvertex.random.UnitCircle;

/**
 * Momenta of the products of a decay in its rest frame, put together from the inside: a pair, then one product more at a time, each two
 * systems back to back. Reused from decay to decay; one for each thread.
 */
final class RestMomenta {

    private final double[] masses;
    private final double[] px;
    private final double[] py;
    private final double[] pz;
    private final double[] energy;
    private final UnitCircle circle = new UnitCircle();
    private double x;
    private double y;
    private double z;

    RestMomenta(double... masses) {
        this.masses = masses.clone();
        px = new double[masses.length];
        py = new double[masses.length];
        pz = new double[masses.length];
        energy = new double[masses.length];
    }

    /** Takes any direction for the next step. */
    void anyDirection(UniformRandomProvider rng) {
        towards(0, 0, 1, 2 * rng.nextDouble() - 1, rng);
    }

    /**
     * The first two products back to back, the first at an angle to the present direction and at any azimuth about it.
     *
     * @param momentum momentum of either [GeV]
     * @param cosine   cosine of the angle
     */
    void pairAbout(double momentum, double cosine, UniformRandomProvider rng) {
        double axisX = x;
        double axisY = y;
        double axisZ = z;
        towards(axisX, axisY, axisZ, cosine, rng);
        pair(momentum);
        x = axisX;
        y = axisY;
        z = axisZ;
    }

    private void towards(double ax, double ay, double az, double cosine, UniformRandomProvider rng) {
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        circle.next(rng);
        double flat = Math.sqrt(ax * ax + ay * ay);
        double ux = flat > 0 ? ax / flat : 1;
        double uy = flat > 0 ? ay / flat : 0;
        double a = sine * circle.cosine();
        double b = sine * circle.sine();
        x = cosine * ax + a * az * ux - b * uy;
        y = cosine * ay + a * az * uy + b * ux;
        z = cosine * az - a * flat;
    }

    /** The first two products back to back, the first along the direction. */
    void pair(double momentum) {
        put(0, momentum);
        put(1, -momentum);
    }

    /**
     * A further product back to back with those before it, which fly along the direction.
     *
     * @param entry    its number
     * @param momentum momentum of either [GeV]
     * @param system   mass of those before it, as one system [GeV]
     */
    void attach(int entry, double momentum, double system) {
        double all = Math.sqrt(momentum * momentum + system * system);
        for (int i = 0; i < entry; i++) {
            double along = px[i] * x + py[i] * y + pz[i] * z;
            double more = momentum * (energy[i] + along * momentum / (all + system)) / system;
            px[i] += more * x;
            py[i] += more * y;
            pz[i] += more * z;
            energy[i] = onShell(i);
        }
        put(entry, -momentum);
    }

    private void put(int entry, double momentum) {
        px[entry] = momentum * x;
        py[entry] = momentum * y;
        pz[entry] = momentum * z;
        energy[entry] = onShell(entry);
    }

    private double onShell(int i) {
        return Math.sqrt(px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i] + masses[i] * masses[i]);
    }

    /** Hands all products on. */
    void boost(FlightFrame frame, Daughters daughters) {
        for (int i = 0; i < masses.length; i++) {
            frame.boost(daughters, i, px[i], py[i], pz[i], energy[i]);
        }
    }
}
