package org.farvertex.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.Daughters;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for whatever draws decays: balance, mass shells, no preferred direction but the spin's, the same seen from every frame. */
class DecayInvariantsTest {

    /** A decay: mass, twice the spin, what it decays to. */
    private record Case(double mass, int twiceSpin, Optional<DalitzDensity> density, Polarisation polarisation, int... numbers) {

        private List<Particle> products() {
            return Arrays.stream(numbers).mapToObj(Particle::of).toList();
        }

        private DecayDrawer drawer() {
            return DecayShapes.of(products(), twiceSpin, density).drawer(mass, products(), polarisation);
        }

        private static Case of(double mass, int twiceSpin, int... numbers) {
            return new Case(mass, twiceSpin, Optional.empty(), Polarisation.NONE, numbers);
        }

        @Override
        public String toString() {
            return mass + " GeV, spin " + twiceSpin + "/2 -> " + Arrays.toString(numbers) + density.map(d -> " density").orElse("");
        }
    }

    static Stream<Case> cases() {
        DalitzDensity sloping = (s12, s23) -> s12 + 0.3 * s23;
        return Stream.of(Case.of(0.06, 2, 11, -11), Case.of(0.0010221, 2, 11, -11), Case.of(0.5, 2, -211, 211), Case.of(0.3, 0, 22, 22),
            Case.of(0.2, 2, 111, 22), Case.of(0.28, 0, 111, 111), Case.of(1, 1, 13, 211), Case.of(4, 1, 15, 323), Case.of(3.1, 2, 4, -4),
            Case.of(0.4, 1, 14, 11, -11), Case.of(0.106, 1, 11, -12, 14), Case.of(0.5, 0, 111, 111, 111), Case.of(0.9, 2, 211, -211, 111),
            Case.of(0.5583, 2, 211, -211, 211, -211), Case.of(1.6, 0, 211, -211, 211, -211), Case.of(2, 0, 211, -211, 111, 111, 22),
            Case.of(2, 0, 22, 22, 22, 22, 22, 22), Case.of(3, 0, 111, 111, 111, 111, 111, 111, 111, 111),
            new Case(0.5, 0, Optional.of(sloping), Polarisation.NONE, 111, 211, -211),
            new Case(0.2, 1, Optional.of(sloping), Polarisation.NONE, 14, 11, -11),
            new Case(0.06, 2, Optional.empty(), Polarisation.TRANSVERSE, 11, -11),
            new Case(0.7, 2, Optional.empty(), Polarisation.LONGITUDINAL, 211, -211));
    }

    private static double[] momentum(Daughters d, int i) {
        return new double[] {d.energy[i], d.px[i], d.py[i], d.pz[i]};
    }

    /** Energy and momentum close to 1e-12 of the energy at every vertex, whatever the speed and the direction. */
    @ParameterizedTest
    @MethodSource("cases")
    void everyVertexBalances(Case c) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(41L);
        DecayDrawer drawer = c.drawer();
        Daughters d = drawer.daughters();
        double[][] directions = {{0.36, -0.48, 0.8}, {0, 0, 1}, {3e-5, -4e-5, Math.sqrt(1 - 25e-10)}};
        for (double energy : new double[] {c.mass() * (1 + 1e-9), 1.5 * c.mass(), 40, 6500}) {
            double momentum = Math.sqrt((energy - c.mass()) * (energy + c.mass()));
            for (double[] n : directions) {
                for (int i = 0; i < 20; i++) {
                    drawer.draw(rng, energy, momentum, n[0], n[1], n[2]);
                    assertThat(d.size).isEqualTo(c.products().size() + 2 * count(c, Particle.PI0));
                    balances(d, Daughters.ROOT, new double[] {energy, momentum * n[0], momentum * n[1], momentum * n[2]});
                    for (int k = 0; k < d.size; k++) {
                        double m = d.particle[k].mass();
                        assertThat(d.energy[k]).isEqualTo(Math.sqrt(d.px[k] * d.px[k] + d.py[k] * d.py[k] + d.pz[k] * d.pz[k] + m * m));
                        if (d.decayed[k]) {
                            balances(d, k, momentum(d, k));
                        }
                    }
                }
            }
        }
    }

    private static int count(Case c, Particle particle) {
        return (int) c.products().stream().filter(p -> p == particle).count();
    }

    private static void balances(Daughters d, int mother, double[] whole) {
        double[] left = whole.clone();
        for (int i = 0; i < d.size; i++) {
            if (d.mother[i] == mother) {
                double[] p = momentum(d, i);
                for (int k = 0; k < 4; k++) {
                    left[k] -= p[k];
                }
            }
        }
        for (double component : left) {
            assertThat(component).isCloseTo(0, within(1e-12 * whole[0]));
        }
    }

    /** Without polarisation the first product flies anywhere in the rest frame: cosine and azimuth in 10 × 10 bins, once in 1e5 by chance. */
    @ParameterizedTest
    @MethodSource("cases")
    void unpolarisedDecaysHaveNoDirection(Case c) {
        if (c.polarisation() != Polarisation.NONE) {
            return;
        }
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(42L);
        DecayDrawer drawer = c.drawer();
        double[] parent = {1.25 * c.mass(), 0.27 * c.mass(), -0.36 * c.mass(), 0.6 * c.mass()};
        MatrixBoost toRest = MatrixBoost.toRestFrameOf(parent);
        for (int k : new int[] {0, c.products().size() - 1}) {
            long[] observed = new long[100];
            for (int i = 0; i < 4000; i++) {
                drawer.draw(rng, parent[0], 0.75 * c.mass(), 0.36, -0.48, 0.8);
                double[] p = toRest.apply(momentum(drawer.daughters(), k));
                double cosine = p[3] / Math.sqrt(p[1] * p[1] + p[2] * p[2] + p[3] * p[3]);
                double azimuth = Math.atan2(p[2], p[1]) / (2 * Math.PI) + 0.5;
                observed[10 * (int) Math.min(9, Math.floor((cosine + 1) * 5)) + (int) Math.min(9, Math.floor(azimuth * 10))]++;
            }
            assertThat(ChiSquareTest.withDefaults().test(observed).getPValue()).as("product %d", k).isGreaterThan(1e-5);
        }
    }

    /** The same random numbers give the same decay in the rest frame, whatever the speed along the same line. */
    @ParameterizedTest
    @MethodSource("cases")
    void aBoostChangesNothingButTheFrame(Case c) {
        DecayDrawer drawer = c.drawer();
        double[] slow = {1.25 * c.mass(), 0.75 * c.mass()};
        double[] fast = {13 / 5.0 * c.mass(), 12 / 5.0 * c.mass()};
        for (long seed = 0; seed < 50; seed++) {
            double[][] one = inRestFrame(drawer, c, slow, seed);
            double[][] two = inRestFrame(drawer, c, fast, seed);
            for (int i = 0; i < one.length; i++) {
                for (int k = 0; k < 4; k++) {
                    assertThat(one[i][k]).isCloseTo(two[i][k], within(1e-12 * c.mass()));
                }
            }
        }
    }

    private static double[][] inRestFrame(DecayDrawer drawer, Case c, double[] flight, long seed) {
        drawer.draw(RandomSource.XO_SHI_RO_256_PP.create(seed), flight[0], flight[1], 0.36, -0.48, 0.8);
        MatrixBoost toRest = MatrixBoost.toRestFrameOf(flight[0], 0.36 * flight[1], -0.48 * flight[1], 0.8 * flight[1]);
        double[][] momenta = new double[c.products().size()][];
        for (int i = 0; i < momenta.length; i++) {
            momenta[i] = toRest.apply(momentum(drawer.daughters(), i));
        }
        return momenta;
    }

    @Test
    void drawingLeavesNothingToTheGarbageCollector() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Case c : cases().toList()) {
            DecayDrawer drawer = c.drawer();
            UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(43L);
            for (int i = 0; i < 1000; i++) {
                drawer.draw(rng, 2 * c.mass(), Math.sqrt(3) * c.mass(), 0, 0, 1);
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                drawer.draw(rng, 2 * c.mass(), Math.sqrt(3) * c.mass(), 0, 0, 1);
            }
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).as(c.toString()).isLessThan(10_000);
        }
    }

    @Test
    void closedDecaysAndTooManyProductsAreRefused() {
        for (Case c : List.of(Case.of(0.2, 0, 13, -13), Case.of(0.4, 0, 111, 111, 111), Case.of(0.5582, 0, 211, -211, 211, -211),
            new Case(0.3, 0, Optional.of((s, t) -> 1), Polarisation.NONE, 111, 111, 111), Case.of(Double.NaN, 2, 11, -11))) {
            assertThatThrownBy(c::drawer).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("closed");
        }
        assertThatThrownBy(() -> DecayShapes.of(List.of(Particle.PI0), 0, Optional.empty())).hasMessageContaining("2 to 8");
        assertThatThrownBy(() -> DecayShapes.of(java.util.Collections.nCopies(9, Particle.PI0), 0, Optional.empty()))
            .hasMessageContaining("not 9");
        assertThatThrownBy(() -> DecayShapes.of(List.of(Particle.PI0, Particle.PI0), 0, Optional.of((s, t) -> 1)))
            .hasMessageContaining("three products");
    }

    /** What a kind stands for where its members are not known. */
    @Test
    void inclusiveDecaysHaveStandIns() {
        for (FinalState kind : FinalState.values()) {
            Daughters d = new InclusiveShape(kind).drawer(4, List.of(), Polarisation.NONE).daughters();
            assertThat(d.size).isEqualTo(2);
            assertThat(kind == FinalState.PHOTONS || kind == FinalState.ANY).isEqualTo(d.particle[0] == Particle.PHOTON);
            DecayMode mode = new DecayMode(List.of(), 0.5, new InclusiveShape(kind));
            assertThat(mode.isInclusive()).isTrue();
            assertThat(mode.isPair()).isFalse();
            assertThat(mode.kind()).contains(kind);
        }
        DecayMode jets = new DecayMode(Case.of(3.1, 2, 4, -4).products(), 1, StandardShape.FERMIONS);
        assertThat(jets.isInclusive()).isTrue();
        assertThat(new DecayMode(Case.of(1, 1, 13, 211).products(), 1, StandardShape.ISOTROPIC).isPair()).isTrue();
        assertThat(new DecayMode(Case.of(1, 1, 22, 22).products(), 1, StandardShape.ISOTROPIC).isPair()).isTrue();
        assertThat(new DecayMode(Case.of(1, 1, 22, 111).products(), 1, StandardShape.ISOTROPIC).isPair()).isFalse();
        assertThat(new DecayMode(Case.of(1, 1, 14, 11, -11).products(), 1, StandardShape.PHASE_SPACE).isPair()).isFalse();
    }
}
