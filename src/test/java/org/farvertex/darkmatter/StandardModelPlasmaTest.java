package org.farvertex.darkmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardModelPlasmaTest {

    private final Plasma plasma = new StandardModelPlasma();

    @ParameterizedTest
    @CsvFileSource(resources = "/darkmatter/lattice-plasma.csv")
    void agreesWithTheLattice(double log10InMev, double energy, double ratio) {
        double temperature = Math.pow(10, log10InMev - 3);
        assertThat(plasma.energyDegrees(temperature) / energy).isCloseTo(1, within(temperature < 0.5 ? 0.025 : 0.06));
        assertThat(plasma.energyDegrees(temperature) / plasma.entropyDegrees(temperature) / ratio).isCloseTo(1, within(0.01));
    }

    /**
     * Around 5 MeV: ideal gas of photons, three neutrinos and electrons with their mass; at 2 MeV neutrinos begin to
     * decouple.
     */
    @ParameterizedTest
    @ValueSource(doubles = {2e-3, 5e-3, 8e-3})
    void isAnIdealGasWhereOnlyLightParticlesCount(double temperature) {
        double x = 0.51099895e-3 / temperature;
        double electrons = new SimpsonIntegrator(1e-10, 1e-12, 10, 40).integrate(1_000_000, p -> {
            double energy = Math.hypot(p, x);
            return p * p * energy / (Math.exp(energy) + 1);
        }, 0, 60);
        double expected = 2 + 7.0 / 8 * 6 + 4 * 15 / Math.pow(Math.PI, 4) * electrons;
        assertThat(plasma.energyDegrees(temperature) / expected).isCloseTo(1, within(0.006));
    }

    /** Photons and neutrinos at (4/11)^(1/3) of their temperature, heated a little by electrons: N_eff = 3 to 3.05. */
    @Test
    void ofTodayIsPhotonsAndNeutrinos() {
        assertThat(plasma.energyDegrees(2.35e-13)).isBetween(2 + 3.00 * 7 / 4 * Math.pow(4.0 / 11, 4.0 / 3),
            2 + 3.06 * 7 / 4 * Math.pow(4.0 / 11, 4.0 / 3));
        assertThat(plasma.entropyDegrees(2.35e-13)).isCloseTo(43.0 / 11, within(0.025));
        assertThat(plasma.energyDegrees(1e5)).isCloseTo(106.75, within(3.0)); // ideal gas; the strong interaction takes 2 %
    }

    @Test
    void theTwoFitsMeet() {
        assertThat(plasma.energyDegrees(0.1199999) / plasma.energyDegrees(0.12)).isCloseTo(1, within(1e-3));
        assertThat(plasma.entropyDegrees(0.1199999) / plasma.entropyDegrees(0.12)).isCloseTo(1, within(1e-3));
    }

    @Test
    void expansionFactorWithoutThresholdsIsARatio() {
        assertThat(plasma.expansionFactor(1e-8)).isCloseTo(3.931 / Math.sqrt(3.383), within(1e-9));
    }
}
