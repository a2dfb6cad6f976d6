package org.farvertex.muon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class G2BandTest {

    private static final MuonMeasurement PAPER = MuonMeasurement.of("paper");

    /** Check values of derivations.md, muon g−2. */
    @ParameterizedTest
    @CsvSource({"0.056,0.087254", "0.2,0.073716", "0.03,0.094332", "0.01,0.101787"})
    void centralMasses(double darkPhoton, double expected) {
        assertThat(new G2Band(10, PAPER).at(darkPhoton).darkHiggsMass().orElseThrow()).isCloseTo(expected, within(5e-7));
    }

    @Test
    void twoSigmaEdges() {
        BandInterval edges = new G2Band(10, PAPER).at(0.056).twoSigma().orElseThrow();
        assertThat(edges.low()).isCloseTo(0.086878, within(5e-7));
        assertThat(edges.high()).isCloseTo(0.087632, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"10,0.001", "10,0.06", "10,0.2", "10,5", "30,0.1", "2,0.1"})
    void edgesHaveTheirPull(double vev, double darkPhoton) {
        for (MuonMeasurement measurement : MuonMeasurement.shipped()) {
            G2Band.Point point = new G2Band(vev, measurement).at(darkPhoton);
            BandInterval one = point.oneSigma().orElseThrow();
            BandInterval two = point.twoSigma().orElseThrow();
            double[] masses = {two.low(), one.low(), point.darkHiggsMass().orElseThrow(), one.high(), two.high()};
            for (int i = 0; i < masses.length; i++) {
                assertThat(measurement.pull(new MuonAnomaly(vev, darkPhoton, masses[i]).value()))
                    .isCloseTo(2 - i, within(1e-5));
            }
        }
    }

    @Test
    void windowsOfThePaper() {
        // 74-86 MeV in the paper, which has the muon at 105 MeV
        assertThat(darkHiggsMass(DarkPhotonScenario.VISIBLE.lightest())).isBetween(0.086, 0.088);
        assertThat(darkHiggsMass(DarkPhotonScenario.VISIBLE.heaviest())).isBetween(0.073, 0.074);
        assertThat(darkHiggsMass(DarkPhotonScenario.INVISIBLE.lightest())).isBetween(0.101, 0.102);
        assertThat(darkHiggsMass(DarkPhotonScenario.INVISIBLE.heaviest())).isBetween(0.094, 0.095);
        assertThat(DarkPhotonScenario.INVISIBLE.heaviest()).isEqualTo(0.030);
    }

    private static double darkHiggsMass(double darkPhotonMass) {
        return new G2Band(10, PAPER).at(darkPhotonMass).darkHiggsMass().orElseThrow();
    }

    @Test
    void whenTheLoopsAreTooSmallEveryMassOrNoneAgrees() {
        // at V = 10 TeV both loops are below 1e-12: too small for the data of 2021, within 1 sigma of those of 2025
        assertThat(new G2Band(1e4, PAPER).at(0.1).twoSigma()).isEmpty();
        assertThat(new G2Band(1e4, PAPER).at(0.1).darkHiggsMass()).isEmpty();
        BandInterval all = new G2Band(1e4, MuonMeasurement.of("2025")).at(0.1).twoSigma().orElseThrow();
        assertThat(all.low()).isZero();
        assertThat(all.high()).isInfinite();
    }

    /** Components as published: arXiv:2506.03069 (world average) and arXiv:2505.21476 (prediction), in 1e-11. */
    @Test
    void dataSetOf2025IsTheDifferenceOfItsParts() {
        MuonMeasurement measurement = MuonMeasurement.of("2025");
        assertThat(measurement.value()).isCloseTo((116592071.5 - 116592033) * 1e-11, within(1e-11));
        assertThat(measurement.uncertainty()).isCloseTo(Math.hypot(14.5, 62) * 1e-11, within(1e-11));
    }

    @Test
    void unknownDataSetIsToldTheKnownOnes() {
        assertThatThrownBy(() -> MuonMeasurement.of("2031")).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("must be one of paper, 2025");
    }
}
