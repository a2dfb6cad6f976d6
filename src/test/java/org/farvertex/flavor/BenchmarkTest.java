package org.farvertex.flavor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The paper's benchmarks with the recipe: the SM pull of an independent program, the tables of the paper. */
class BenchmarkTest {

    private static final Predictions PREDICTIONS = Predictions.prepared(FlavorInputs.central());
    private static final CoefficientRunning RUNNING = CoefficientRunning.shipped();
    private static final CleanChiSquare CHI_SQUARE = CleanChiSquare.of(PREDICTIONS, Measurement.paper());

    /** Recipe R1 of the reference run: side-dependent experimental error, no theory error, predictions of flavio 2.2.0. */
    private static final Map<String, Double> REFERENCE_PULL =
        Map.of("SM", 0.0, "BMA", 4.2489222, "BMB", 4.4138657, "BMC", 3.6886563, "BMD", 4.1111339);
    private static final double REFERENCE_CHI_SQUARE_SM = 20.462436;

    private static WilsonCoefficients run(Benchmark benchmark) {
        return RUNNING.toBottomScale(benchmark.coefficients(), Benchmark.SCALE);
    }

    @Test
    void thePullsMeetTheReference() {
        assertThat(CHI_SQUARE.standardModel()).isCloseTo(REFERENCE_CHI_SQUARE_SM, within(0.005));
        for (Benchmark benchmark : Benchmark.all()) {
            assertThat(CHI_SQUARE.pull(run(benchmark))).as(benchmark.name()).isCloseTo(REFERENCE_PULL.get(benchmark.name()), within(0.005));
        }
    }

    @Test
    void thePapersTablesAreReproducedToTheirRounding() {
        double squares = 0;
        int count = 0;
        for (Benchmark benchmark : Benchmark.all()) {
            for (Map.Entry<Observable, Double> printed : benchmark.printed().entrySet()) {
                boolean slip = benchmark.name().equals("BMA") && printed.getKey() == Observable.LAMBDA_HIGH;
                boolean standardModel = benchmark.name().equals("SM");
                double ratio = PREDICTIONS.value(printed.getKey(), run(benchmark)) / printed.getValue();
                if (slip) {
                    assertThat(10 * ratio).isCloseTo(1, within(0.005));
                } else if (!standardModel) {
                    assertThat(ratio).as(benchmark.name() + " " + printed.getKey()).isCloseTo(1, within(0.016));
                    squares += (ratio - 1) * (ratio - 1);
                    count++;
                }
            }
        }
        assertThat(count).isEqualTo(31);
        assertThat(Math.sqrt(squares / count)).isLessThan(0.005);
    }

    @Test
    void aWorsePointThanTheStandardModelHasANegativePull() {
        WilsonCoefficients bad = WilsonCoefficients.of(Map.of("CS_bsmumu", 0.1));
        double expected = -Math.sqrt(CHI_SQUARE.at(bad) - CHI_SQUARE.standardModel());
        assertThat(CHI_SQUARE.pull(bad)).isNegative().isCloseTo(expected, within(1e-12));
    }

    @Test
    void errorsCombineInQuadratureAndTheSideOfThePredictionCounts() {
        Measurement kaon = Measurement.paper().get(Observable.RK_CENTRAL);
        assertThat(kaon.up()).isCloseTo(Math.hypot(0.042, 0.013), within(1e-12));
        assertThat(kaon.down()).isCloseTo(Math.hypot(0.039, 0.012), within(1e-12));
        assertThat(kaon.pull(0.846 + kaon.up())).isCloseTo(1, within(1e-9));
        assertThat(kaon.pull(0.846 - kaon.down())).isCloseTo(-1, within(1e-9));
        Measurement lambda = Measurement.paper().get(Observable.LAMBDA_HIGH);
        assertThat(lambda.up()).isCloseTo(Math.sqrt(0.09 * 0.09 + 0.03 * 0.03 + 0.27 * 0.27) * 1e-7, within(1e-15));
    }

    @Test
    void theLaterMeasurementsNoLongerPreferNewPhysics() {
        Map<Observable, Measurement> later = Measurement.ofSet("lhcb-2022");
        assertThat(later).doesNotContainKey(Observable.RKSTAR_LOW).containsKeys(Observable.RK_CENTRAL, Observable.BS_MUMU);
        CleanChiSquare chiSquare = CleanChiSquare.of(PREDICTIONS, later);
        // by hand: (0.0518/0.0474)^2 + (0.0306/0.0728)^2 + (0.578/0.4838)^2 = 1.19 + 0.18 + 1.43
        assertThat(chiSquare.standardModel()).isCloseTo(2.80, within(0.02));
        for (Benchmark benchmark : Benchmark.all()) {
            assertThat(chiSquare.pull(run(benchmark))).as(benchmark.name()).isNotPositive();
        }
    }
}
