package org.farvertex.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.Effort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every convex solid; a new shape is added to {@link #solids()}. */
class SolidInvariantsTest {

    private static final int RAYS = Effort.of(2_000, 20_000);

    static List<TestSolid> solids() {
        return List.of(
            TestSolid.cylinder(480, 1.5, 0.1, 0, 0),
            TestSolid.cylinder(2, 3, 1, 0.4, -2),
            TestSolid.box(650, 10, 3, 1, 0, 0),
            TestSolid.box(-1, 2, 0.5, 4, 5, 1),
            TestSolid.ellipse(64, 48, 5, 10, 0, 0),
            TestSolid.ellipse(1, 1, 4, 0.5, -1, 1),
            TestSolid.frustum(33.5, 50, 1, 2.7, 4, 6),
            TestSolid.frustum(3, 2, 3, 1, 0.5, 2));
    }

    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    private static boolean contains(Solid solid, double[] ray, double s) {
        return solid.contains(ray[0] + s * ray[3], ray[1] + s * ray[4], ray[2] + s * ray[5]);
    }

    private static boolean chord(Solid solid, double[] ray, double[] out) {
        return solid.chord(ray[0], ray[1], ray[2], ray[3], ray[4], ray[5], out);
    }

    @ParameterizedTest
    @MethodSource("solids")
    void aLineIsInsideBetweenEntryAndExitAndNowhereElse(TestSolid test) {
        UniformRandomProvider random = random(1);
        double[] out = new double[2];
        for (int i = 0; i < RAYS; i++) {
            double[] ray = test.isotropicRay(random);
            double anywhere = random.nextDouble(0, 4 * test.reach());
            boolean hit = chord(test.solid(), ray, out);
            if (!hit) {
                assertThat(contains(test.solid(), ray, anywhere)).isFalse();
                continue;
            }
            double skin = 1e-9 * test.reach();
            assertThat(contains(test.solid(), ray, (out[0] + out[1]) / 2)).isTrue();
            assertThat(contains(test.solid(), ray, out[0] - skin)).isFalse();
            assertThat(contains(test.solid(), ray, out[1] + skin)).isFalse();
            if (Math.abs(anywhere - out[0]) > skin && Math.abs(anywhere - out[1]) > skin) {
                assertThat(contains(test.solid(), ray, anywhere)).isEqualTo(anywhere > out[0] && anywhere < out[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("solids")
    void theReversedRayGivesTheSameChord(TestSolid test) {
        UniformRandomProvider random = random(2);
        double[] out = new double[2];
        double[] back = new double[2];
        double span = 4 * test.reach();
        for (int i = 0; i < RAYS; i++) {
            double[] ray = test.isotropicRay(random);
            double[] reversed = {ray[0] + span * ray[3], ray[1] + span * ray[4], ray[2] + span * ray[5],
                -ray[3], -ray[4], -ray[5]};
            boolean hit = chord(test.solid(), ray, out);
            boolean hitBack = chord(test.solid(), reversed, back);
            if (hit && hitBack) {
                assertThat(span - back[1]).isCloseTo(out[0], within(1e-8 * test.reach()));
                assertThat(span - back[0]).isCloseTo(out[1], within(1e-8 * test.reach()));
            } else if (hit || hitBack) {
                assertThat(hit ? out[1] - out[0] : back[1] - back[0]).isLessThan(1e-6 * test.reach());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("solids")
    void aRayFromInsideBeginsAtOnceAndLeavesOnce(TestSolid test) {
        UniformRandomProvider random = random(3);
        double[] out = new double[2];
        for (int i = 0; i < RAYS; i++) {
            double[] ray = test.isotropicRay(random);
            if (!chord(test.solid(), ray, out)) {
                continue;
            }
            double exit = out[1];
            double start = out[0] + random.nextDouble(0.01, 0.99) * (exit - out[0]);
            double[] inside = {ray[0] + start * ray[3], ray[1] + start * ray[4], ray[2] + start * ray[5],
                ray[3], ray[4], ray[5]};
            assertThat(chord(test.solid(), inside, out)).isTrue();
            assertThat(out[0]).isZero();
            assertThat(out[1]).isCloseTo(exit - start, within(1e-8 * test.reach()));
            double[] beyond = {ray[0] + (exit + 1) * ray[3], ray[1] + (exit + 1) * ray[4], ray[2] + (exit + 1) * ray[5],
                ray[3], ray[4], ray[5]};
            assertThat(chord(test.solid(), beyond, out)).isFalse();
        }
    }

    /**
     * Cauchy: of isotropic, uniform lines through a sphere of radius R, a convex body of surface S and volume V is hit by
     * the fraction S/(4πR²), and its mean chord is 4V/S. Tolerance: 5 standard errors.
     */
    @ParameterizedTest
    @MethodSource("solids")
    void hitFractionAndMeanChordAreCauchys(TestSolid test) {
        UniformRandomProvider random = random(4);
        double[] out = new double[2];
        int lines = Effort.of(20_000, 100_000);
        int hits = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < lines; i++) {
            if (chord(test.solid(), test.isotropicRay(random), out)) {
                hits++;
                sum += out[1] - out[0];
                squares += (out[1] - out[0]) * (out[1] - out[0]);
            }
        }
        double fraction = test.surface() / (4 * Math.PI * test.reach() * test.reach());
        assertThat((double) hits / lines).isCloseTo(fraction, within(5 * Math.sqrt(fraction / lines)));
        double mean = sum / hits;
        double error = Math.sqrt((squares / hits - mean * mean) / hits);
        assertThat(mean).isCloseTo(4 * test.volume() / test.surface(), within(5 * error));
    }

    @ParameterizedTest
    @MethodSource("solids")
    void theVolumeIsThatOfTheClosedForm(TestSolid test) {
        UniformRandomProvider random = random(5);
        double[] low = test.solid().corners()[0].clone();
        double[] high = low.clone();
        for (double[] corner : test.solid().corners()) {
            for (int k = 0; k < 3; k++) {
                low[k] = Math.min(low[k], corner[k]);
                high[k] = Math.max(high[k], corner[k]);
            }
        }
        double box = (high[0] - low[0]) * (high[1] - low[1]) * (high[2] - low[2]);
        int points = Effort.of(30_000, 200_000);
        int inside = 0;
        for (int i = 0; i < points; i++) {
            // a box a tenth larger than the solid on all sides together, so that points beyond its faces are tried too
            double x = low[0] + (high[0] - low[0]) * random.nextDouble(-0.05, 1.05);
            double y = low[1] + (high[1] - low[1]) * random.nextDouble(-0.05, 1.05);
            double z = low[2] + (high[2] - low[2]) * random.nextDouble(-0.05, 1.05);
            inside += test.solid().contains(x, y, z) ? 1 : 0;
        }
        double expected = test.volume() / (box * Math.pow(1.1, 3));
        assertThat((double) inside / points)
            .isCloseTo(expected, within(5 * Math.sqrt(expected * (1 - expected) / points)));
    }
}
