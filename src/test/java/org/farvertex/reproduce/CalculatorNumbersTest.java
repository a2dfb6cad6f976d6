package org.farvertex.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import java.util.stream.Collectors;
import org.farvertex.flavor.Benchmark;
import org.farvertex.flavor.Observable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every number that needs no experiment, against what is known of it independently of this program. */
class CalculatorNumbersTest {

    private static Answers answers;
    private static Map<String, PublishedValue> values;

    @BeforeAll
    static void compute() {
        answers = Reproduction.calculators(10, 1);
        answers.value("nucal-edge", 0.048);
        answers.value("reach-limit", 0.105);
        values = PublishedValue.all(answers.values()).stream().collect(Collectors.toMap(PublishedValue::id, v -> v));
    }

    /** Origin of each number in the header of the file. */
    @ParameterizedTest
    @CsvFileSource(resources = "/reproduce/independent.csv")
    void agreesWithIndependentCalculations(String id, double expected, double percent) {
        assertThat(values.get(id).ours()).isCloseTo(expected, withinPercentage(percent));
    }

    @Test
    void everyDifferenceIsExplained() {
        assertThat(values.values()).filteredOn(v -> !v.agrees()).allMatch(v -> !v.why().isBlank());
        assertThat(values.values()).anyMatch(PublishedValue::agrees).anyMatch(v -> !v.agrees());
    }

    /** The tables of the benchmarks stand in two resources; they must not drift apart. */
    @Test
    void printedTablesAreThoseOfTheBenchmarks() {
        for (Benchmark benchmark : Benchmark.all()) {
            benchmark.printed().forEach((observable, printed) -> {
                String table = Observable.CLEAN.contains(observable) ? "table1-" : "table2-";
                PublishedValue value = values.get(table + benchmark.name() + "-" + observable.key());
                double scale = value.unit().startsWith("1e") ? Double.parseDouble(value.unit().replaceAll("/.*", "")) : 1;
                assertThat(value.published() * scale).isCloseTo(printed, withinPercentage(1e-9));
            });
            benchmark.printedPull().ifPresent(pull ->
                assertThat(values.get("table1-" + benchmark.name() + "-pull").published()).isEqualTo(pull));
        }
    }

    /** The benchmarks reproduce both tables at 0.4 % rms (an independent run of flavio 2.2.0 says so), the slip and the pulls apart. */
    @Test
    void benchmarksAgreeAsAWhole() {
        double rms = Math.sqrt(values.values().stream()
            .filter(v -> v.id().matches("table[12]-BM.-.*") && !v.id().endsWith("pull") && !v.id().equals("table2-BMA-dBR_Lb_L_mumu_15_20"))
            .mapToDouble(v -> v.deviation() * v.deviation()).average().orElseThrow());
        assertThat(rms).isLessThan(0.006);
    }

    @Test
    void claimsAreDecidedByNumbers() {
        assertThat(answers.verdicts().get("anomalies").holds()).isTrue();
        assertThat(answers.verdicts().get("colour").holds()).isFalse();
        assertThat(answers.verdicts().get("clean-BMB").holds()).isTrue();
        assertThat(answers.verdicts().get("model-BMD").holds()).isFalse();
        // Eq. 5 with the difference of T3, 1/2, which is 2s_W²/3 = 0.154 of the paper's: 1509/0.154
        assertThat(answers.findings().get("z-coupling")).isCloseTo(9.8e3, withinPercentage(1));
        assertThat(answers.findings().get("pi0gamma")).isCloseTo(0.12, within(0.005));
        assertThat(answers.findings().get("chi2-2022-SM")).isLessThan(answers.findings().get("chi2-2022-best"));
    }
}
