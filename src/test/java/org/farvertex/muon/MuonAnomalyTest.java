package org.farvertex.muon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MuonAnomalyTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/muon/loop-functions.csv")
    void loopsAgreeWithTheirClosedForms(double r, double darkHiggs, double darkPhoton) {
        assertThat(MuonAnomaly.darkHiggsLoop(r) / darkHiggs).isCloseTo(1, within(1e-12));
        assertThat(MuonAnomaly.darkPhotonLoop(r) / darkPhoton).isCloseTo(1, within(1e-12));
    }

    @Test
    void loopsAtTheMuonMass() {
        assertThat(MuonAnomaly.darkHiggsLoop(1)).isCloseTo(0.5, within(1e-14));
        assertThat(MuonAnomaly.darkPhotonLoop(1)).isCloseTo(Math.PI / (3 * Math.sqrt(3)), within(1e-14));
    }

    /** Check values of derivations.md, muon g−2: closed forms. */
    @Test
    void loopsAtTheAnchors() {
        assertThat(MuonAnomaly.darkHiggsLoop(0.8)).isCloseTo(0.585037636, within(5e-10));
        assertThat(MuonAnomaly.darkPhotonLoop(1)).isCloseTo(0.604599788, within(5e-10));
    }

    @Test
    void limitsOfMasslessAndHeavyBosons() {
        assertThat(MuonAnomaly.darkHiggsLoop(0)).isCloseTo(1.5, within(1e-14));
        assertThat(MuonAnomaly.darkPhotonLoop(0)).isCloseTo(0.5, within(1e-14));
        assertThat(MuonAnomaly.darkPhotonLoop(1e4)).isCloseTo(2.0 / 3, within(1e-8));
        double r = 1e4;
        assertThat(MuonAnomaly.darkHiggsLoop(r) * r * r).isCloseTo(Math.log(r * r) - 7.0 / 6, within(1e-6));
    }

    /**
     * A massless A' with vanishing coupling acts as a Goldstone boson: minus the pseudoscalar loop of Leveille's list.
     */
    @Test
    void longitudinalModeIsAPseudoscalar() {
        double pseudoscalar = -LoopIntegral.overUnitInterval((x, rest) -> rest * rest * rest / (rest * rest));
        assertThat(MuonAnomaly.darkPhotonLoop(1e-8)).isCloseTo(-pseudoscalar, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 20})
    void prefactorIsThatOfTheMeasuredMuonMass(double vev) {
        assertThat(MuonAnomaly.prefactor(vev) * vev * vev / 100).isCloseTo(7.069e-7, within(0.0005e-7));
        // the paper's rounded value is that of a muon of 105 MeV
        assertThat(MuonAnomaly.prefactor(vev) * vev * vev / 100 * Math.pow(0.105 / 0.1056583755, 2))
            .isCloseTo(6.98e-7, within(0.005e-7));
    }

    /** Bands of derivations.md put back into Eq. 3. */
    @ParameterizedTest
    @CsvSource({"0.056,0.087254,2.52e-9", "0.2,0.073716,2.52e-9", "0.056,0.086878,3.70e-9", "0.056,0.087632,1.34e-9"})
    void anomalyOnTheBand(double darkPhoton, double darkHiggs, double expected) {
        assertThat(new MuonAnomaly(10, darkPhoton, darkHiggs).value()).isCloseTo(expected, within(2e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesImpossibleValues(double value) {
        assertThatThrownBy(() -> new MuonAnomaly(value, 0.06, 0.08)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MuonAnomaly(10, value, 0.08)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MuonAnomaly(10, 0.06, value)).isInstanceOf(IllegalArgumentException.class);
    }
}
