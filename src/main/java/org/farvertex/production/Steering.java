package org.farvertex.production;

import org.farvertex.detector.Detector;
import org.farvertex.geometry.AngularWindow;

/**
 * What a proposal towards a detector off the axis should know about it: where a flight line enters the decay volume, hence survival
 * up to there, \(\ln S=-D(\theta,\phi)\,\frac{m}{c\tau k}\). It only steers the proposal, no weight is computed with it; so a table in the
 * polar angle serves, with steps that grow from the smallest angle, where the shape of the volume matters most.
 */
final class Steering {

    private static final int STEPS = 64;

    private final AngularWindow window;
    private final double perMetre;
    /** Smallest \(D\) over all azimuths [m]. */
    private final double[] distances;
    /** Where that is [rad]. */
    private final double[] azimuths;
    /** Half the range of azimuth that meets the volume [rad]. */
    private final double[] ranges;
    /** \(\Delta D/\Delta\phi^2\) from there to the ends of the range [m]. */
    private final double[] bends;

    Steering(AngularWindow window, double perMetre, double[] distances, double[] azimuths, double[] ranges, double[] bends) {
        this.window = window;
        this.perMetre = perMetre;
        this.distances = distances;
        this.azimuths = azimuths;
        this.ranges = ranges;
        this.bends = bends;
    }

    /**
     * Looks at the detector.
     *
     * @param detector the detector
     * @param window   directions in which it is seen
     * @param perMetre \(m/c\tau\) [GeV/m]
     * @return the steering
     */
    static Steering of(Detector detector, AngularWindow window, double perMetre) {
        Steering steering = new Steering(window, perMetre, new double[STEPS + 1], new double[STEPS + 1],
            new double[STEPS + 1], new double[STEPS + 1]);
        for (int i = STEPS; i >= 0; i--) {
            steering.look(detector, i);
        }
        return steering;
    }

    /** Directions in which the detector is seen. */
    AngularWindow window() {
        return window;
    }

    /** The same detector for another lifetime. */
    Steering with(double otherPerMetre) {
        return new Steering(window, otherPerMetre, distances, azimuths, ranges, bends);
    }

    private void look(Detector detector, int i) {
        double theta = window.thetaMin() + (window.thetaMax() - window.thetaMin()) * i * i / (STEPS * STEPS);
        double[] entries = new double[STEPS + 1];
        int first = -1;
        int last = -1;
        int best = -1;
        for (int j = 0; j <= STEPS; j++) {
            entries[j] = entry(detector, theta, azimuth(j));
            if (entries[j] < Double.POSITIVE_INFINITY) {
                first = first < 0 ? j : first;
                last = j;
                best = best < 0 || entries[j] < entries[best] ? j : best;
            }
        }
        if (best < 0) {
            // nothing there: as at the next larger angle
            distances[i] = i == STEPS ? detector.distance() : distances[i + 1];
            azimuths[i] = i == STEPS ? window.phiCenter() : azimuths[i + 1];
            ranges[i] = i == STEPS ? window.phiWidth() / 2 : ranges[i + 1];
            bends[i] = i == STEPS ? 0 : bends[i + 1];
            return;
        }
        distances[i] = entries[best];
        azimuths[i] = azimuth(best);
        ranges[i] = window.phiWidth() / STEPS * (last - first + 1) / 2.0;
        bends[i] = ((entries[first] + entries[last]) / 2 - entries[best]) / (ranges[i] * ranges[i]);
    }

    private double azimuth(int j) {
        return window.phiCenter() + window.phiWidth() * ((double) j / STEPS - 0.5);
    }

    private static double entry(Detector detector, double theta, double phi) {
        double[] bounds = new double[detector.decayVolume().space()];
        int found = detector.decayVolume().intervals(detector.production().x(), detector.production().y(),
            detector.production().z(), Math.sin(theta) * Math.cos(phi), Math.sin(theta) * Math.sin(phi), Math.cos(theta), bounds);
        return found > 0 ? bounds[0] : Double.POSITIVE_INFINITY;
    }

    /** Place in the table. */
    private double position(double theta) {
        double share = (theta - window.thetaMin()) / (window.thetaMax() - window.thetaMin());
        return STEPS * Math.sqrt(Math.max(0, Math.min(1, share)));
    }

    /** \(\ln S\) at a polar angle, or at the nearest one in the window, at the best azimuth. */
    double logSurvival(double theta, double momentum) {
        double position = position(theta);
        int i = Math.min(STEPS - 1, (int) position);
        double distance = distances[i] + (position - i) * (distances[i + 1] - distances[i]);
        return -distance * perMetre / momentum;
    }

    /** The azimuth to draw around, at a polar angle. */
    double azimuth(double theta) {
        return azimuths[(int) Math.ceil(position(theta))];
    }

    /** How far around: as far as the volume reaches and the survival does not fall much. */
    double azimuthRange(double theta, double momentum) {
        int i = (int) Math.ceil(position(theta));
        return 1 / Math.sqrt(1 / (ranges[i] * ranges[i]) + Math.max(0, bends[i]) * perMetre / momentum);
    }
}
