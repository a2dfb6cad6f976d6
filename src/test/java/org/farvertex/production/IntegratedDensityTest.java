package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Densities in the energy and \(q^2\) keep what they hold, with fewer points the smoother they are. */
class IntegratedDensityTest {

    /** A narrow line in the energy, one step of the table to either side, keeps its area wherever it lies: nobody takes it for smooth because it is along \(q^2\). */
    @ParameterizedTest
    @ValueSource(doubles = {2.001, 2.011, 2.021, 2.031, 2.041, 2.051, 2.061, 2.071, 2.081})
    void linesAlongTheEnergyAreNotMissed(double peak) {
        double width = 0.003;
        ThreeBodies decay = new ThreeBodies(5.279, 0.3, 0.1, 0.5);
        // on a floor, of which the far tails of the line do not stand out
        double floor = 0.1;
        double line = decay.dalitz((e, q2) -> floor + Math.exp(-Math.pow((e - peak) / width, 2))).integral() - decay.dalitz((e, q2) -> floor).integral();
        double height = (decay.dalitz((e, q2) -> e < peak - 0.05 ? 0 : 1).integral() - decay.dalitz((e, q2) -> e < peak + 0.05 ? 0 : 1).integral()) / 0.1;
        // nodes are 5 MeV apart, of a line of 2.1 MeV, and its height goes with them
        assertThat(line / (height * Math.sqrt(Math.PI) * width)).isCloseTo(1, within(0.2));
    }

    /** A parabola in the energy that is negative but for a narrow top, clipped at zero, is no smoother for being a parabola. */
    @ParameterizedTest
    @ValueSource(doubles = {1.03, 1.7, 2.0, 2.41})
    void linesThatAreClippedParabolasAreNotMissed(double peak) {
        double width = 0.012;
        ThreeBodies decay = new ThreeBodies(5.279, 0.3, 0.1, 0.5);
        ThreeBodies.AlongSquares clipped = (e, squares) -> Arrays.stream(squares).map(q2 -> q2 * Math.max(0, 1 - Math.pow((e - peak) / width, 2))).toArray();
        double expected = decay.dalitz(clipped, false).integral();
        assertThat(expected).isGreaterThan(0);
        assertThat(decay.dalitz(clipped, true).integral()).isCloseTo(expected, withinPercentage(1e-6));
    }

    /** A density of the energy alone and the same one spread evenly over \(q^2\) are the same. */
    @Test
    void densitiesInTwoVariablesReduceToOne() {
        ThreeBodies decay = new ThreeBodies(5.279, 1, 0.1, 1.87);
        double wide = decay.dalitz((e, q2) -> 1).integral();
        double phase = decay.phaseSpace().integral();
        // ∫dq² = 4 M p p*₁/√s, four times the weight of phase space but for the mass
        // one of the two is an integral at half of the nodes
        assertThat(wide / (4 * 5.279 * phase)).isCloseTo(1, within(1e-7));
    }

    /** Form factors take a tenth of the points that a resonance takes; a pole of theirs outside and one inside are told apart. */
    @ParameterizedTest
    @CsvSource({"6.4, 6.4, 2_550", "1.9, 0.01, 25_000"})
    void smoothDensitiesTakeFewerPoints(double pole, double width, String points) {
        AtomicInteger asked = new AtomicInteger();
        ThreeBodies decay = new ThreeBodies(5.279, 1, 0.1, 1.87);
        decay.dalitz((e, q2) -> {
            asked.incrementAndGet();
            return 1 / (Math.pow(1 - q2 / (pole * pole), 2) + Math.pow(width / pole, 2));
        }).integral();
        int most = Integer.parseInt(points.replace("_", ""));
        assertThat(asked.get()).isBetween(most * 4 / 5, most);
    }

    /** What is known to be a parabola in the energy is not looked at along it, and has the same integral to what a table may miss. */
    @Test
    void parabolasInTheEnergyTakeHalfOfThePoints() {
        AtomicInteger asked = new AtomicInteger();
        DoubleBinaryOperator parabola = (e, q2) -> (e - 0.9) * (3.2 - e) / (1 - q2 / 40);
        ThreeBodies decay = new ThreeBodies(5.279, 1, 0.1, 1.87);
        double known = decay.dalitz((e, squares) -> {
            asked.addAndGet(squares.length);
            return Arrays.stream(squares).map(square -> parabola.applyAsDouble(e, square)).toArray();
        }, true).integral();
        assertThat(known).isCloseTo(decay.dalitz(parabola).integral(), within(1e-5 * known));
        assertThat(asked.get()).isBetween(1_000, 1_500);
    }

    /** A resonance of the two companions, of which the mass goes with the energy alone: a Breit–Wigner has its area, wherever it lies between the nodes asked first. */
    @ParameterizedTest
    @ValueSource(doubles = {2.01, 2.02, 2.03, 2.045, 2.06})
    void resonancesOfTheCompanionsAreNotMissed(double peak) {
        double width = 0.004;
        ThreeBodies decay = new ThreeBodies(5.279, 0.3, 0.1, 0.5);
        double narrow = decay.dalitz((e, q2) -> 1 / (1 + Math.pow((e - peak) / width, 2))).integral();
        double top = decay.dalitz((e, q2) -> e < peak ? 0 : 1).integral() - decay.dalitz((e, q2) -> e < peak + 0.02 ? 0 : 1).integral();
        // height times π Γ; a fifth for the tails, which the range cuts, and for what grows with the energy
        assertThat(narrow / (top / 0.02 * Math.PI * width)).isCloseTo(1, within(0.2));
    }
}
