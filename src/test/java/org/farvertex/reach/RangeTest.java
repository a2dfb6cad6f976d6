package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges of masses and couplings, in steps of the logarithm. */
class RangeTest {

    /** As far in the logarithm from one end as from the other, also where the square is below or above all numbers. */
    @ParameterizedTest
    @CsvSource({"1e-8,1e-2", "1e-300,1e-290", "1e290,1e300", "5e-324,1e-20"})
    void theMiddleIsThatOfTheLogarithms(double low, double high) {
        double middle = new Range(low, high).middle();
        assertThat(Math.log(middle) - Math.log(low)).isCloseTo(Math.log(high) - Math.log(middle), within(1e-9));
    }

    /** Equal steps, no wider than asked, both ends exact. */
    @Test
    void pointsRiseEvenly() {
        Range range = new Range(0.01, 0.2);
        int count = range.count(0.1);
        double[] points = range.points(count);
        assertThat(points).hasSize(31).startsWith(0.01).endsWith(0.2);
        for (int i = 1; i < count; i++) {
            assertThat(Math.log(points[i] / points[i - 1])).isCloseTo(Math.log(20) / 30, within(1e-12));
        }
        assertThat(new Range(1, Math.exp(0.3)).count(0.1)).isEqualTo(4);
        assertThat(new Range(1, 1.0001).count(0.1)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-1,1", "2,1", "1,1", "1,Infinity", "NaN,1", "1,NaN"})
    void aRangeRisesFromAPositiveNumber(double low, double high) {
        assertThatThrownBy(() -> new Range(low, high)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("must rise");
        assertThatThrownBy(() -> new Range(1e-300, 1e300)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("spans more");
    }
}
