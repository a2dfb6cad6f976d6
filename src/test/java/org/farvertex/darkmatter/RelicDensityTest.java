package org.farvertex.darkmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RelicDensityTest {

    @Test
    void theMassFoundGivesTheMeasuredDensity() {
        RelicDensity density = new RelicDensity(10, 0.075, 1);
        double mass = density.massFor(RelicDensity.measured()).orElseThrow();
        assertThat(mass).isBetween(0.075 / 4, 0.075 / 2);
        assertThat(density.at(mass).omegaH2()).isCloseTo(0.12, within(1e-5));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/darkmatter/relic-density.csv")
    void agreesWithAnIndependentCalculation(double eta, double phi, int species, double expected) {
        assertThat(new RelicDensity(10, phi, species).at(eta).omegaH2() / expected).isCloseTo(1, within(1e-4));
    }

    /** A second, degenerate state doubles the particles and halves the rate: more is left. */
    @Test
    void degenerateStatesLeaveMore() {
        assertThat(new RelicDensity(10, 0.075, 2).at(0.034).omegaH2())
            .isGreaterThan(1.5 * new RelicDensity(10, 0.075, 1).at(0.034).omegaH2());
    }

    @Test
    void aboveTheResonanceFarTooMuchIsLeft() {
        assertThat(new RelicDensity(10, 0.075, 1).at(0.0376).omegaH2()).isGreaterThan(1000);
    }

    @Test
    void tooHighAVevLeavesNoSolution() {
        assertThat(new RelicDensity(1e5, 0.075, 1).massFor(0.12)).isEmpty();
    }

    @Test
    void refusesImpossibleParameters() {
        assertThatThrownBy(() -> new RelicDensity(10, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RelicDensity(10, 0.075, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
