package org.farvertex.darkmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.farvertex.model.DarkHiggsDecay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ThermalAverageTest {

    private static final DarkHiggsDecay DECAY = new DarkHiggsDecay(10);

    @ParameterizedTest
    @CsvFileSource(resources = "/darkmatter/thermal-average.csv")
    void agreesWithIndependentQuadrature(double eta, double phi, double x, int species, double expected) {
        double average = new ThermalAverage(new ResonantAnnihilation(eta, phi, DECAY, species)).at(x);
        // where muons are within reach, their threshold inside a panel costs some 1e-6
        assertThat(average / expected).isCloseTo(1, within(x < 2 || eta > 0.09 ? 1e-5 : 1e-7));
    }

    /**
     * Narrow resonance and detailed balance: annihilation is the inverse of the decay of an equilibrium population of φ',
     * n_η²⟨σv⟩/2 = n_φ Γ_ηη BR K₁/K₂ with n = g m² T K₂/2π². It holds at temperatures that reach the resonance.
     */
    @ParameterizedTest
    @CsvSource({"0.035,0.075,20,1", "0.037,0.075,25,1", "0.03,0.1,10,1", "0.0374,0.075,30,2"})
    void isDetailedBalanceWithTheDecayOfTheDarkHiggs(double eta, double phi, double x, int species) {
        ResonantAnnihilation annihilation = new ResonantAnnihilation(eta, phi, DECAY, species);
        double temperature = eta / x;
        double invisible = DECAY.darkMatterWidth(phi, eta);
        double branching = DECAY.diphotonWidth(phi) / annihilation.totalWidth(phi);
        double decays = phi * phi * temperature / (2 * Math.PI * Math.PI) * BesselK.scaled(1, phi / temperature) * invisible * branching;
        double density = 2 * eta * eta * temperature / (2 * Math.PI * Math.PI) * BesselK.scaled(2, x);
        double expected = 2 * decays / (density * density) * Math.exp(-(phi - 2 * eta) / temperature);
        assertThat(new ThermalAverage(annihilation).at(x) / expected).isCloseTo(1, within(1e-5));
    }

    /** Far below the resonance ⟨σv⟩ = b·6/x for σv = b v² (v the relative velocity): p-wave. */
    @Test
    void isPWaveAwayFromTheResonance() {
        double eta = 0.01;
        ResonantAnnihilation annihilation = new ResonantAnnihilation(eta, 1, DECAY, 1);
        double above = 1e-10;
        double momentum = Math.sqrt(above) / 2;
        double velocity = 2 * momentum / eta;
        double b = annihilation.crossSection(above, above - annihilation.gap()) / velocity;
        double x = 1e4;
        assertThat(new ThermalAverage(annihilation).at(x) / (6 * b / x)).isCloseTo(1, within(5e-4));
    }

    /**
     * At the peak σ = (2π/p²) Γ_in Γ_out/Γ², never above π/2p², the unitarity limit of J = 0 for identical fermions,
     * reached at equal widths.
     */
    @Test
    void peakObeysUnitarity() {
        ResonantAnnihilation annihilation = new ResonantAnnihilation(0.0374999, 0.075, DECAY, 1);
        double momentumSquared = annihilation.gap() / 4;
        assertThat(annihilation.crossSection(annihilation.gap(), 0)).isLessThan(Math.PI / 2 / momentumSquared);
        double invisible = DECAY.darkMatterWidth(0.075, 0.0374999);
        double visible = DECAY.diphotonWidth(0.075);
        double expected = 2 * Math.PI / momentumSquared * invisible * visible / Math.pow(invisible + visible, 2);
        assertThat(annihilation.crossSection(annihilation.gap(), 0) / expected).isCloseTo(1, within(1e-9));
    }
}
