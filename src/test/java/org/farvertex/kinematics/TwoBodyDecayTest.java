package org.farvertex.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoBodyDecayTest {

    @ParameterizedTest
    @CsvSource({"0.1349768,0.06,0", "0.78266,0.1,0.1349768", "0.547862,0.5,0", "0.06,0.00051099895,0.00051099895", "5,3,1.9999"})
    void energiesAddUpAndDaughtersAreOnShell(double parent, double first, double second) {
        TwoBodyDecay decay = new TwoBodyDecay(parent, first, second);
        double p = decay.momentum();
        assertThat(Math.hypot(p, first)).isCloseTo(decay.firstEnergy(), within(1e-14 * parent));
        assertThat(Math.hypot(p, first) + Math.hypot(p, second)).isCloseTo(parent, within(1e-14 * parent));
    }

    @Test
    void masslessDaughtersShareTheMass() {
        TwoBodyDecay decay = new TwoBodyDecay(0.1349768, 0, 0);
        assertThat(decay.momentum()).isEqualTo(0.1349768 / 2);
        assertThat(decay.firstEnergy()).isEqualTo(0.1349768 / 2);
    }

    /** At an excess of energy Q above threshold \(p^*\to\sqrt{2\mu Q}\), μ the reduced mass: nothing cancels. */
    @Test
    void theMomentumIsAccurateNearThreshold() {
        double excess = 1e-12;
        TwoBodyDecay decay = new TwoBodyDecay(1.5 + excess, 1, 0.5);
        double q = (1.5 + excess) - 1.5;
        assertThat(decay.momentum()).isCloseTo(Math.sqrt(2 * q / 3), withinPercentage(1e-8));
    }

    @Test
    void closedDecaysAreRefused() {
        assertThatThrownBy(() -> new TwoBodyDecay(1, 0.5, 0.5)).hasMessageContaining("closed");
        assertThatThrownBy(() -> new TwoBodyDecay(1, -0.1, 0.5)).hasMessageContaining("closed");
        assertThatThrownBy(() -> new TwoBodyDecay(Double.NaN, 0, 0)).hasMessageContaining("closed");
    }
}
