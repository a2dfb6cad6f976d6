package org.farvertex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.farvertex.units.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DarkHiggsDecayTest {

    private final DarkHiggsDecay decay = new DarkHiggsDecay(10);

    /** Limits of A_1/2: heavy loop, threshold (f = π²/4, so A = 2), and a light fermion, A → −[ln 4τ − iπ]²/2τ. */
    @Test
    void loopFunctionHasItsLimits() {
        assertThat(DarkHiggsDecay.squaredLoop(1e-9)).isCloseTo(16.0 / 9, within(1e-8));
        assertThat(DarkHiggsDecay.squaredLoop(0.99e-4) / DarkHiggsDecay.squaredLoop(1.01e-4)).isCloseTo(1, within(2e-6));
        assertThat(DarkHiggsDecay.squaredLoop(1)).isCloseTo(4, within(1e-12));
        assertThat(DarkHiggsDecay.squaredLoop(1 + 1e-12)).isCloseTo(4, within(1e-4));
        double tau = 1e8;
        double modulus = (Math.pow(Math.log(4 * tau), 2) + Math.PI * Math.PI) / (2 * tau);
        assertThat(Math.sqrt(DarkHiggsDecay.squaredLoop(tau)) / modulus).isCloseTo(1, within(0.01));
    }

    /**
     * The Standard Model's top loop alone: G_F α² m³/(128√2 π³) |3 (4/9) A|², with √2 V for v; here the muon with charge
     * 1.
     */
    @Test
    void diphotonWidthIsThatOfTheHiggsBoson() {
        double v = Math.sqrt(2) * 10;
        double fermi = 1 / (Math.sqrt(2) * v * v);
        double mass = 0.075;
        double expected = fermi * Math.pow(1 / 137.035999, 2) * Math.pow(mass, 3) / (128 * Math.sqrt(2) * Math.pow(Math.PI, 3))
            * DarkHiggsDecay.squaredLoop(Math.pow(mass / (2 * 0.1056583755), 2));
        assertThat(decay.diphotonWidth(mass) / expected).isCloseTo(1, within(1e-8));
    }

    /** Proper decay lengths of the muon loop alone by an independent program, in millimetres with three digits. */
    @ParameterizedTest
    @CsvSource({"20, 411.9", "50, 25.78", "70, 9.15", "75, 7.38", "80, 6.03", "87.3, 4.57", "90, 4.150", "95, 3.49", "100, 2.96", "120, 1.620", "180, 0.3604", "200, 0.2191"})
    void decayLengthIsThatOfAnIndependentProgram(double mass, double millimetres) {
        double length = Constants.HBAR_C / decay.diphotonWidth(1e-3 * mass);
        assertThat(1e3 * length).isCloseTo(millimetres, withinPercentage(0.3));
        // the loop of pions adds 27 to 30 %
        assertThat(decay.realDiphotonWidth(1e-3 * mass) / decay.diphotonWidth(1e-3 * mass)).isBetween(1.265, 1.305);
    }

    /** A heavy scalar in the loop has A_0 = 1/3, so a light φ' has (4/3 + 1/6)² against (4/3)²; at threshold A_0 = π²/4 − 1. */
    @Test
    void loopOfPionsHasItsLimits() {
        assertThat(DarkHiggsDecay.scalarLoop(1e-9)).isCloseTo(1.0 / 3, within(1e-8));
        assertThat(DarkHiggsDecay.scalarLoop(0.99e-4) / DarkHiggsDecay.scalarLoop(1.01e-4)).isCloseTo(1, within(2e-6));
        assertThat(DarkHiggsDecay.scalarLoop(1)).isCloseTo(Math.PI * Math.PI / 4 - 1, within(1e-12));
        assertThat(decay.realDiphotonWidth(1e-4) / decay.diphotonWidth(1e-4)).isCloseTo(Math.pow(1.125, 2), within(1e-5));
        assertThatThrownBy(() -> decay.realDiphotonWidth(0.28)).isInstanceOf(IllegalArgumentException.class);
    }

    /** 3.9e-8 GeV at 100 and 20 MeV by an independent program; light A' are Goldstone bosons, a quarter of the width a complex doublet would have. */
    @Test
    void twoDarkPhotonsTakeAlmostEverything() {
        assertThat(decay.darkPhotonWidth(0.1, 0.02)).isCloseTo(3.9e-8, withinPercentage(1.3));
        assertThat(decay.darkPhotonWidth(0.15, 0.04)).isCloseTo(1.102e-7, withinPercentage(0.1));
        assertThat(decay.darkPhotonWidth(0.06, 0.01)).isCloseTo(9.097e-9, withinPercentage(0.1));
        assertThat(new DarkHiggsDecay(25).darkPhotonWidth(0.2, 0.09)).isCloseTo(1.893e-8, withinPercentage(0.1));
        assertThat(decay.darkPhotonWidth(0.1, 1e-6)).isCloseTo(1e-3 / (64 * Math.PI * 100), withinPercentage(1e-6));
        assertThat(decay.darkPhotonWidth(0.1, 0.05)).isZero();
    }

    /** At the relic point, m_eta = 0.446 m_phi', photons are left 3.5e-5, by an independent program. */
    @Test
    void darkMatterLeavesFewPhotons() {
        double mass = 0.08;
        double dark = decay.darkMatterWidth(mass, 0.446 * mass);
        assertThat(decay.diphotonWidth(mass) / dark).isCloseTo(3.5e-5, withinPercentage(1.5));
    }

    /** A Majorana pair has half the width of a Dirac pair (the muon) at equal mass. */
    @Test
    void majoranaPairHasHalfTheWidthOfADiracPair() {
        assertThat(decay.darkMatterWidth(0.5, 0.1056583755) / decay.muonWidth(0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(decay.muonWidth(0.2)).isZero();
        assertThat(decay.darkMatterWidth(0.07, 0.036)).isZero();
    }
}
