package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Volume;
import org.junit.jupiter.api.Test;

/** What is known of a detector off the axis: how far it is, where and what survives to it. */
class SteeringTest {

    private static final AngularWindow WINDOW = new AngularWindow(0.02, 0.08, 1, 0.7);

    /** Half as wide in quadrature where the volume bends away: \(1/w^2=1/r^2+B\,m/c\tau/k\); what bends towards narrows nothing. */
    @Test
    void rangesOfAzimuth() {
        double[] ranges = new double[65];
        double[] bends = new double[65];
        Arrays.fill(ranges, 0.4);
        for (double bend : new double[] {8, 0, -8}) {
            Arrays.fill(bends, bend);
            Steering steering = new Steering(WINDOW, 3, new double[65], new double[65], ranges, bends);
            for (double momentum : new double[] {0.5, 2, 50}) {
                assertThat(steering.azimuthRange(0.05, momentum)).isCloseTo(1 / Math.sqrt(1 / 0.16 + Math.max(0, bend) * 3 / momentum), within(1e-12));
            }
        }
    }

    /** A box beside the beam from 20 to 40 m, seen from the origin: distance, azimuths and survival against its geometry. */
    @Test
    void steeringKnowsTheDetector() {
        Detector detector = new Detector("aside", "", "", "", Beams.byId("protons-400GeV").orElseThrow(), 1, ProductionPoint.ORIGIN,
            Volume.of(new Box(20, 20, 2, 1, 3, 0)), Acceptance.ALL, Efficiency.constant(1), 3, 0);
        AngularWindow window = detector.window(0);
        Steering steering = Steering.of(detector, window, 7);
        // a line at angle θ in the plane y = 0: through the front face between x = 2 and 4 at 20 m, that is from 0.1 to 0.2, through the side x = 2 below
        for (double slope : new double[] {0.11, 0.13, 0.16, 0.19}) {
            double distance = Math.hypot(20, 20 * slope);
            assertThat(steering.logSurvival(Math.atan(slope), 5)).isCloseTo(-distance * 7 / 5, within(0.005 * distance * 7 / 5));
        }
        for (double slope : new double[] {0.06, 0.08, 0.095}) {
            double distance = Math.hypot(2 / slope, 2);
            assertThat(steering.logSurvival(Math.atan(slope), 5)).isCloseTo(-distance * 7 / 5, within(0.02 * distance * 7 / 5));
        }
        assertThat(steering.logSurvival(0, 5)).isEqualTo(steering.logSurvival(window.thetaMin(), 5));
        assertThat(steering.logSurvival(1.5, 5)).isEqualTo(steering.logSurvival(window.thetaMax(), 5));
        assertThat(steering.with(14).logSurvival(Math.atan(0.15), 5)).isCloseTo(2 * steering.logSurvival(Math.atan(0.15), 5), within(1e-12));
        // the range of azimuth is that of the edges y = ±0.5 at the front
        double theta = Math.atan(0.15);
        double half = Math.asin(0.5 / (20 * 0.15));
        assertThat(steering.azimuthRange(theta, 1e9)).isCloseTo(half, within(0.1 * half + window.phiWidth() / 60));
        // through the side the volume is nearer in the middle: soft A′ are drawn closer to it
        double side = Math.atan(0.07);
        assertThat(steering.azimuth(side)).isCloseTo(0, within(window.phiWidth() / 60));
        assertThat(steering.azimuthRange(side, 0.01)).isLessThan(0.9 * steering.azimuthRange(side, 1e9));
    }
}
