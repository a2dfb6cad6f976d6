package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.farvertex.config.Detectors;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Variation;
import org.farvertex.simulation.Variations;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variations are steered by the pilots of the setup itself, and have small samples: neither may move an edge. */
@Tag("slow")
class VariedYieldTest {

    private static final int SEEDS = 3;
    private static final int FEW = 512;
    private static final int MANY = 1 << 12;
    private static final Range MASSES = new Range(0.005, 0.2);

    /**
     * Where edges move to, from small samples and from eight times as many of another seed, with the same interpolation: pulls of the ratio of yields at the
     * two, of which the error is no larger than if numbers with and without a variation had nothing in common. 4.5 σ each and, of three seeds a variation, in
     * the mean: 1e-3 are wrong by chance.
     */
    @ParameterizedTest
    @CsvSource({"faser2", "nucal", "seaquest-phase1", "charm"})
    void smallSamplesAreRight(String detector) {
        Setup setup = Setup.standard(Detectors.byName(detector).orElseThrow(), new RightHandedT3R(10, 1, true, Scenario.VISIBLE));
        ReachPlan plan = new ReachPlan(MASSES, Optional.empty(), Optional.empty(), 1, FEW, 0.02);
        double coupling = setup.model().coupling();
        SignalTarget target = new SignalTarget(setup.detector().needed(), plan.precision());
        Reach reach = plan.edges(setup, target.signal());
        double edge = reach.upperEdge().orElseThrow().mass();
        VariedYield many = new VariedYield(setup, target, 99, MANY);
        List<VariedYield> few = IntStream.rangeClosed(1, SEEDS).mapToObj(seed -> new VariedYield(setup, target, seed, FEW)).toList();
        List<Double> pulls = new ArrayList<>();
        for (Variation variation : new Variations().of(setup)) {
            EdgeWalk.Found right = moved(many, variation, edge, coupling);
            double sum = 0;
            for (VariedYield small : few) {
                EdgeWalk.Found found = moved(small, variation, edge, coupling);
                assertThat(found.open()).as(variation.name()).isEqualTo(right.open());
                if (!found.open()) {
                    Estimate there = many.expected(variation, found.place(), coupling);
                    double error = Math.hypot(Math.hypot(many.expected(edge, coupling).relativeError(), there.relativeError()),
                        Math.hypot(small.expected(edge, coupling).relativeError(), small.expected(variation, found.place(), coupling).relativeError()));
                    double pull = (there.logValue() - many.expected(variation, right.place(), coupling).logValue()) / error;
                    assertThat(Math.abs(pull)).as(variation.name()).isLessThan(4.5);
                    pulls.add(pull);
                    sum += pull;
                }
            }
            assertThat(Math.abs(sum) / Math.sqrt(SEEDS)).as(variation.name()).isLessThan(4.5);
        }
        assertThat(pulls).hasSizeGreaterThan(10 * SEEDS);
        // 0.7 to 0.8 here, since much is in common
        assertThat(Math.sqrt(pulls.stream().mapToDouble(pull -> pull * pull).average().orElseThrow())).isLessThan(1.25);
    }

    private static EdgeWalk.Found moved(VariedYield yield, Variation variation, double edge, double coupling) {
        double target = yield.expected(edge, coupling).logValue();
        return new EdgeWalk(edge, 0.02, MASSES, true).edge(mass -> yield.expected(variation, mass, coupling).logValue() - target);
    }
}
