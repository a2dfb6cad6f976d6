package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.farvertex.detector.Efficiency.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EfficiencyTest {

    private static final Efficiency TABLE = new Efficiency(List.of(new Point(10, 0), new Point(20, 0.5),
        new Point(40, 0.7), new Point(100, 0.6)));

    @ParameterizedTest
    @CsvSource({"0,0", "10,0", "12,0.1", "20,0.5", "30,0.6", "40,0.7", "70,0.65", "100,0.6", "1e9,0.6"})
    void linearBetweenThePointsAndConstantOutside(double energy, double expected) {
        assertThat(TABLE.at(energy)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void aConstantIsTheSameEverywhere() {
        assertThat(Efficiency.constant(0.7).at(0)).isEqualTo(0.7).isEqualTo(Efficiency.constant(0.7).at(1e6));
    }

    /** Nothing is seen below the last zero before the first efficiency, nor above the first zero after the last. */
    @Test
    void whereSomethingIsSeen() {
        assertThat(TABLE.support()).isEqualTo(new EnergyRange(10, Double.POSITIVE_INFINITY));
        assertThat(Efficiency.constant(0.7).support()).isEqualTo(new EnergyRange(0, Double.POSITIVE_INFINITY));
        Efficiency band = new Efficiency(List.of(new Point(5, 0), new Point(10, 0), new Point(20, 0.5), new Point(30, 0), new Point(40, 0.2), new Point(50, 0), new Point(60, 0)));
        assertThat(band.support()).isEqualTo(new EnergyRange(10, 50));
    }

    @Test
    void impossibleTablesAreRefused() {
        assertThatThrownBy(() -> new Efficiency(List.of(new Point(2, 1), new Point(2, 1)))).hasMessageContaining("must rise");
        assertThatThrownBy(() -> new Point(1, 1.01)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Point(1, Double.NaN)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> Efficiency.constant(0)).hasMessageContaining("see nothing");
        assertThatThrownBy(() -> new Efficiency(List.of())).hasMessageContaining("at least one");
    }
}
