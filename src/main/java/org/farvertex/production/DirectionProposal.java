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
 * is uniform in the window. Polar angles of a batch are drawn together, in a plain loop over its columns, of which the compiler makes vector
 * instructions.
 */
final class DirectionProposal {

    private final double least;
    private final double most;
    private final double azimuth;
    private final double azimuthWidth;
    private final boolean allAround;
    private final UnitCircle circle = new UnitCircle();

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

    /** Draws the azimuth of a sample; x and y of its direction receive cosine and sine. */
    void drawAzimuth(UniformRandomProvider rng, FlightBatch batch, int i) {
        if (allAround) {
            circle.next(rng);
        } else {
            circle.set(azimuth + azimuthWidth * (rng.nextDouble() - 0.5));
        }
        batch.directionX[i] = circle.cosine();
        batch.directionY[i] = circle.sine();
    }

    /**
     * Draws polar angles around a scale for all samples, whose azimuths are drawn, and weighs them with one over the density per solid angle.
     *
     * @param batch the batch; z of each direction holds a random number in [0, 1)
     * @param scale the scale squared, \(t_0\); receives the sines of the polar angles
     */
    void aim(FlightBatch batch, double[] scale) {
        double[] random = batch.directionZ;
        double[] weight = batch.weight;
        double nearest = least;
        double farthest = most;
        double halfWidth = azimuthWidth / 2;
        int size = batch.size;
        for (int i = 0; i < size; i++) {
            double t0 = scale[i];
            double low = nearest / (nearest + t0);
            double span = farthest / (farthest + t0) - low;
            double f = low + random[i] * span;
            double inverse = 1 / (1 - f);
            scale[i] = t0 * f * inverse;
            // (t + t0)²/t0 is t0/(1 − f)²
            weight[i] *= halfWidth * span * t0 * inverse * inverse;
        }
        point(batch, scale);
    }

    /**
     * Gives all samples, whose azimuths are drawn, their polar angles.
     *
     * @param batch the batch
     * @param t     \(t=4\sin^2(\theta/2)\); receives the sines of the angles
     */
    static void point(FlightBatch batch, double[] t) {
        double[] x = batch.directionX;
        double[] y = batch.directionY;
        double[] z = batch.directionZ;
        int size = batch.size;
        for (int i = 0; i < size; i++) {
            double sine = Math.sqrt(t[i] * (1 - t[i] / 4));
            x[i] *= sine;
            y[i] *= sine;
            z[i] = 1 - t[i] / 2;
            t[i] = sine;
        }
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
