package org.farvertex.darkmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FreezeOutTest {

    /** One GeV⁻² is 1.1668e-17 cm³/s: (ħc)² c = 3.8938e-28 cm² × 2.9979e10 cm/s. */
    private static final double CUBIC_CENTIMETRES_PER_SECOND = 3.893793721e-28 * 2.99792458e10;

    private record ConstantPlasma(double degrees) implements Plasma {
        @Override
        public double energyDegrees(double temperature) {
            return degrees;
        }

        @Override
        public double entropyDegrees(double temperature) {
            return degrees;
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/darkmatter/freeze-out.csv")
    void agreesWithAnImplicitSolver(double mass, int degrees, double plasma, double crossSection, double power, double expected) {
        FreezeOut.Relic relic = new FreezeOut(mass, degrees, new ConstantPlasma(plasma),
            x -> crossSection * Math.pow(x, -power)).solve();
        assertThat(relic.yield() / expected).isCloseTo(1, within(2e-5));
    }

    /**
     * Closed form for constant ⟨σv⟩ (Scherrer and Turner, Phys. Rev. D 33 (1986) 1585; Kolb and Turner, The Early
     * Universe, 5.2):
     * Y = 3.79 x_f √g/(g_s M m σ) with x_f from c(c+2) = 1; stated accuracy a few per cent.
     */
    @Test
    void agreesWithTheClosedFormOfKolbAndTurner() {
        double mass = 100;
        double sigma = 1.9e-9;
        double g = 80;
        double planck = 1.220890e19;
        double argument = 0.038 * 2 / Math.sqrt(g) * planck * mass * sigma;
        double freezeOut = Math.log(argument) - 0.5 * Math.log(Math.log(argument));
        double expected = 3.79 * freezeOut / (Math.sqrt(g) * planck * mass * sigma);
        FreezeOut.Relic relic = new FreezeOut(mass, 2, new ConstantPlasma(g), x -> sigma).solve();
        assertThat(relic.yield() / expected).isCloseTo(1, within(0.04));
        // theirs is where the rate is x per e-fold, ours where it is 1: later by ln x
        assertThat(relic.freezeOutX()).isCloseTo(freezeOut + Math.log(freezeOut), within(0.5));
    }

    /**
     * G. Steigman, B. Dasgupta, J. F. Beacom, Phys. Rev. D 86 (2012) 023506, arXiv:1204.3622: Ωh² = 0.11 for a
     * self-conjugate particle needs 2.2e-26 cm³/s above
     * 10 GeV and 5.2e-26 at its maximum, near 0.3 GeV (two digits; other g_* and cosmological inputs).
     */
    @ParameterizedTest
    @CsvSource({"100,2.2e-26", "0.3,5.2e-26"})
    void agreesWithThePreciseRelicAbundance(double mass, double crossSection) {
        double sigma = crossSection / CUBIC_CENTIMETRES_PER_SECOND;
        assertThat(new FreezeOut(mass, 2, new StandardModelPlasma(), x -> sigma).solve().omegaH2() / 0.11).isCloseTo(1, within(0.05));
    }

    /**
     * dY/dx = −λ Y²/x² has 1/Y = 1/Y₁ + λ(1/x₁ − 1/x) once equilibrium is gone: twice the cross section, half the relics
     * but for x_f.
     */
    @Test
    void abundanceFallsWithTheCrossSection() {
        double once = new FreezeOut(1, 2, new ConstantPlasma(10.75), x -> 1e-9).solve().yield();
        double thousandfold = new FreezeOut(1, 2, new ConstantPlasma(10.75), x -> 1e-6).solve().yield();
        // x_f grows by ln 1000, from about 19 to 26
        assertThat(once / thousandfold / 1000).isBetween(19.0 / 27, 19.0 / 24);
    }

    @Test
    void refusesAParticleThatWasNeverInEquilibrium() {
        assertThatThrownBy(() -> new FreezeOut(1, 2, new ConstantPlasma(10), x -> 1e-25).solve())
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("too slowly");
    }
}
