package org.farvertex.flavor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of a program independent of this one (project specification), with the paper's strength 1.9e8. */
class LightMediatorTest {

    private static final FlavorInputs INPUTS = FlavorInputs.central();
    private static final ModelStrengths PAPER = ModelStrengths.paper();
    private static final ModelStrengths OURS = ModelStrengths.of(INPUTS, 2);

    private static LightMediator at(double mass) {
        return new LightMediator(INPUTS, 10, 1e-3 * mass);
    }

    private static Benchmark benchmark(String name) {
        return Benchmark.all().stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"BMA,56,9.7", "BMA,80,2.3", "BMA,110,0.65", "BMA,150,0.19", "BMA,200,0.060", "BMB,56,1.4e3", "BMB,80,346", "BMB,110,97", "BMB,150,28",
        "BMB,200,8.8", "BMC,56,69", "BMC,80,17", "BMC,110,4.6", "BMC,150,1.3", "BMC,200,0.42", "BMD,56,1.2e3", "BMD,80,277", "BMD,110,78", "BMD,150,22",
        "BMD,200,7.1"})
    void kaon(String name, double mass, BigDecimal expected) {
        // half a unit of the last digit given, and 0.5 % for another fit of the form factor
        double tolerance = 0.005 * expected.doubleValue() + expected.ulp().doubleValue() / 2;
        assertThat(at(mass).kaon(benchmark(name), PAPER)).isCloseTo(expected.doubleValue(), within(tolerance));
        assertThat(at(mass).kaon(benchmark(name), OURS) / at(mass).kaon(benchmark(name), PAPER)).isCloseTo(1.56, withinPercentage(1));
    }

    /** The difference of left and right, the vector of their sum: only BMD has right-handed couplings. */
    @Test
    void vectorKaonFeelsTheAxialCurrent() {
        double leftOnly = at(80).vectorKaon(benchmark("BMB"), PAPER) / at(80).kaon(benchmark("BMB"), PAPER);
        double both = at(80).vectorKaon(benchmark("BMD"), PAPER) / at(80).kaon(benchmark("BMD"), PAPER);
        double asymmetry = (4.55 + 1.28) / (4.55 - 1.28);
        assertThat(both / leftOnly).isCloseTo(asymmetry * asymmetry, withinPercentage(1e-9));
    }

    /** 5 %: bag parameters of another compilation. */
    @ParameterizedTest
    @CsvSource({"BMA,0.05", "BMB,7", "BMC,0.34", "BMD,11"})
    void massDifference(String name, double expected) {
        assertThat(at(80).massDifference(benchmark(name), PAPER)).isCloseTo(expected, withinPercentage(5));
    }

    /** y = 4.4e-8 with m_b(m_b) = 4.18 GeV, ours is that at 4.8 GeV (the rate has it in the denominator as well), and BR = 2e-5, to the digits given. */
    @Test
    void darkHiggs() {
        assertThat(at(80).higgsCoupling(benchmark("BMB"), OURS) * 4.18 / INPUTS.value("m_b")).isCloseTo(4.4e-8, withinPercentage(1.2));
        assertThat(at(80).kaonAndHiggs(benchmark("BMB"), OURS, 0.08)).isBetween(1.5e-5, 2.5e-5);
        assertThat(at(80).kaonAndHiggs(benchmark("BMD"), OURS, 0.08)).isZero();
    }

    /** The independent number has a constant C9, which is good to 0.02. */
    @ParameterizedTest
    @CsvSource({"BMA,0.769", "BMB,1.076", "BMC,0.879", "BMD,1.032"})
    void kaonRatioWithThePropagator(String name, double expected) {
        assertThat(at(80).kaonRatio().applyAsDouble(benchmark(name))).isCloseTo(expected, within(0.02));
    }

    /**
     * What the propagator does to it, R_K over that of the contact interaction, is known to 1 %: there the constant C9 falls out. The same independent
     * program has 0.824, 0.886, 0.855 and 0.883 without it, up to 1.6 % from the paper's Table I, which ours meets.
     */
    @ParameterizedTest
    @CsvSource({"BMA,0.769,0.824", "BMB,1.076,0.886", "BMC,0.879,0.855", "BMD,1.032,0.883"})
    void factorOfThePropagator(String name, double propagated, double contact) {
        double without = Predictions.prepared(INPUTS).value(Observable.RK_CENTRAL,
            CoefficientRunning.shipped().toBottomScale(benchmark(name).coefficients(), Benchmark.SCALE));
        assertThat(at(80).kaonRatio().applyAsDouble(benchmark(name)) / without).isCloseTo(propagated / contact, withinPercentage(1));
    }

    /** Nothing to propagate: the Standard Model as it is. */
    @Test
    void standardModelDoesNotMove() {
        double expected = Predictions.prepared(INPUTS).value(Observable.RK_CENTRAL, WilsonCoefficients.STANDARD_MODEL);
        assertThat(at(80).kaonRatio().applyAsDouble(benchmark("SM"))).isCloseTo(expected, within(1e-9));
    }

    /** g_bs falls as 1/g and the longitudinal A' grows as 1/m: the rate goes as V²/m⁴. */
    @Test
    void scaling() {
        double ratio = new LightMediator(INPUTS, 20, 0.05).kaon(benchmark("BMA"), PAPER)
            / new LightMediator(INPUTS, 10, 0.1).kaon(benchmark("BMA"), PAPER);
        assertThat(ratio).isCloseTo(64, withinPercentage(0.2));
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new LightMediator(INPUTS, 0, 0.08)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LightMediator(INPUTS, 10, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
