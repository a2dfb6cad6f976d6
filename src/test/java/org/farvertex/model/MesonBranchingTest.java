package org.farvertex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.farvertex.particle.RadiativeDecays;
import org.farvertex.particle.Particle;
import org.farvertex.production.VectorCouplings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MesonBranchingTest {

    /** Elementary charge, \(\sqrt{4\pi\alpha}\) at zero momentum. */
    private static final double E = Math.sqrt(4 * Math.PI / 137.035999);

    private static VectorCouplings quarks(double up, double down, double strange) {
        return new VectorCouplings(up, down, strange, 0, 0);
    }

    /** A dark photon couples as a photon does, ε times as strongly, whatever the meson. */
    @ParameterizedTest
    @CsvSource({"111", "221", "331", "223"})
    void darkPhotons(int meson) {
        double epsilon = 1e-3;
        assertThat(MesonBranching.relativeCoupling(Particle.of(meson), quarks(epsilon * E * 2 / 3, -epsilon * E / 3, -epsilon * E / 3)))
            .isCloseTo(epsilon, within(1e-8));
    }

    /** Baryon number, g/3 for every quark: g/e from the π⁰, half of it from the η, −1/7 from the η′, none from the ω, whose quarks cancel. */
    @ParameterizedTest
    @CsvSource({"111,1", "221,0.5", "331,-0.142857142857", "223,0"})
    void baryonNumber(int meson, double share) {
        double g = 0.01;
        assertThat(MesonBranching.relativeCoupling(Particle.of(meson), quarks(g / 3, g / 3, g / 3))).isCloseTo(share * g / E, within(1e-8));
    }

    /** \(2\varepsilon^2(1-m^2/m_\pi^2)^3\) of the decays into two photons, whose identity makes the two; closed from the mass of the meson on. */
    @Test
    void phaseSpace() {
        VectorCouplings photon = quarks(1e-3 * E * 2 / 3, -1e-3 * E / 3, -1e-3 * E / 3);
        double pion = Particle.PI0.mass();
        for (double mass : new double[] {1e-6, 0.05, 0.13}) {
            double expected = 2e-6 * RadiativeDecays.ratio(Particle.PI0) * Math.pow(1 - Math.pow(mass / pion, 2), 3);
            assertThat(MesonBranching.ratio(Particle.PI0, Particle.PHOTON, mass, photon)).isCloseTo(expected, within(1e-6 * expected));
        }
        assertThat(MesonBranching.ratio(Particle.PI0, Particle.PHOTON, pion, photon)).isZero();
        // to a massless A′ the ω decays as to a photon, of which there is one
        assertThat(MesonBranching.ratio(Particle.OMEGA, Particle.PI0, 1e-7, photon)).isCloseTo(1e-6 * RadiativeDecays.ratio(Particle.OMEGA), within(1e-12));
        assertThat(MesonBranching.ratio(Particle.OMEGA, Particle.PI0, Particle.OMEGA.mass() - pion, photon)).isZero();
    }

    @Test
    void otherMesons() {
        assertThatThrownBy(() -> MesonBranching.relativeCoupling(Particle.PI_PLUS, quarks(1, 1, 1))).hasMessageContaining("pi+ is not a meson");
    }
}
