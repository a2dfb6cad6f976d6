package org.farvertex.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chords at the angles of 1e-6 to 1e-3 rad under which far detectors are seen, against 50-digit arithmetic. */
class ChordPrecisionTest {

    private static final MathContext DIGITS = new MathContext(50);
    private static final double RELATIVE = 1e-12;

    @Test
    void anAxialCylinderEndsAtItsBackOrAtItsWall() {
        Cylinder faser = new Cylinder(480, 1.5, 0.1, 0, 0);
        double[] out = new double[2];
        for (double theta : new double[] {1e-9, 1e-6, 2e-5, 2.0770e-4, 2.08e-4}) {
            assertThat(faser.chord(0, 0, 0, Math.sin(theta), 0, Math.cos(theta), out)).isTrue();
            double exit = Math.min(481.5 / Math.cos(theta), 0.1 / Math.sin(theta));
            assertThat(out[0]).isCloseTo(480 / Math.cos(theta), within(RELATIVE * 480));
            assertThat(out[1]).isCloseTo(exit, within(RELATIVE * 480));
        }
        assertThat(faser.chord(0, 0, 0, Math.sin(2.084e-4), 0, Math.cos(2.084e-4), out)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.1,0,0.065", "1,5,0", "0.001,0,0", "3,0.2,-2.9"})
    void theWallOfALongCylinderIsExact(double radius, double cx, double cy) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(6);
        Cylinder pipe = new Cylinder(-1, 1e9, radius, cx, cy);
        double[] out = new double[2];
        for (int i = 0; i < 2000; i++) {
            double theta = Math.pow(10, random.nextDouble(-6, -3));
            // aim at a point within 0.9 of the radius, to keep away from tangents, where the ends are ill-conditioned
            double rho = 0.9 * radius * Math.sqrt(random.nextDouble());
            double turn = random.nextDouble(0, 2 * Math.PI);
            double phi = Math.atan2(cy + rho * Math.sin(turn), cx + rho * Math.cos(turn));
            double dx = Math.sin(theta) * Math.cos(phi);
            double dy = Math.sin(theta) * Math.sin(phi);
            assertThat(pipe.chord(0, 0, 0, dx, dy, Math.cos(theta), out)).isTrue();
            double[] exact = exactWall(radius, cx, cy, dx, dy);
            assertThat(out[0] / Math.max(exact[0], 1e-300)).isCloseTo(exact[0] == 0 ? 0 : 1, within(RELATIVE));
            assertThat(out[1] / exact[1]).isCloseTo(1, within(RELATIVE));
        }
    }

    private static double[] exactWall(double radius, double cx, double cy, double dx, double dy) {
        BigDecimal px = new BigDecimal(-cx);
        BigDecimal py = new BigDecimal(-cy);
        BigDecimal vx = new BigDecimal(dx);
        BigDecimal vy = new BigDecimal(dy);
        BigDecimal r = new BigDecimal(radius);
        BigDecimal a = vx.multiply(vx).add(vy.multiply(vy));
        BigDecimal b = px.multiply(vx).add(py.multiply(vy));
        BigDecimal c = px.multiply(px).add(py.multiply(py)).subtract(r.multiply(r));
        BigDecimal root = b.multiply(b).subtract(a.multiply(c)).sqrt(DIGITS);
        double entry = b.negate().subtract(root).divide(a, DIGITS).doubleValue();
        double exit = b.negate().add(root).divide(a, DIGITS).doubleValue();
        return new double[] {Math.max(0, entry), exit};
    }

    @Test
    void aRayParallelToTheAxisIsInsideOrOutsideForAllOfTheLength() {
        double[] out = new double[2];
        for (Solid solid : new Solid[] {new Cylinder(10, 5, 1, 0, 0), new Box(10, 5, 2, 2, 0, 0),
            new EllipticCylinder(10, 5, 2, 2, 0, 0), new Frustum(10, 5, 2, 2, 2, 2, 0, 0)}) {
            assertThat(solid.chord(0.5, 0.5, 0, 0, 0, 1, out)).isTrue();
            assertThat(out).containsExactly(10, 15);
            assertThat(solid.chord(1.5, 0, 0, 0, 0, 1, out)).isFalse();
            assertThat(solid.chord(0, 0, 0, 0, 0, -1, out)).isFalse();
            assertThat(solid.chord(-5, 0, 12, 1, 0, 0, out)).isTrue();
            assertThat(out).containsExactly(4, 6);
            assertThat(solid.chord(-5, 0, 9, 1, 0, 0, out)).isFalse();
        }
    }

    @Test
    void aPyramidWithItsTipAtTheSourceSeesOnlyItsOwnAngles() {
        Frustum pyramid = new Frustum(179, 204, 3.0 * 179 / 383, 3.0 * 179 / 383, 3, 3, 0, 0);
        double[] out = new double[2];
        for (double slope : new double[] {0, 1e-6, 0.0039, 1.5 / 383 * (1 - 1e-9)}) {
            double norm = Math.hypot(1, slope);
            assertThat(pyramid.chord(0, 0, 0, slope / norm, 0, 1 / norm, out)).isTrue();
            assertThat(out[0]).isCloseTo(179 * norm, within(1e-10));
            assertThat(out[1]).isCloseTo(383 * norm, within(1e-10));
        }
        assertThat(pyramid.chord(0, 0, 0, 0.00393, 0, 1, out)).isFalse();
    }

    @Test
    void impossibleSolidsAreRefused() {
        assertThatThrownBy(() -> new Cylinder(1, 0, 1, 0, 0)).hasMessageContaining("length");
        assertThatThrownBy(() -> new Cylinder(1, 1, Double.NaN, 0, 0)).hasMessageContaining("radius");
        assertThatThrownBy(() -> new Box(1, 1, -2, 1, 0, 0)).hasMessageContaining("width");
        assertThatThrownBy(() -> new EllipticCylinder(1, 1, 1, Double.POSITIVE_INFINITY, 0, 0)).hasMessageContaining("height");
        assertThatThrownBy(() -> new Frustum(1e20, 1, 1, 1, 1, 1, 0, 0)).hasMessageContaining("vanishes");
    }
}
