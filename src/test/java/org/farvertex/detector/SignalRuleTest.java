package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalRuleTest {

    @Test
    void withoutBackgroundAConfidenceIsALogarithm() {
        assertThat(SignalRule.atConfidence(0.90, 0, OptionalLong.empty()).needed()).isCloseTo(Math.log(10), within(1e-9));
        assertThat(SignalRule.atConfidence(0.95, 0, OptionalLong.empty()).needed()).isCloseTo(Math.log(20), within(1e-9));
        assertThat(SignalRule.ofEvents(10, 0).needed()).isEqualTo(10);
    }

    /** Nothing seen: the limit does not depend on the background. Counts as expected, whole: the median expected limit. */
    @ParameterizedTest
    @CsvSource({"0.90, 1", "0.95, 1", "0.90, 7", "0.95, 7"})
    void countsGiveTheirLimit(double confidence, int background) {
        assertThat(SignalRule.atConfidence(confidence, background, OptionalLong.of(0)).needed()).isCloseTo(-Math.log(1 - confidence), within(1e-8));
        SignalRule expected = SignalRule.atConfidence(confidence, background, OptionalLong.empty());
        assertThat(SignalRule.atConfidence(confidence, background, OptionalLong.of(background)).needed()).isEqualTo(expected.needed());
        for (int observed = 0; observed < 20; observed++) {
            double limit = SignalRule.atConfidence(confidence, background, OptionalLong.of(observed)).needed();
            assertThat(new PoissonDistribution(background + limit).cumulativeProbability(observed)
                / new PoissonDistribution(background).cumulativeProbability(observed)).isCloseTo(1 - confidence, within(1e-8));
        }
    }

    /** More confidence needs more events; the rule for 95 % is that for 3 events but for the rounding of 2.996 to 3. */
    @ParameterizedTest
    @CsvSource({"0", "0.5", "3", "40", "1000"})
    void confidencesAreInOrder(double background) {
        double ninety = SignalRule.atConfidence(0.90, background, OptionalLong.empty()).needed();
        double usual = SignalRule.atConfidence(0.95, background, OptionalLong.empty()).needed();
        assertThat(ninety).isLessThan(usual);
        assertThat(SignalRule.ofEvents(3, background).needed()).isCloseTo(usual * 3 / Math.log(20), within(1e-9 * usual));
    }

    /** What is asked on the command line takes the place of the file's number; the counts of a file stay with a confidence. */
    @Test
    void anotherRuleKeepsBackgroundAndCounts() {
        SignalRule file = SignalRule.atConfidence(0.90, 2, OptionalLong.of(4));
        assertThat(file.withConfidence(0.95)).isEqualTo(SignalRule.atConfidence(0.95, 2, OptionalLong.of(4)));
        assertThat(file.withEvents(3)).isEqualTo(SignalRule.ofEvents(3, 2));
        assertThat(SignalRule.ofEvents(10, 2).withConfidence(0.90)).isEqualTo(SignalRule.atConfidence(0.90, 2, OptionalLong.empty()));
        assertThat(file.isLimit()).isTrue();
        assertThat(SignalRule.ofEvents(3, 0).isLimit()).isFalse();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> SignalRule.ofEvents(0, 0)).hasMessageContaining("signal");
        assertThatThrownBy(() -> SignalRule.ofEvents(3, -1)).hasMessageContaining("background");
        assertThatThrownBy(() -> SignalRule.atConfidence(1, 0, OptionalLong.empty())).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> SignalRule.atConfidence(0.9, 0, OptionalLong.of(-1))).hasMessageContaining("negative");
        assertThatThrownBy(() -> SignalRule.atConfidence(0.9, 200, OptionalLong.of(3))).hasMessageContaining("once in 1e9");
    }
}
