package org.farvertex.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.farvertex.config.Detectors;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.production.Sampling;
import org.farvertex.reach.Journal;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.reach.ReachPlan;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One number from three commands: the largest mass of Fig. 6 is the upper edge of {@code reach}, and {@code rate} finds the signal there. */
@Tag("slow")
class DesignAgainstReachTest {

    private static final RightHandedT3R PAPER = new RightHandedT3R(10, 1, true, Scenario.VISIBLE);

    private static void agree(String id) {
        Setup setup = Setup.standard(Detectors.byName(id).orElseThrow(), PAPER);
        Baseline baseline = BaselineSurvey.baseline(PAPER, 0.11, setup.at(0.11), 1, 0);
        // other random numbers: independent, so within four standard deviations; by chance once in 15,000
        MassInterval.Edge edge = edge(setup, baseline.largestMass(), 2);
        assertThat(baseline.largestMass()).as("%s, reach %s", id, edge).isCloseTo(edge.mass(), within(4 * Math.hypot(baseline.edge().error(), edge.error())));
        // the same random numbers: the same edge but for the accuracy of roots
        assertThat(baseline.largestMass()).isCloseTo(edge(setup, baseline.largestMass(), 1).mass(), within(1e-7));
        assertThat(known(setup, edge).edge()).as("an edge that is known").isEqualTo(edge);
        MassInterval.Edge open = new MassInterval.Edge(edge.mass() / 2, 0, 0, true);
        assertThat(known(setup, open).edge()).as("the end of a scan is no edge").isEqualTo(baseline.edge());
        Estimate rate = rate(setup, baseline.largestMass());
        double slope = Math.log(rate(setup, baseline.largestMass() * 1.01).value() / rate.value()) / (0.01 * baseline.largestMass());
        assertThat(Math.log(rate.value() / setup.detector().needed())).as("rate of %s at its edge", id)
            .isCloseTo(0, within(4 * Math.hypot(rate.relativeError(), slope * baseline.edge().error())));
    }

    private static Baseline known(Setup setup, MassInterval.Edge edge) {
        return BaselineSurvey.of(PAPER, List.of(0.11), List.of(setup.at(0.11)), Map.of(setup.detector().id(), edge), 1, Threads.CALLER).experiments().get(0);
    }

    private static MassInterval.Edge edge(Setup setup, double near, long seed) {
        List<MassInterval> intervals = new ReachPlan(new Range(0.9 * near, 1.1 * near), Optional.empty(), Optional.empty(), seed, 512, 0.02)
            .run(setup, setup.detector().needed(), Journal.inMemory(), Threads.CALLER, Progress.SILENT).intervals().orElseThrow();
        return intervals.get(intervals.size() - 1).high();
    }

    private static Estimate rate(Setup setup, double mass) {
        return new RateEstimator(new RunSettings(3, 1, OptionalLong.of(100_000), 0.5, Sampling.IMPORTANCE), Progress.SILENT)
            .estimate(setup.at(mass)).expected();
    }

    @Test
    void oneDetector() {
        agree("e137");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nucal", "charm", "faser", "ship-ecn3"})
    void severalDetectors(String id) {
        agree(id);
    }
}
