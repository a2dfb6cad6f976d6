package org.farvertex.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.farvertex.event.Polarisation;
import org.farvertex.input.InputException;
import org.farvertex.kinematics.Daughters;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decays into three products and more against closed forms; every comparison fails by chance once in 1e5. */
class DecayDensitiesTest {

    private static final int SAMPLES = 20_000;
    private static final int BINS = 25;

    private static DecayDrawer drawer(double mass, Optional<DalitzDensity> density, int... numbers) {
        List<Particle> products = Arrays.stream(numbers).mapToObj(Particle::of).toList();
        return DecayShapes.of(products, 0, density).drawer(mass, products, Polarisation.NONE);
    }

    /** Squared mass of two products. */
    private static double squaredMass(Daughters d, int i, int j) {
        double e = d.energy[i] + d.energy[j];
        double x = d.px[i] + d.px[j];
        double y = d.py[i] + d.py[j];
        double z = d.pz[i] + d.pz[j];
        return e * e - x * x - y * y - z * z;
    }

    private static double momentum(double m, double a, double b) {
        return m <= a + b ? 0 : Math.sqrt((m - a - b) * (m + a + b) * (m - a + b) * (m + a - b)) / (2 * m);
    }

    /** χ² of a quantity between two ends against a density that is integrated finely bin by bin. */
    private static double pValue(DecayDrawer drawer, double mass, double low, double high, java.util.function.ToDoubleFunction<Daughters> quantity,
                                 DoubleUnaryOperator density) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(51L);
        long[] observed = new long[BINS];
        for (int i = 0; i < SAMPLES; i++) {
            drawer.draw(rng, mass, 0, 0, 0, 1);
            double share = (quantity.applyAsDouble(drawer.daughters()) - low) / (high - low);
            if (!(share >= -1e-9 && share <= 1 + 1e-9)) {
                throw new AssertionError("out of range: " + share);
            }
            observed[(int) Math.max(0, Math.min(BINS - 1, Math.floor(share * BINS)))]++;
        }
        double[] expected = new double[BINS];
        int fine = 400;
        for (int i = 0; i < BINS * fine; i++) {
            expected[i / fine] += density.applyAsDouble(low + (high - low) * (i + 0.5) / (BINS * fine));
        }
        return ChiSquareTest.withDefaults().test(expected, observed).getPValue();
    }

    /** Flat phase space, drawn both ways: \(d\Gamma/dm_{12}\propto p^*q^*\) for each pair of products. */
    @ParameterizedTest
    @CsvSource({"0.547862,111,211,-211", "5.27934,321,13,-13", "0.2,14,11,-11", "0.106,11,-12,14", "1.2,321,-321,111"})
    void pairMassesOfPhaseSpace(double mass, int a, int b, int c) {
        int[] numbers = {a, b, c};
        for (DecayDrawer drawer : List.of(drawer(mass, Optional.empty(), numbers), drawer(mass, Optional.of((s, t) -> 7), numbers))) {
            for (int k = 0; k < 3; k++) {
                int i = k;
                int j = (k + 1) % 3;
                double mi = Particle.of(numbers[i]).mass();
                double mj = Particle.of(numbers[j]).mass();
                double mk = Particle.of(numbers[(k + 2) % 3]).mass();
                assertThat(pValue(drawer, mass, mi + mj, mass - mk, d -> Math.sqrt(Math.max(0, squaredMass(d, i, j))),
                    m -> momentum(mass, m, mk) * momentum(m, mi, mj))).isGreaterThan(1e-5);
            }
        }
    }

    /**
     * Muon decay, \(|M|^2\propto(p_\mu\cdot p_{\bar\nu_e})(p_e\cdot p_{\nu_\mu})\propto s_{e\nu_\mu}(M^2-s_{e\nu_\mu})\) without masses: with
     * \(x=2E/M\) the electron and the ν_μ have \(x^2(3-2x)\), the ν̄_e has \(x^2(1-x)\) (Michel).
     */
    @Test
    void muonDecay() {
        double mass = Particle.MUON.mass();
        // products: photons have no mass and stand for e, ν̄_e, ν_μ; s_{e ν_μ} = M² − s12 − s23
        DalitzDensity density = (s12, s23) -> {
            double s13 = mass * mass - s12 - s23;
            return Math.max(0, s13 * (mass * mass - s13));
        };
        DecayDrawer drawer = drawer(mass, Optional.of(density), 22, 22, 22);
        DoubleUnaryOperator michel = x -> x * x * (3 - 2 * x);
        DoubleUnaryOperator antineutrino = x -> x * x * (1 - x);
        assertThat(pValue(drawer, mass, 0, 1, d -> 2 * d.energy[0] / mass, michel)).isGreaterThan(1e-5);
        assertThat(pValue(drawer, mass, 0, 1, d -> 2 * d.energy[2] / mass, michel)).isGreaterThan(1e-5);
        assertThat(pValue(drawer, mass, 0, 1, d -> 2 * d.energy[1] / mass, antineutrino)).isGreaterThan(1e-5);
    }

    /**
     * A pole, \(f\propto1/s_{12}^2\) for a pair of electrons: the mass of the pair piles up at threshold, where the grid is fine. Half of the
     * decays lie below the median of \(d\Gamma/dm_{12}\propto p^*\,q^*\,m_{12}^{-4}\) (4.5 σ).
     */
    @Test
    void aPoleAtThreshold() {
        double mass = 0.1349768;
        double me = Particle.ELECTRON.mass();
        DecayDrawer drawer = drawer(mass, Optional.of((s12, s23) -> 1 / (s12 * s12)), 11, -11, 22);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(52L);
        double half = median(m -> momentum(mass, m, 0) * momentum(m, me, me) / (m * m * m * m), 2 * me, mass);
        int below = 0;
        for (int i = 0; i < SAMPLES; i++) {
            drawer.draw(rng, mass, 0, 0, 0, 1);
            below += squaredMass(drawer.daughters(), 0, 1) < half * half ? 1 : 0;
        }
        assertThat(Math.abs(below - SAMPLES / 2.0)).isLessThan(4.5 * Math.sqrt(SAMPLES / 4.0));
    }

    private static double median(DoubleUnaryOperator density, double low, double high) {
        int n = 2_000_000;
        double[] sums = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + density.applyAsDouble(low + (high - low) * (i + 0.5) / n);
        }
        int at = Arrays.binarySearch(sums, sums[n] / 2);
        return low + (high - low) * Math.abs(at) / n;
    }

    /** A resonance of 1 % of the width of the plane stands out of the flat rest by its own share. */
    @Test
    void aResonance() {
        double mass = 2;
        double width = 0.01;
        DalitzDensity density = (s12, s23) -> {
            double away = (s12 - 1) / width;
            return 1 + 100 / (1 + away * away);
        };
        double mk = Particle.K_PLUS.mass();
        double mp = Particle.PI_PLUS.mass();
        DecayDrawer drawer = drawer(mass, Optional.of(density), 211, -211, 321);
        assertThat(pValue(drawer, mass, 2 * mp, mass - mk, d -> Math.sqrt(squaredMass(d, 0, 1)),
            m -> density.at(m * m, 0) * momentum(mass, m, mk) * momentum(m, mp, mp))).isGreaterThan(1e-5);
    }

    /** The density sees the invariants of the products in their order. */
    @Test
    void theInvariantsAreThoseOfTheProducts() {
        double mass = 1.3;
        double[] seen = new double[2];
        DecayDrawer drawer = drawer(mass, Optional.of((s12, s23) -> {
            seen[0] = s12;
            seen[1] = s23;
            return 1;
        }), 211, 111, 321);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(53L);
        for (int i = 0; i < 200; i++) {
            drawer.draw(rng, mass, 0, 0, 0, 1);
            Daughters d = drawer.daughters();
            assertThat(squaredMass(d, 0, 1)).isCloseTo(seen[0], org.assertj.core.api.Assertions.within(1e-12));
            assertThat(squaredMass(d, 1, 2)).isCloseTo(seen[1], org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    /**
     * Phase space of n massless products: the energy of one has the density \(x(1-x)^{n-3}\), x = 2E/M, since the volume for the rest grows
     * like the mass of the rest to the power 2n − 6.
     */
    @ParameterizedTest
    @CsvSource({"3", "4"})
    void energiesInMasslessPhaseSpace(int n) {
        masslessEnergies(n);
    }

    @Tag("slow")
    @Test
    void energiesOfSixPhotons() {
        masslessEnergies(6);
    }

    private static void masslessEnergies(int n) {
        int[] numbers = new int[n];
        Arrays.fill(numbers, 22);
        DecayDrawer drawer = drawer(2.5, Optional.empty(), numbers);
        for (int k : new int[] {0, 1, n - 1}) {
            assertThat(pValue(drawer, 2.5, 0, 1, d -> 2 * d.energy[k] / 2.5, x -> x * Math.pow(1 - x, n - 3))).isGreaterThan(1e-5);
        }
    }

    /** Near threshold energies are those of n slow particles: each has \(\sqrt{T}(1-T/T_{max})^{(3n-8)/2}\). */
    @ParameterizedTest
    @CsvSource({"3", "4", "6"})
    void kineticEnergiesOfSlowProducts(int n) {
        int[] numbers = new int[n];
        Arrays.fill(numbers, 2212);
        double m = Particle.PROTON.mass();
        double kinetic = 1e-5;
        DecayDrawer drawer = drawer(n * m + kinetic, Optional.empty(), numbers);
        // the others recoil with n - 1 masses
        double most = kinetic * (n - 1) / n;
        for (int k : new int[] {0, n - 1}) {
            assertThat(pValue(drawer, n * m + kinetic, 0, 1, d -> kineticEnergy(d, k, m) / most,
                x -> Math.sqrt(x) * Math.pow(1 - x, (3 * n - 8) / 2.0))).isGreaterThan(1e-5);
        }
    }

    private static double kineticEnergy(Daughters d, int k, double m) {
        double square = d.px[k] * d.px[k] + d.py[k] * d.py[k] + d.pz[k] * d.pz[k];
        return square / (d.energy[k] + m);
    }

    /** The photons of a π⁰ at high energy share it evenly: box of \(E_\gamma\). */
    @Test
    void photonsOfAFastPion() {
        List<Particle> products = List.of(Particle.PI0, Particle.PHOTON);
        DecayDrawer drawer = DecayShapes.of(products, 2, Optional.empty()).drawer(0.2, products, Polarisation.NONE);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(54L);
        long[] observed = new long[BINS];
        for (int i = 0; i < SAMPLES; i++) {
            drawer.draw(rng, 3000, Math.sqrt(9e6 - 0.04), 0, 0, 1);
            Daughters d = drawer.daughters();
            double p = Math.sqrt(d.px[0] * d.px[0] + d.py[0] * d.py[0] + d.pz[0] * d.pz[0]);
            double share = (d.energy[2] - (d.energy[0] - p) / 2) / p;
            observed[(int) Math.max(0, Math.min(BINS - 1, Math.floor(share * BINS)))]++;
        }
        assertThat(ChiSquareTest.withDefaults().test(observed).getPValue()).isGreaterThan(1e-5);
    }

    @Test
    void impossibleDensitiesAreRefused() {
        for (DalitzDensity bad : List.<DalitzDensity>of((s, t) -> -1, (s, t) -> Double.NaN, (s, t) -> Double.POSITIVE_INFINITY,
            (s, t) -> s - t)) {
            DecayDrawer drawer = drawer(1, Optional.of(bad), 211, -211, 111);
            assertThatThrownBy(() -> drawOnce(drawer)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("density");
        }
    }

    /** A file's formula may be zero at some masses alone: that is the user's mistake when it is drawn from, not the program's. */
    @Test
    void aDensityThatIsZeroIsAMistakeOfTheUser() {
        DecayDrawer drawer = drawer(1, Optional.of((s, t) -> 0), 211, -211, 111);
        assertThatThrownBy(() -> drawOnce(drawer)).isInstanceOf(InputException.class).hasMessageContaining("density").hasMessageContaining("mass of 1 GeV");
    }

    private static void drawOnce(DecayDrawer drawer) {
        drawer.draw(RandomSource.XO_SHI_RO_256_PP.create(55L), 5, Math.sqrt(24), 0, 0, 1);
    }

    /** Every sample and thread draws from one shape: the summit of its density is looked for once, and not before a decay is drawn. */
    @Test
    void theSummitIsLookedForOnce() {
        java.util.concurrent.atomic.AtomicInteger looks = new java.util.concurrent.atomic.AtomicInteger();
        DalitzShape shape = new DalitzShape((s, t) -> 1 + 0 * looks.incrementAndGet());
        List<Particle> products = List.of(Particle.of(14), Particle.of(13), Particle.of(-13));
        shape.drawer(1, products, Polarisation.NONE);
        assertThat(looks).hasValue(0);
        drawOnce(shape.drawer(1, products, Polarisation.NONE));
        int summit = looks.get();
        assertThat(summit).isGreaterThan(1000);
        for (int i = 0; i < 10; i++) {
            drawOnce(shape.drawer(1, products, Polarisation.NONE));
        }
        assertThat(looks.get() - summit).isLessThan(summit / 2);
        drawOnce(shape.drawer(2, products, Polarisation.NONE));
        assertThat(looks.get()).isGreaterThan(3 * summit / 2);
    }
}
