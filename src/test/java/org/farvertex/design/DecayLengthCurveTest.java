package org.farvertex.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.junit.jupiter.api.Test;

class DecayLengthCurveTest {

    private static final RightHandedT3R PAPER = new RightHandedT3R(10, 1, true, Scenario.VISIBLE);

    /** cτ = 0.20718 mm at 110 MeV and 0.034469 mm at 200 MeV for V = 10 GeV (worked out by hand from the width into e⁺e⁻). */
    @Test
    void followsTheClosedForm() {
        check(0.110, 0.20718e-3);
        check(0.200, 0.034469e-3);
    }

    private static void check(double mass, double ctau) {
        List<Double> energies = DecayLengthCurve.energies(1, 7000, 60);
        DecayLengthCurve curve = DecayLengthCurve.of(PAPER.at(mass), energies);
        assertThat(curve.points()).hasSize(60);
        for (DecayLengthCurve.Point point : curve.points()) {
            double expected = Math.sqrt(point.energy() * point.energy() - mass * mass) / mass * ctau;
            assertThat(point.decayLength() / expected).isCloseTo(1, within(1e-4));
        }
    }

    /** Production and decay go with 1/V, so the length goes with V². */
    @Test
    void growsWithTheSquareOfV() {
        DecayLengthCurve twice = DecayLengthCurve.of(PAPER.withCoupling(20).at(0.11), List.of(100.0));
        DecayLengthCurve once = DecayLengthCurve.of(PAPER.at(0.11), List.of(100.0));
        assertThat(twice.points().get(0).decayLength() / once.points().get(0).decayLength()).isCloseTo(4, within(1e-12));
    }

    @Test
    void anEnergyBelowTheMassHasNoPoint() {
        assertThat(DecayLengthCurve.of(PAPER.at(0.11), List.of(0.1, 0.11, 0.2)).points()).hasSize(1);
    }
}
