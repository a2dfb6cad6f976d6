package org.farvertex.production;

import org.farvertex.detector.Detector;
import org.farvertex.geometry.AngularWindow;

/**
 * What a proposal towards a detector off the axis should know about it: survival up to the place where a flight line of polar angle θ
 * enters the decay volume, \(\ln S=-D(\theta)\,\frac{m}{c\tau k}\), with the smallest D over all azimuths. It only steers the
 * proposal, no weight depends on it; so a table serves.
 *
 * @param window    directions in which the detector is seen
 * @param distances \(D\) [m] at even steps from the smallest to the largest polar angle
 * @param perMetre  \(m/c\tau\) [GeV/m]
 */
record Steering(AngularWindow window, double[] distances, double perMetre) {

    private static final int STEPS = 64;

    /**
     * Looks at the detector.
     *
     * @param detector the detector
     * @param window   directions in which it is seen
     * @param perMetre \(m/c\tau\) [GeV/m]
     * @return the steering
     */
    static Steering of(Detector detector, AngularWindow window, double perMetre) {
        double[] distances = new double[STEPS + 1];
        double last = detector.distance();
        for (int i = STEPS; i >= 0; i--) {
            double theta = window.thetaMin() + (window.thetaMax() - window.thetaMin()) * i / STEPS;
            double nearest = nearest(detector, window, theta);
            last = nearest < Double.POSITIVE_INFINITY ? nearest : last;
            distances[i] = last;
        }
        return new Steering(window, distances, perMetre);
    }

    private static double nearest(Detector detector, AngularWindow window, double theta) {
        double[] bounds = new double[detector.decayVolume().space()];
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 0; j <= STEPS; j++) {
            double phi = window.phiCenter() + window.phiWidth() * ((double) j / STEPS - 0.5);
            int found = detector.decayVolume().intervals(detector.production().x(), detector.production().y(),
                detector.production().z(), Math.sin(theta) * Math.cos(phi), Math.sin(theta) * Math.sin(phi), Math.cos(theta), bounds);
            nearest = found > 0 ? Math.min(nearest, bounds[0]) : nearest;
        }
        return nearest;
    }

    /** \(\ln S\) at a polar angle, or at the nearest one in the window. */
    double logSurvival(double theta, double momentum) {
        double position = STEPS * (theta - window.thetaMin()) / (window.thetaMax() - window.thetaMin());
        double inside = Math.max(0, Math.min(STEPS, position));
        int i = Math.min(STEPS - 1, (int) inside);
        double distance = distances[i] + (inside - i) * (distances[i + 1] - distances[i]);
        return -distance * perMetre / momentum;
    }
}
