package org.farvertex.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.Daughters;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairDrawerTest {

    private static final double ME = 0.51099895e-3;
    private static final double[] DIRECTION = {0.36, -0.48, 0.8};

    private static final List<Particle> PAIR = List.of(Particle.ELECTRON, Particle.ELECTRON.antiparticle());

    private static DecayDrawer electrons(double mass, Polarisation polarisation) {
        return DecayShapes.of(PAIR, 2, Optional.empty()).drawer(mass, PAIR, polarisation);
    }

    private static double[] positive(DecayDrawer pair) {
        return momentum(pair.daughters(), 1);
    }

    private static double[] negative(DecayDrawer pair) {
        return momentum(pair.daughters(), 0);
    }

    private static double[] momentum(Daughters d, int i) {
        return new double[] {d.energy[i], d.px[i], d.py[i], d.pz[i]};
    }

    /** Integral of the density from −1 to c: 1 + c² + δ(1 − c²), or (1 − c²) + δc², or flat. */
    private static double cumulative(Polarisation polarisation, double delta, double c) {
        double linear = c + 1;
        double cubic = (c * c * c + 1) / 3;
        return switch (polarisation) {
            case TRANSVERSE -> (1 + delta) * linear + (1 - delta) * cubic;
            case LONGITUDINAL -> linear + (delta - 1) * cubic;
            case NONE -> linear;
        };
    }

    /** χ² of 20 bins with 40,000 decays at the flight direction; each of the twelve cases fails by chance once in 1e5. */
    @ParameterizedTest
    @CsvSource({"TRANSVERSE,0.0010221", "TRANSVERSE,0.0013", "TRANSVERSE,0.01", "TRANSVERSE,0.06",
        "LONGITUDINAL,0.0010221", "LONGITUDINAL,0.0013", "LONGITUDINAL,0.01", "LONGITUDINAL,0.06",
        "NONE,0.0010221", "NONE,0.0013", "NONE,0.01", "NONE,0.06"})
    void angleToTheSpinAxis(Polarisation polarisation, double mass) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(21L);
        DecayDrawer pair = electrons(mass, polarisation);
        double momentum = mass;
        double energy = Math.sqrt(2) * mass;
        MatrixBoost toRest = MatrixBoost.toRestFrameOf(energy, momentum * DIRECTION[0], momentum * DIRECTION[1],
            momentum * DIRECTION[2]);
        long[] observed = new long[20];
        for (int i = 0; i < 40_000; i++) {
            pair.draw(rng, energy, momentum, DIRECTION[0], DIRECTION[1], DIRECTION[2]);
            double[] p = toRest.apply(positive(pair));
            double size = Math.sqrt(p[1] * p[1] + p[2] * p[2] + p[3] * p[3]);
            double cosine = (p[1] * DIRECTION[0] + p[2] * DIRECTION[1] + p[3] * DIRECTION[2]) / size;
            observed[(int) Math.min(19, Math.floor((cosine + 1) * 10))]++;
        }
        double delta = 4 * ME * ME / (mass * mass);
        double[] expected = new double[20];
        for (int i = 0; i < 20; i++) {
            expected[i] = cumulative(polarisation, delta, (i + 1) / 10.0 - 1) - cumulative(polarisation, delta, i / 10.0 - 1);
        }
        assertThat(ChiSquareTest.withDefaults().test(expected, observed).getPValue()).isGreaterThan(1e-5);
    }

    @ParameterizedTest
    @CsvSource({"0.0010221,0.002", "0.0010221,5000", "0.02,0.0201", "0.06,0.5", "0.06,3800", "0.25,6900"})
    void fourMomentumIsConserved(double mass, double energy) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(22L);
        double momentum = Math.sqrt((energy - mass) * (energy + mass));
        double[][] directions = {DIRECTION, {0, 0, 1}, {3e-5, -4e-5, Math.sqrt(1 - 25e-10)}};
        for (Polarisation polarisation : Polarisation.values()) {
            DecayDrawer pair = electrons(mass, polarisation);
            for (double[] n : directions) {
                for (int i = 0; i < 100; i++) {
                    pair.draw(rng, energy, momentum, n[0], n[1], n[2]);
                    double[] p = positive(pair);
                    double[] q = negative(pair);
                    assertThat(p[0] + q[0]).isCloseTo(energy, within(1e-14 * energy));
                    for (int k = 0; k < 3; k++) {
                        assertThat(p[k + 1] + q[k + 1]).isCloseTo(momentum * n[k], within(1e-14 * energy));
                    }
                }
            }
        }
    }

    /** The spin axis turns the pair as a whole: whichever way the parent recedes, nothing is lost. */
    @Test
    void fourMomentumIsConservedForEveryAxis() {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(24L);
        DecayDrawer pair = electrons(0.06, Polarisation.TRANSVERSE);
        double energy = 3;
        double momentum = Math.sqrt(9 - 0.0036);
        double restEnergy = (0.1349768 * 0.1349768 + 0.0036) / (2 * 0.1349768);
        for (int k = 0; k < 500; k++) {
            double roll = 2 * Math.PI * rng.nextDouble();
            pair.fromParent(energy, momentum, 3 + 3 * rng.nextDouble(), 0.1349768, restEnergy, 0.1 * rng.nextDouble(), Math.cos(roll), Math.sin(roll));
            pair.draw(rng, energy, momentum, DIRECTION[0], DIRECTION[1], DIRECTION[2]);
            double[] p = positive(pair);
            double[] q = negative(pair);
            assertThat(p[0] + q[0]).isCloseTo(energy, within(1e-14 * energy));
            for (int i = 0; i < 3; i++) {
                assertThat(p[i + 1] + q[i + 1]).isCloseTo(momentum * DIRECTION[i], within(1e-14 * energy));
            }
        }
    }

    @Test
    void thePairIsSymmetricInCharge() {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(23L);
        DecayDrawer pair = electrons(0.06, Polarisation.TRANSVERSE);
        double sum = 0;
        int n = 40_000;
        for (int i = 0; i < n; i++) {
            pair.draw(rng, 100, Math.sqrt(1e4 - 0.0036), 0, 0, 1);
            sum += (positive(pair)[0] - negative(pair)[0]) / 100;
        }
        // the variance of cos χ is 2/5 for 1 + cos²χ; 4.5 σ fails by chance once in 150,000
        assertThat(Math.abs(sum / n)).isLessThan(4.5 * Math.sqrt(0.4 / n));
    }

    /**
     * A vector with a spin along the flight into two different particles, angle of the first in 20 bins; the densities by hand from the
     * amplitudes. Every case fails by chance once in 1e5.
     */
    @ParameterizedTest
    @CsvSource({"TRANSVERSE,211,-211,1,-1", "LONGITUDINAL,211,-211,0,1", "TRANSVERSE,321,-321,1,-1", "NONE,211,-211,1,0",
        "TRANSVERSE,111,22,1,1", "LONGITUDINAL,111,22,1,-1", "TRANSVERSE,223,111,1,1", "LONGITUDINAL,22,22,1,0"})
    void anglesOfBosons(Polarisation polarisation, int first, int second, double constant, double quadratic) {
        List<Particle> products = List.of(Particle.of(first), Particle.of(second));
        assertThat(angles(1.2, products, 2, polarisation, constant, quadratic)).isGreaterThan(1e-5);
        // without spin there is no axis
        assertThat(angles(1.2, products, 0, polarisation, 1, 0)).isGreaterThan(1e-5);
    }

    /**
     * Fermions of different masses: \(|M|^2=E_1E_2+p^2+m_1m_2-2p^2(\hat p\cdot n)^2\) for a spin state along n, so with c = cos χ
     * \(A-2p^2c^2\) for helicity 0 and \(A-p^2(1-c^2)\) for ±1.
     */
    @ParameterizedTest
    @CsvSource({"0.2", "0.13", "2"})
    void unequalFermions(double mass) {
        double m1 = Particle.MUON.mass();
        double e1 = (mass * mass + m1 * m1 - ME * ME) / (2 * mass);
        double square = e1 * e1 - m1 * m1;
        double a = e1 * (mass - e1) + square + m1 * ME;
        List<Particle> products = List.of(Particle.MUON.antiparticle(), Particle.ELECTRON);
        assertThat(angles(mass, products, 2, Polarisation.LONGITUDINAL, a, -2 * square)).isGreaterThan(1e-5);
        assertThat(angles(mass, products, 2, Polarisation.TRANSVERSE, a - square, square)).isGreaterThan(1e-5);
    }

    private static double angles(double mass, List<Particle> products, int twiceSpin, Polarisation polarisation, double constant,
                                 double quadratic) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(24L);
        DecayDrawer drawer = DecayShapes.of(products, twiceSpin, Optional.empty()).drawer(mass, products, polarisation);
        MatrixBoost toRest = MatrixBoost.toRestFrameOf(Math.sqrt(2) * mass, 0, 0, mass);
        long[] observed = new long[20];
        for (int i = 0; i < 40_000; i++) {
            drawer.draw(rng, Math.sqrt(2) * mass, mass, 0, 0, 1);
            double[] p = toRest.apply(momentum(drawer.daughters(), 0));
            double cosine = p[3] / Math.sqrt(p[1] * p[1] + p[2] * p[2] + p[3] * p[3]);
            observed[(int) Math.min(19, Math.floor((cosine + 1) * 10))]++;
        }
        double[] expected = new double[20];
        for (int i = 0; i < 20; i++) {
            double c = i / 10.0 - 1;
            double d = (i + 1) / 10.0 - 1;
            expected[i] = constant * 0.1 + quadratic * (d * d * d - c * c * c) / 3;
        }
        return ChiSquareTest.withDefaults().test(expected, observed).getPValue();
    }

    @Test
    void closedDecaysAreRefused() {
        for (double mass : new double[] {0, 2 * ME, -1, Double.NaN}) {
            assertThatThrownBy(() -> electrons(mass, Polarisation.NONE)).hasMessageContaining("closed");
        }
    }
}
