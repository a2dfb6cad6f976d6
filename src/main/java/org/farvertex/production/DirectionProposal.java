package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.random.UnitCircle;

/**
 * Draws directions of flight inside the window through which the detector is seen.
 *
 * <p>In \(t=4\sin^2(\theta/2)\), in which solid angle is flat (\(d\Omega=\tfrac12dt\,d\phi\)), the density is
 * \[ g(t) = \frac{1}{F_1-F_0}\,\frac{t_0}{(t+t_0)^2},\qquad F(t)=\frac{t}{t+t_0}, \]
 * flat up to the angle \(\sqrt{t_0}\) that the physics suggests and with a tail that falls more slowly than any spectrum. The azimuth
 * is uniform in the window.
 */
final class DirectionProposal {

    private final double least;
    private final double most;
    private final double azimuth;
    private final double azimuthWidth;
    private final boolean allAround;
    private final UnitCircle circle = new UnitCircle();

    private double t;
    private double sine;
    private double cosine;
    private double solidAngle;

    DirectionProposal(AngularWindow window) {
        this.least = fourSinSquaredHalf(window.thetaMin());
        this.most = fourSinSquaredHalf(window.thetaMax());
        this.azimuth = window.phiCenter();
        this.azimuthWidth = window.phiWidth();
        this.allAround = azimuthWidth >= 2 * Math.PI;
    }

    private static double fourSinSquaredHalf(double theta) {
        double s = Math.sin(theta / 2);
        return 4 * s * s;
    }

    /** Draws a polar angle around the scale \(\sqrt{t_0}\). */
    void drawPolar(UniformRandomProvider rng, double t0) {
        double low = least == 0 ? 0 : least / (least + t0);
        double span = most / (most + t0) - low;
        double f = low + rng.nextDouble() * span;
        double inverse = 1 / (1 - f);
        setPolar(t0 * f * inverse);
        // (t + t0)²/t0 is t0/(1 − f)²
        solidAngle = azimuthWidth / 2 * span * t0 * inverse * inverse;
    }

    /** Takes a polar angle that was drawn elsewhere. */
    void setPolar(double fourSinSquaredHalfTheta) {
        t = fourSinSquaredHalfTheta;
        sine = Math.sqrt(t * (1 - t / 4));
        cosine = 1 - t / 2;
    }

    /** Draws the azimuth and writes the direction into the batch. */
    void finish(UniformRandomProvider rng, FlightBatch batch, int i) {
        double cosPhi;
        double sinPhi;
        if (allAround) {
            circle.next(rng);
            cosPhi = circle.cosine();
            sinPhi = circle.sine();
        } else {
            double phi = azimuth + azimuthWidth * (rng.nextDouble() - 0.5);
            cosPhi = Math.cos(phi);
            sinPhi = Math.sin(phi);
        }
        batch.directionX[i] = sine * cosPhi;
        batch.directionY[i] = sine * sinPhi;
        batch.directionZ[i] = cosine;
    }

    /** Sine of the polar angle drawn last. */
    double sine() {
        return sine;
    }

    /** Cosine of the polar angle drawn last. */
    double cosine() {
        return cosine;
    }

    /** One over the density per solid angle at the direction drawn last [sr]. */
    double solidAngle() {
        return solidAngle;
    }

    /** Smallest \(t\) of the window. */
    double least() {
        return least;
    }

    /** Largest \(t\) of the window. */
    double most() {
        return most;
    }

    /** Width of the window in azimuth [rad]. */
    double azimuthWidth() {
        return azimuthWidth;
    }
}
