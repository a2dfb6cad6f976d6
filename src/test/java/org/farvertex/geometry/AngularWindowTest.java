package org.farvertex.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AngularWindowTest {

    private static final double FULL = 2 * Math.PI;

    /** Volume, then theta min, theta max, phi centre, phi width in closed form, for a point source at the origin. */
    static List<Arguments> closedForms() {
        return List.of(
            Arguments.of(new Cylinder(480, 1.5, 0.1, 0, 0), 0, Math.atan(0.1 / 480), 0, FULL),
            Arguments.of(new Box(650, 10, 3, 1, 0, 0), 0, Math.atan(Math.hypot(1.5, 0.5) / 650), 0, FULL),
            Arguments.of(new EllipticCylinder(64, 48, 5, 10, 0, 0), 0, Math.atan(5.0 / 64), 0, FULL),
            Arguments.of(new Frustum(33.5, 50, 1, 2.7, 4, 6, 0, 0), 0, Math.atan(Math.hypot(2, 3) / 83.5), 0, FULL),
            Arguments.of(new Box(480, 35, 3, 3, 5, 0), Math.atan(3.5 / 515), Math.atan(Math.hypot(6.5, 1.5) / 480), 0,
                2 * Math.atan(1.5 / 3.5)),
            Arguments.of(new Cylinder(480, 35, 1, -3, 4), Math.atan(4.0 / 515), Math.atan(6.0 / 480),
                Math.atan2(4, -3), 2 * Math.asin(1.0 / 5)),
            Arguments.of(new Cylinder(480, 35, 1, -5, 0), Math.atan(4.0 / 515), Math.atan(6.0 / 480), Math.PI,
                2 * Math.asin(1.0 / 5)),
            Arguments.of(new Frustum(100, 100, 2, 2, 4, 4, 0, -10), Math.atan(8.0 / 200),
                Math.atan(Math.hypot(11, 1) / 100), -Math.PI / 2, 2 * Math.atan(2.0 / 8)));
    }

    @ParameterizedTest
    @MethodSource("closedForms")
    void simpleShapesHaveTheirClosedForms(Solid solid, double thetaMin, double thetaMax, double center, double width) {
        AngularWindow window = AngularWindow.of(Volume.of(solid), 0, 0, 0, 0);
        assertThat(window.thetaMin()).isLessThanOrEqualTo(thetaMin).isCloseTo(thetaMin, withinPercentage(0.3));
        assertThat(window.thetaMax()).isGreaterThanOrEqualTo(thetaMax).isCloseTo(thetaMax, withinPercentage(0.3));
        assertThat(window.phiWidth()).isGreaterThanOrEqualTo(width).isCloseTo(width, withinPercentage(0.3));
        if (width < FULL) {
            assertThat(Math.abs(Math.IEEEremainder(window.phiCenter() - center, FULL))).isLessThan(1e-3 * width);
        }
    }

    static Stream<Volume> volumes() {
        return Stream.concat(SolidInvariantsTest.solids().stream().map(TestSolid::solid).filter(s -> s.front() > 0.5)
            .map(Volume::of), Stream.of(
                Volume.of(new Cylinder(5, 4, 1, 3, 0), new Box(8, 3, 1.5, 3, 0.5, 4)),
                Volume.of(new Cylinder(5, 4, 1, -3, 0.2), new Box(8, 3, 1, 1, -6, -1)),
                Volume.of(new Cylinder(5, 4, 1, 3, 0), new Cylinder(5, 4, 1, -3, 0)),
                Volume.of(new Frustum(1, 9, 3, 3, 0.1, 0.1, 2, 2))));
    }

    @ParameterizedTest
    @MethodSource("volumes")
    void noPointOfTheVolumeIsOutside(Volume volume) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(8);
        double[][] sources = {{0, 0, 0, 0}, {0, -0.022, -3, 0.4}, {0.5, 0.5, -0.2, 0.3}, {3, -0.5, 0, 0}};
        for (double[] source : sources) {
            AngularWindow window = AngularWindow.of(volume, source[0], source[1], source[2], source[3]);
            for (Solid solid : volume.solids()) {
                check(solid, source, window, random);
            }
        }
    }

    /** Half of the points on the wall or on an end, where the extremes are. */
    private static void check(Solid solid, double[] source, AngularWindow window, UniformRandomProvider random) {
        double[][] corners = solid.corners();
        for (int i = 0; i < 20_000; i++) {
            double[] a = corners[random.nextInt(corners.length)];
            double[] b = corners[random.nextInt(corners.length)];
            double part = random.nextBoolean() ? random.nextDouble() : random.nextBoolean() ? 0 : 1;
            double x = a[0] + part * (b[0] - a[0]);
            double y = a[1] + part * (b[1] - a[1]);
            double z = a[2] + part * (b[2] - a[2]);
            if (solid.contains(x, y, z)) {
                double from = source[2] + random.nextDouble() * (source[3] - source[2]);
                double theta = Math.atan2(Math.hypot(x - source[0], y - source[1]), z - from);
                assertThat(window.contains(theta, Math.atan2(y - source[1], x - source[0]))).isTrue();
            }
        }
    }

    @Test
    void aSourceLineWidensTheWindowAsItsEndsDo() {
        Volume box = Volume.of(new Box(480, 35, 3, 3, 5, 0));
        AngularWindow window = AngularWindow.of(box, 0, 0, -10, 10);
        assertThat(window.thetaMin()).isCloseTo(Math.atan(3.5 / 525), withinPercentage(0.01));
        assertThat(window.thetaMax()).isCloseTo(Math.atan(Math.hypot(6.5, 1.5) / 470), withinPercentage(0.01));
    }

    @Test
    void theSolidAngleIsThatOfACap() {
        AngularWindow cap = AngularWindow.of(Volume.of(new Cylinder(480, 1.5, 0.1, 0, 0)), 0, 0, 0, 0);
        assertThat(cap.solidAngle()).isCloseTo(Math.PI * 0.01 / (480 * 480), withinPercentage(0.3));
    }

    @Test
    void aVolumeThatIsNotDownstreamIsRefused() {
        assertThatThrownBy(() -> AngularWindow.of(Volume.of(new Box(1, 1, 1, 1, 0, 0)), 0, 0, 0, 1))
            .hasMessageContaining("not downstream");
    }
}
