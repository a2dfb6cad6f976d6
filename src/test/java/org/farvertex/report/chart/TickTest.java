package org.farvertex.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTest {

    @Test
    void decadesArePowersOfTenWithEightMinorMarksBetween() {
        List<Tick> ticks = Tick.of(Axis.log("*ε*", 1e-8, 1e-2));
        assertThat(ticks.stream().filter(Tick::major).map(Tick::label)).containsExactly(
            "10^{−8}", "10^{−7}", "10^{−6}", "10^{−5}", "10^{−4}", "10^{−3}", "10^{−2}");
        assertThat(ticks).hasSize(7 + 6 * 8).isSortedAccordingTo((a, b) -> Double.compare(a.value(), b.value()));
        assertThat(ticks.stream().filter(t -> !t.major())).allMatch(t -> t.label().isEmpty());
    }

    @Test
    void belowTwoDecadesTwoAndFiveAreLabelledToo() {
        assertThat(labels(Axis.log("m", 10, 200))).containsExactly("10", "20", "50", "100", "200");
        assertThat(labels(Axis.log("m", 0.01, 0.3))).containsExactly("0.01", "0.02", "0.05", "0.1", "0.2");
    }

    @Test
    void manyDecadesSkipSomeLabels() {
        assertThat(labels(Axis.log("N", 1e-10, 1e20))).hasSizeLessThanOrEqualTo(9).contains("10^{0}", "10^{20}");
    }

    @ParameterizedTest
    @CsvSource({"0,200,5", "0,1,6", "-3,3,7", "60,120,7", "0,6000,7", "0.83,0.87,5", "1e-9,7e-9,7", "0,9.3e20,5"})
    void linearAxesHaveRoundSteps(double min, double max, int labels) {
        List<Tick> major = Tick.of(Axis.linear("x", min, max)).stream().filter(Tick::major).toList();
        assertThat(major).hasSize(labels);
        double step = major.get(1).value() - major.get(0).value();
        double digits = step / Math.pow(10, Math.floor(Math.log10(step * (1 + 1e-9))));
        assertThat(List.of(1L, 2L, 5L)).contains(Math.round(digits));
        assertThat(digits).isCloseTo(Math.rint(digits), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(major).allMatch(t -> t.value() >= min - 1e-9 * (max - min) && t.value() <= max + 1e-9 * (max - min));
    }

    @Test
    void numbersHaveATrueMinusAndNoMoreDigitsThanTheStep() {
        assertThat(labels(Axis.linear("x", -1, 1))).containsExactly("−1.0", "−0.5", "0", "0.5", "1.0");
        assertThat(labels(Axis.linear("x", 0, 4e-6))).contains("1×10^{−6}", "4×10^{−6}");
    }

    private static List<String> labels(Axis axis) {
        return Tick.of(axis).stream().map(Tick::label).filter(label -> !label.isEmpty()).toList();
    }
}
