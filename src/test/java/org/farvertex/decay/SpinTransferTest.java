package org.farvertex.decay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The chain meson → A′ → e⁺e⁻ built by matrix boosts from frame to frame against {@link PairDrawer#fromParent}, which is told the
 * kinematics of the laboratory only. The meson and the A′ are fixed, so that nothing averages out.
 */
class SpinTransferTest {

    private static final double ME = 0.51099895e-3;
    private static final int SAMPLES = 20_000;

    /** Meson mass, its momentum, angle of the A′ in its rest frame (cosine), mass of the A′. */
    private record Chain(double parentMass, double parentMomentum, double cosine, double mass) {

        private double restEnergy() {
            return (parentMass * parentMass + mass * mass) / (2 * parentMass);
        }

        private double[] parent() {
            double[] n = {Math.sin(0.4) * Math.cos(2), Math.sin(0.4) * Math.sin(2), Math.cos(0.4)};
            return new double[] {Math.hypot(parentMomentum, parentMass), parentMomentum * n[0], parentMomentum * n[1],
                parentMomentum * n[2]};
        }

        /** Direction of the A′ in the meson's rest frame: at the given cosine to the meson's flight, at an azimuth of 1 rad. */
        private double[] emission() {
            double[] p = parent();
            double[] n = {p[1] / parentMomentum, p[2] / parentMomentum, p[3] / parentMomentum};
            double across = Math.sqrt(n[0] * n[0] + n[1] * n[1]);
            double[] u = {n[1] / across, -n[0] / across, 0};
            double[] v = {n[1] * u[2] - n[2] * u[1], n[2] * u[0] - n[0] * u[2], n[0] * u[1] - n[1] * u[0]};
            double sine = Math.sqrt(1 - cosine * cosine);
            double[] e = new double[3];
            for (int i = 0; i < 3; i++) {
                e[i] = cosine * n[i] + sine * (Math.cos(1) * u[i] + Math.sin(1) * v[i]);
            }
            return e;
        }

        private double[] inRestFrame() {
            double[] e = emission();
            double p = Math.sqrt(restEnergy() * restEnergy() - mass * mass);
            return new double[] {restEnergy(), p * e[0], p * e[1], p * e[2]};
        }

        private double[] boson() {
            return MatrixBoost.fromRestFrameOf(parent()).apply(inRestFrame());
        }
    }

    /** Laboratory energies and y momenta of the positron, drawn frame by frame. */
    private static double[][] frameByFrame(Chain chain, UniformRandomProvider rng) {
        MatrixBoost bosonToMeson = MatrixBoost.fromRestFrameOf(chain.inRestFrame());
        MatrixBoost mesonToLab = MatrixBoost.fromRestFrameOf(chain.parent());
        double[] axis = chain.emission();
        double[][] out = new double[2][SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double[] r = isotropic(rng);
            double cosine = r[0] * axis[0] + r[1] * axis[1] + r[2] * axis[2];
            while (2 * rng.nextDouble() > 1 + cosine * cosine) {
                r = isotropic(rng);
                cosine = r[0] * axis[0] + r[1] * axis[1] + r[2] * axis[2];
            }
            double e = chain.mass() / 2;
            double p = Math.sqrt(e * e - ME * ME);
            double[] lab = mesonToLab.apply(bosonToMeson.apply(e, p * r[0], p * r[1], p * r[2]));
            out[0][i] = lab[0];
            out[1][i] = lab[2];
        }
        return out;
    }

    private static double[] isotropic(UniformRandomProvider rng) {
        double z = 2 * rng.nextDouble() - 1;
        double phi = 2 * Math.PI * rng.nextDouble();
        return new double[] {Math.sqrt(1 - z * z) * Math.cos(phi), Math.sqrt(1 - z * z) * Math.sin(phi), z};
    }

    private static double[][] direct(Chain chain, UniformRandomProvider rng, boolean alongFlight) {
        double[] a = chain.boson();
        double[] m = chain.parent();
        double p = Math.sqrt(a[1] * a[1] + a[2] * a[2] + a[3] * a[3]);
        double[] n = {a[1] / p, a[2] / p, a[3] / p};
        double sine = Math.sqrt(n[0] * n[0] + n[1] * n[1]);
        double[] theta = {n[2] * n[0] / sine, n[2] * n[1] / sine, -sine};
        double[] phi = {-n[1] / sine, n[0] / sine, 0};
        double alongTheta = m[1] * theta[0] + m[2] * theta[1] + m[3] * theta[2];
        double alongPhi = m[1] * phi[0] + m[2] * phi[1];
        double across = Math.hypot(alongTheta, alongPhi);
        List<Particle> products = List.of(Particle.ELECTRON, Particle.ELECTRON.antiparticle());
        DecayDrawer pair = DecayShapes.of(products, 2, Optional.empty()).drawer(chain.mass(), products, Polarisation.TRANSVERSE);
        double[][] out = new double[2][SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            if (!alongFlight) {
                pair.fromParent(a[0], p, m[0], chain.parentMass(), chain.restEnergy(), across, alongTheta / across,
                    alongPhi / across);
            }
            pair.draw(rng, a[0], p, n[0], n[1], n[2]);
            out[0][i] = pair.daughters().energy[1];
            out[1][i] = pair.daughters().py[1];
        }
        return out;
    }

    private static double pValue(double[] a, double[] b) {
        return KolmogorovSmirnovTest.withDefaults().test(a, b).getPValue();
    }

    /** Two-sample KS on energy and on p_y; each of the twelve comparisons fails by chance once in 1e5. */
    @ParameterizedTest
    @CsvSource({"0.1349768,0.3,0,0.06", "0.1349768,0.3,-0.9,0.06", "0.1349768,0.1,0.5,0.12", "0.547862,5,-0.2,0.06",
        "0.547862,0.2,0.1,0.4", "0.1349768,400,-0.999,0.03"})
    void thePairRemembersTheParent(double parentMass, double parentMomentum, double cosine, double mass) {
        Chain chain = new Chain(parentMass, parentMomentum, cosine, mass);
        double[][] frames = frameByFrame(chain, RandomSource.XO_SHI_RO_256_PP.create(31L));
        double[][] ours = direct(chain, RandomSource.XO_SHI_RO_256_PP.create(32L), false);
        assertThat(pValue(frames[0], ours[0])).isGreaterThan(1e-5);
        assertThat(pValue(frames[1], ours[1])).isGreaterThan(1e-5);
    }

    /** The comparison has power: with the direction of flight for the axis, as without the Wigner rotation, it fails. */
    @Test
    void theDirectionOfFlightIsNotTheAxis() {
        Chain chain = new Chain(0.1349768, 0.3, 0, 0.06);
        double[][] frames = frameByFrame(chain, RandomSource.XO_SHI_RO_256_PP.create(33L));
        double[][] wrong = direct(chain, RandomSource.XO_SHI_RO_256_PP.create(34L), true);
        assertThat(pValue(frames[0], wrong[0])).isLessThan(1e-9);
    }
}
