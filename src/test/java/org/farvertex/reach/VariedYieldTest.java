package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farvertex.config.Detectors;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Variation;
import org.farvertex.simulation.Variations;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variations are steered by the pilots of the setup itself, and have small samples: neither may move an edge. */
@Tag("slow")
class VariedYieldTest {

    private static final int SEEDS = 8;
    private static final int FEW = 512;
    private static final int MANY = 1 << 14;

    /**
     * Where edges move to, from small samples and from 32 times as many of another seed: pulls of the ratio of yields at the moved edges, of which the
     * error is no larger than if numbers with and without a variation had nothing in common. 4.5 σ each and, of eight seeds a variation, in the mean:
     * 1e-3 are wrong by chance. A grid of interpolation adds 1 %.
     */
    @ParameterizedTest
    @CsvSource({"faser2", "nucal", "seaquest-phase1", "ship-ecn3", "charm", "e137"})
    void smallSamplesAreRight(String detector) {
        Setup setup = Setup.standard(Detectors.byName(detector).orElseThrow(), new RightHandedT3R(10, 1, true, Scenario.VISIBLE));
        ReachPlan plan = new ReachPlan(new Range(0.005, 0.2), Optional.empty(), Optional.empty(), 1, FEW, 0.02);
        double coupling = setup.model().coupling();
        SignalTarget target = new SignalTarget(setup.detector().needed(), plan.precision());
        VariedYield many = new VariedYield(setup, target, 99, MANY);
        List<Variation> variations = new Variations().of(setup);
        Reach reach = plan.edges(setup, target.signal());
        double[] sums = new double[variations.size()];
        List<Double> pulls = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            ReachPlan other = new ReachPlan(plan.masses(), Optional.empty(), Optional.empty(), seed, FEW, plan.precision());
            EdgeBand band = new BandSearch(other, new Variations()).of(List.of(reach), Threads.CALLER).get(0).bands().get(0).high().orElseThrow();
            VariedYield few = new VariedYield(setup, target, seed, FEW);
            for (int k = 0; k < sums.length; k++) {
                EdgeBand.Moved moved = band.moved().get(k);
                Estimate asIs = many.expected(band.edge(), coupling);
                Estimate varied = many.expected(variations.get(k), moved.edge(), coupling);
                double error = Math.hypot(Math.hypot(asIs.relativeError(), varied.relativeError()), Math.hypot(few.expected(band.edge(), coupling).relativeError(),
                    few.expected(variations.get(k), moved.edge(), coupling).relativeError()));
                double pull = (varied.logValue() - asIs.logValue()) / Math.hypot(error, 0.01);
                if (!moved.open()) {
                    pulls.add(pull);
                    sums[k] += pull;
                }
            }
        }
        assertThat(pulls).hasSizeGreaterThan(SEEDS).allSatisfy(pull -> assertThat(Math.abs(pull)).isLessThan(4.5));
        for (double sum : sums) {
            assertThat(Math.abs(sum) / Math.sqrt(SEEDS)).isLessThan(4.5);
        }
        double width = Math.sqrt(pulls.stream().mapToDouble(pull -> pull * pull).average().orElseThrow());
        System.out.println(detector + " pulls " + pulls.size() + " width " + width + " mean " + pulls.stream().mapToDouble(p -> p).average().orElseThrow());
        assertThat(width).isLessThan(1.25);
    }
}
