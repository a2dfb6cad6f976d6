package org.farvertex.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.farvertex.Effort;
import org.junit.jupiter.api.Test;

class RandomTest {

    @Test
    void aStreamIsFixedByItsLabels() {
        UniformRandomProvider first = new RandomStreams(7).stream(2, 3);
        UniformRandomProvider again = new RandomStreams(7).stream(2, 3);
        for (int i = 0; i < 100; i++) {
            assertThat(again.nextLong()).isEqualTo(first.nextLong());
        }
    }

    /** Streams of neighbouring seeds, purposes and pieces: all different (by chance two first words agree once in 1e9). */
    @Test
    void noTwoStreamsBeginAlike() {
        Set<Long> seen = new HashSet<>();
        int pieces = Effort.of(100, 1000);
        for (long seed = 0; seed < 6; seed++) {
            for (long purpose = 0; purpose < 36; purpose++) {
                for (long piece = 0; piece < pieces; piece++) {
                    seen.add(new RandomStreams(seed).stream(purpose, piece).nextLong());
                }
            }
        }
        assertThat(seen).hasSize(6 * 36 * pieces);
    }

    /**
     * First numbers of neighbouring streams as points in the plane with those of the next: χ² of 400 cells for each of three
     * ways to be neighbours; fails by chance once in 30,000.
     */
    @Test
    void neighbouringStreamsAreIndependent() {
        int streams = Effort.of(20_000, 100_000);
        for (int way = 0; way < 3; way++) {
            long[] cells = new long[400];
            double[] expected = new double[400];
            for (int i = 0; i < streams; i++) {
                cells[20 * cell(way, 2 * i) + cell(way, 2 * i + 1)]++;
            }
            java.util.Arrays.fill(expected, 1);
            assertThat(ChiSquareTest.withDefaults().test(expected, cells).getPValue()).isGreaterThan(1e-5);
        }
    }

    private static int cell(int way, int i) {
        UniformRandomProvider stream = switch (way) {
            case 0 -> new RandomStreams(1).stream(5, i);
            case 1 -> new RandomStreams(1).stream(i, 5);
            default -> new RandomStreams(i).stream(1, 5);
        };
        return (int) (20 * stream.nextDouble());
    }

    /** Azimuths of draws against the uniform distribution; fails by chance once in 1e5. */
    @Test
    void directionsInThePlaneAreUniform() {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(41L);
        UnitCircle circle = new UnitCircle();
        double[] azimuths = new double[Effort.of(10_000, 50_000)];
        for (int i = 0; i < azimuths.length; i++) {
            circle.next(rng);
            assertThat(Math.hypot(circle.cosine(), circle.sine())).isCloseTo(1, within(1e-15));
            azimuths[i] = Math.atan2(circle.sine(), circle.cosine());
        }
        double p = KolmogorovSmirnovTest.withDefaults()
            .test(azimuths, phi -> Math.max(0, Math.min(1, (phi + Math.PI) / (2 * Math.PI)))).getPValue();
        assertThat(p).isGreaterThan(1e-5);
    }
}
