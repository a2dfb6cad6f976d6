package org.farvertex.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class VolumeTest {

    private static final double[] OUT = new double[20];

    private static List<Double> axis(Solid... solids) {
        int count = Volume.of(solids).intervals(0, 0, 0, 0, 0, 1, OUT);
        return java.util.Arrays.stream(OUT, 0, 2 * count).boxed().toList();
    }

    private static Box box(double front, double back) {
        return new Box(front, back - front, 1, 1, 0, 0);
    }

    @Test
    void separateStretchesComeInOrder() {
        assertThat(axis(box(7, 8), box(1, 2), box(4, 5))).containsExactly(1.0, 2.0, 4.0, 5.0, 7.0, 8.0);
    }

    @Test
    void overlapsAndTouchesAreMerged() {
        assertThat(axis(box(3, 5), box(1, 2), box(4, 9), box(6, 7))).containsExactly(1.0, 2.0, 3.0, 9.0);
        assertThat(axis(box(2, 3), box(1, 2))).containsExactly(1.0, 3.0);
        assertThat(axis(box(1, 2), box(1, 2))).containsExactly(1.0, 2.0);
    }

    @Test
    void partsThatAreMissedLeaveNoTrace() {
        assertThat(axis(new Box(1, 1, 1, 1, 5, 0), box(3, 4), new Box(6, 1, 1, 1, 5, 0))).containsExactly(3.0, 4.0);
        assertThat(axis(new Box(1, 1, 1, 1, 5, 0), new Box(6, 1, 1, 1, 5, 0))).isEmpty();
    }

    @Test
    void onARandomUnionEveryStretchIsInsideAndEveryGapOutside() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(7);
        Volume union = Volume.of(new Cylinder(5, 4, 1, 0, 0), new Box(8, 3, 1.5, 3, 0.5, 0),
            new EllipticCylinder(6, 1, 4, 1, 0, 1), new Frustum(10.5, 4, 0.5, 0.5, 3, 3, 0, 0), new Cylinder(16, 1, 2, 0, 0));
        double[] out = new double[union.space()];
        for (int i = 0; i < 20_000; i++) {
            double dx = random.nextDouble(-0.4, 0.4);
            double dy = random.nextDouble(-0.4, 0.4);
            double norm = Math.sqrt(1 + dx * dx + dy * dy);
            int count = union.intervals(0, 0, 0, dx / norm, dy / norm, 1 / norm, out);
            double end = 0;
            for (int k = 0; k < count; k++) {
                assertThat(out[2 * k]).isGreaterThan(end);
                assertThat(inside(union, dx, dy, norm, (out[2 * k] + end) / 2)).isFalse();
                for (double part = 0.05; part < 1; part += 0.1) {
                    assertThat(inside(union, dx, dy, norm, out[2 * k] + part * (out[2 * k + 1] - out[2 * k]))).isTrue();
                }
                end = out[2 * k + 1];
            }
            assertThat(inside(union, dx, dy, norm, end + 20)).isFalse();
        }
    }

    private static boolean inside(Volume volume, double dx, double dy, double norm, double s) {
        return volume.contains(s * dx / norm, s * dy / norm, s / norm);
    }

    @Test
    void frontAndBackAreThoseOfAllParts() {
        Volume volume = Volume.of(box(4, 9), box(1, 2));
        assertThat(volume.front()).isEqualTo(1);
        assertThat(volume.back()).isEqualTo(9);
        assertThatThrownBy(() -> new Volume(Collections.emptyList())).hasMessageContaining("at least one");
    }
}
