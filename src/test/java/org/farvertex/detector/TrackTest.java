package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrackTest {

    private static Track track(int charge, double px, double py, double pz) {
        Track track = new Track(charge);
        track.start(0.1, -0.2, 5, px, py, pz);
        return track;
    }

    /** The Lorentz force dp/ds = 0.299792458 q (p/|p|) × B, integrated by 4th-order Runge–Kutta along the path. */
    private static double[] integrated(double charge, double[] p, double field, Magnet.BendAxis axis, double length) {
        double[] state = {0.1, -0.2, 5, p[0], p[1], p[2]};
        double momentum = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
        double[] b = axis == Magnet.BendAxis.X ? new double[] {field, 0, 0} : new double[] {0, field, 0};
        double step = 1e-4;
        while (state[2] < 5 + length) {
            // the last step is shortened to end on the plane, to the order of the method
            double slope = state[5] / momentum;
            double h = Math.min(step, (5 + length - state[2]) / slope);
            if (h < 1e-13) {
                break;
            }
            state = rungeKutta(state, h, momentum, charge, b);
        }
        return state;
    }

    private static double[] rungeKutta(double[] y, double h, double momentum, double charge, double[] b) {
        double[] k1 = slope(y, momentum, charge, b);
        double[] k2 = slope(moved(y, k1, h / 2), momentum, charge, b);
        double[] k3 = slope(moved(y, k2, h / 2), momentum, charge, b);
        double[] k4 = slope(moved(y, k3, h), momentum, charge, b);
        double[] next = y.clone();
        for (int i = 0; i < 6; i++) {
            next[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
        return next;
    }

    private static double[] moved(double[] y, double[] k, double h) {
        double[] next = y.clone();
        for (int i = 0; i < 6; i++) {
            next[i] += h * k[i];
        }
        return next;
    }

    private static double[] slope(double[] y, double momentum, double charge, double[] b) {
        double k = 0.299792458 * charge / momentum;
        return new double[] {y[3] / momentum, y[4] / momentum, y[5] / momentum,
            k * (y[4] * b[2] - y[5] * b[1]), k * (y[5] * b[0] - y[3] * b[2]), k * (y[3] * b[1] - y[4] * b[0])};
    }

    @ParameterizedTest
    @CsvSource({"1,X,0.4,0.1,0.05,5", "-1,X,0.4,0.1,0.05,5", "1,Y,1.5,-0.3,0.2,2", "-1,Y,1.5,-0.3,0.2,2",
        "1,X,-2,0.5,0.9,1.5", "1,Y,0.9,0.4,-0.4,1.1"})
    void theHelixIsThatOfTheLorentzForce(int charge, Magnet.BendAxis axis, double field, double px, double py, double pz) {
        Track track = track(charge, px, py, pz);
        assertThat(track.bend(6, field, axis)).isTrue();
        double[] expected = integrated(charge, new double[] {px, py, pz}, field, axis, 1);
        assertThat(new double[] {track.x, track.y, track.z, track.px, track.py, track.pz})
            .containsExactly(expected, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Magnet.BendAxis.class)
    void theKickIsThreeTenthsOfFieldTimesLengthAndTheEnergyStays(Magnet.BendAxis axis) {
        Track track = track(1, 0.01, -0.02, 20);
        assertThat(track.bend(8, 0.4, axis)).isTrue();
        double kick = 0.299792458 * 0.4 * 3;
        assertThat(track.px).isCloseTo(0.01 - (axis == Magnet.BendAxis.Y ? kick : 0), within(1e-14));
        assertThat(track.py).isCloseTo(-0.02 + (axis == Magnet.BendAxis.X ? kick : 0), within(1e-14));
        assertThat(Math.sqrt(track.px * track.px + track.py * track.py + track.pz * track.pz))
            .isCloseTo(Math.sqrt(0.01 * 0.01 + 0.02 * 0.02 + 400), within(1e-13));
    }

    @Test
    void theOrbitIsACircleOfTheRightRadius() {
        double radius = 1.2 / (0.299792458 * 2);
        // starts along z, so the centre is one radius to the side the force points to (+y for B along +x)
        for (double z : new double[] {5.1, 5.9, 6.5, 6.99}) {
            Track track = track(1, 0, 0, 1.2);
            assertThat(track.bend(z, 2, Magnet.BendAxis.X)).isTrue();
            assertThat(Math.hypot(track.z - 5, track.y + 0.2 - radius)).isCloseTo(radius, within(1e-13));
            assertThat(track.y).isGreaterThan(-0.2);
        }
        assertThat(track(1, 0, 0, 1.2).bend(5 + radius * 1.0001, 2, Magnet.BendAxis.X)).isFalse();
    }

    @Test
    void alongTheFieldTheTrackMovesWithTheLengthOfTheArc() {
        double turning = 0.8;
        double radius = turning / (0.299792458 * 1.0);
        double angle = Math.asin(2 / radius);
        Track track = track(-1, 0.3, 0, turning);
        assertThat(track.bend(7, 1.0, Magnet.BendAxis.X)).isTrue();
        assertThat(track.x - 0.1).isCloseTo(0.3 / turning * radius * angle, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"1e-3,1e-3", "1e-6,1e-6", "1e-12,1e-12"})
    void aWeakFieldHardlyBends(double field, double tolerance) {
        Track straight = track(1, 0.2, 0.1, 3);
        Track bent = track(1, 0.2, 0.1, 3);
        assertThat(straight.fly(9)).isTrue();
        assertThat(bent.bend(9, field, Magnet.BendAxis.X)).isTrue();
        assertThat(bent.x).isCloseTo(straight.x, within(tolerance));
        assertThat(bent.y).isCloseTo(straight.y, within(tolerance));
        // to first order the shift is 0.3 B L² / 2 p
        assertThat((bent.y - straight.y) / (0.299792458 * field * 16 / 6)).isCloseTo(1, within(0.01));
    }

    @Test
    void chargesBendToOppositeSides() {
        Track plus = track(1, 0, 0.1, 2);
        Track minus = track(-1, 0, -0.1, 2);
        assertThat(plus.bend(8, 0.7, Magnet.BendAxis.X) && minus.bend(8, 0.7, Magnet.BendAxis.X)).isTrue();
        assertThat(plus.y + 0.2).isCloseTo(-(minus.y + 0.2), within(1e-14));
        assertThat(plus.pz).isEqualTo(minus.pz);
    }

    @Test
    void aParticleThatFliesBackReachesNothing() {
        assertThat(track(1, 0, 0.1, -2).fly(8)).isFalse();
        assertThat(track(1, 0, 0.1, 0).bend(8, 1, Magnet.BendAxis.Y)).isFalse();
    }
}
