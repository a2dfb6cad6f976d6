package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Detector;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.junit.jupiter.api.Test;

/** Several experiments in one run are what each is by itself, side by side or one after the other. */
class ReachRunTest {

    private static final ReachPlan PLAN = new ReachPlan(new Range(0.05, 0.2), Optional.empty(), Optional.empty(), 1, 64, 0.2);

    private static Setup named(String id, double exposure) {
        Setup setup = ReachPlanTest.setup(1e-5);
        Detector d = setup.detector();
        return new Setup(setup.model(), new Detector(id, "", "", "", d.beam(), exposure, d.production(), d.decayVolume(), d.acceptance(), d.efficiency(),
            d.signal(), d.background()), setup.channels(), setup.spectra(), setup.bremsstrahlung());
    }

    @Test
    void togetherAsAlone() {
        List<Setup> setups = List.of(named("small", 1e14), named("large", 1e17));
        List<Reach> alone = setups.stream().map(s -> PLAN.run(s, s.detector().needed(), Journal.inMemory(), Threads.CALLER, Progress.SILENT)).toList();
        assertThat(alone.get(1).massReach().orElseThrow().high()).isGreaterThan(alone.get(0).massReach().orElseThrow().high());
        for (int threads : new int[] {1, 2, 3}) {
            List<Double> progress = Collections.synchronizedList(new ArrayList<>());
            List<Reach> together = new ReachRun(PLAN, Journal.inMemory(), threads).of(setups, progress::add);
            for (int i = 0; i < 2; i++) {
                assertThat(together.get(i).setup()).isEqualTo(setups.get(i));
                assertThat(together.get(i).intervals()).isEqualTo(alone.get(i).intervals());
                assertThat(together.get(i).curve()).isEqualTo(alone.get(i).curve());
            }
            assertThat(progress).hasSize(2 * alone.get(0).curve().size()).allMatch(p -> p > 0 && p <= 1).contains(0.5, 1.0);
        }
    }
}
