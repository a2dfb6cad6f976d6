package org.farvertex.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OtherWeightsTest {

    @Test
    void areThoseGivenTimesTheFactorWhateverBecomesOfTheArray() {
        double[] given = {1, 0, 4};
        OtherWeights weights = OtherWeights.times(0.5, given);
        given[0] = 7;
        double[] column = new double[5];
        weights.copyTo(column, 1);
        assertThat(column).containsExactly(0, 0.5, 0, 2, 0);
        assertThat(weights.size()).isEqualTo(3);
        assertThat(weights.get(2)).isEqualTo(2);
        assertThat(weights).isEqualTo(OtherWeights.times(1, 0.5, 0, 2)).hasSameHashCodeAs(OtherWeights.times(1, 0.5, 0, 2)).isNotEqualTo(OtherWeights.NONE)
            .hasToString("[0.5, 0.0, 2.0]");
        assertThat(OtherWeights.times(3)).isSameAs(OtherWeights.NONE);
    }

    @Test
    void areFiniteAndNotNegative() {
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> OtherWeights.times(1, 1, bad)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("finite and not negative");
        }
    }
}
