package org.farvertex.darkmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

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

    /** A Majorana pair has half the width of a Dirac pair (the muon) at equal mass. */
    @Test
    void majoranaPairHasHalfTheWidthOfADiracPair() {
        assertThat(decay.darkMatterWidth(0.5, 0.1056583755) / decay.muonWidth(0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(decay.muonWidth(0.2)).isZero();
        assertThat(decay.darkMatterWidth(0.07, 0.036)).isZero();
    }
}
