package org.farvertex.decay;

import org.farvertex.kinematics.Daughters;

/**
 * From the rest frame of what decays, with axes along \(e_\theta\), \(e_\phi\) and the direction of flight, to the beam frame. Reused from
 * decay to decay; one for each thread.
 */
final class FlightFrame {

    private double gamma;
    private double velocity;
    private double x;
    private double y;
    private double z;
    private double sine;
    private double cosPhi;
    private double sinPhi;

    /**
     * Tells how the particle flies.
     *
     * @param mass       its mass [GeV]
     * @param energy     its energy [GeV]
     * @param momentum   its momentum [GeV]
     * @param directionX its direction, a unit vector
     * @param directionY see {@code directionX}
     * @param directionZ see {@code directionX}
     */
    void set(double mass, double energy, double momentum, double directionX, double directionY, double directionZ) {
        gamma = energy / mass;
        velocity = momentum / mass;
        x = directionX;
        y = directionY;
        z = directionZ;
        sine = Math.sqrt(x * x + y * y);
        cosPhi = sine > 0 ? x / sine : 1;
        sinPhi = sine > 0 ? y / sine : 0;
    }

    /**
     * Boosts and turns one of the products.
     *
     * @param daughters  where its momentum goes
     * @param entry      its number there
     * @param theta      momentum along \(e_\theta\) in the rest frame [GeV]
     * @param phi        momentum along \(e_\phi\) [GeV]
     * @param flight     momentum along the flight [GeV]
     * @param restEnergy energy in the rest frame [GeV]
     */
    void boost(Daughters daughters, int entry, double theta, double phi, double flight, double restEnergy) {
        double along = velocity * restEnergy + gamma * flight;
        daughters.set(entry, theta * z * cosPhi - phi * sinPhi + along * x, theta * z * sinPhi + phi * cosPhi + along * y,
            -theta * sine + along * z);
    }
}
