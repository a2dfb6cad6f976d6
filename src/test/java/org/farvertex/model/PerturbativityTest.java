package org.farvertex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.farvertex.input.ShownNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limit is α = g²/4π = 1, for the gauge coupling of every mass. */
class PerturbativityTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.06, 0.2, 0.279})
    void theSmallestScaleIsWhereAlphaIsOne(double mass) {
        double smallest = mass / Math.sqrt(8 * Math.PI);
        assertThatCode(() -> t3r(smallest * 1.0001, 1).at(mass)).doesNotThrowAnyException();
        assertThatThrownBy(() -> t3r(smallest * 0.9999, 1).at(mass)).hasMessageContaining("perturbation theory")
            .hasMessageContaining("V must be at least " + ShownNumbers.rounded(smallest));
        double g = t3r(smallest * 1.0001, 1).at(mass).parameters().get("g");
        assertThat(g * g / (4 * Math.PI)).isBetween(0.999, 1.0);
    }

    @Test
    void kineticMixingStaysBelowOne() {
        double epsilon = t3r(10, 1).at(0.06).parameters().get("epsilon");
        assertThatCode(() -> t3r(10, 0.999 / epsilon).at(0.06)).doesNotThrowAnyException();
        assertThatThrownBy(() -> t3r(10, 1.001 / epsilon).at(0.06)).hasMessageContaining("must stay below 1");
    }

    private static RightHandedT3R t3r(double vev, double factor) {
        return new RightHandedT3R(vev, factor, true, RightHandedT3R.Scenario.VISIBLE);
    }
}
