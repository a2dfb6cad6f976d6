package org.farvertex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HadronicWidthTest {

    /** Lines of the table near its beginning and at its end. */
    @ParameterizedTest
    @CsvSource({"0.281022,0.000563428", "0.282022,0.00103413", "0.291022,0.00805153", "1.688022,2.23616", "1.698022,2.19172", "1.699022,2.187"})
    void theNodesAreThoseOfTheTable(double mass, double ratio) {
        assertThat(HadronicWidth.ratio(mass)).isCloseTo(ratio, within(1e-9 * ratio));
    }

    /** Between the nodes at 281.022 and 282.022 MeV on the chord that joins them. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 0.1, 0.25, 0.5, 0.9, 1 - 1e-6})
    void linearBetweenTheNodes(double fraction) {
        double expected = (1 - fraction) * 0.000563428 + fraction * 0.00103413;
        assertThat(HadronicWidth.ratio(0.281022 + 1e-3 * fraction)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void continuousAtEveryNode() {
        for (int i = 1; i < 1410; i++) {
            double node = 0.279022 + 1e-3 * i;
            double at = HadronicWidth.ratio(node);
            assertThat(HadronicWidth.ratio(node - 1e-12)).isCloseTo(at, within(1e-6 * at));
            assertThat(HadronicWidth.ratio(node + 1e-12)).isCloseTo(at, within(1e-6 * at));
        }
    }

    /** The ω stands at its mass and is the highest of all; two pions open the table; the end is that of the model. */
    @Test
    void theShapeIsThatOfTheResonances() {
        double highest = 0;
        double where = 0;
        for (double mass = 0.3; mass < 1.0; mass += 1e-4) {
            if (HadronicWidth.ratio(mass) > highest) {
                highest = HadronicWidth.ratio(mass);
                where = mass;
            }
        }
        assertThat(where).isCloseTo(0.78266, within(0.002));
        assertThat(HadronicWidth.ratio(0.277999)).isZero();
        assertThat(HadronicWidth.ratio(0.278)).isPositive();
        assertThat(HadronicWidth.ratio(HadronicWidth.LARGEST_MASS)).isBetween(2.18, 2.25);
    }
}
