package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;

/** How well edges in the mass are known, and how long more samples are asked for. */
class PrecisionTest {

    private static final Range MASSES = new Range(0.01, 0.2);

    private static ReachScan scan(Yield yield, Progress progress) {
        return new ReachScan(yield, new SignalTarget(3, 0.02), Journal.inMemory(), Threads.CALLER, progress);
    }

    /** \(\ln(N/3)=k(1-m/m_0)\), whose error halves with every growth, up to some growths. */
    private record Growing(double k, double mass, double error, int left, AtomicInteger growths) implements Yield.AtMass {

        @Override
        public Estimate expected(double coupling) {
            return new Estimate(k * (1 - mass / 0.0875), 3, 3 * error);
        }

        @Override
        public Optional<Yield.AtMass> sharper(double... couplings) {
            growths.incrementAndGet();
            return left == 0 ? Optional.empty() : Optional.of(new Growing(k, mass, error / 2, left - 1, growths));
        }
    }

    /** The shortfall is the error over slope and precision: 0.02/(40 × 0.02); open ends count for nothing. */
    @Test
    void shortfallOfAnEdge() {
        AtomicInteger growths = new AtomicInteger();
        ReachScan scan = scan(mass -> new Growing(40, mass, 0.02, 9, growths), Progress.SILENT);
        List<MassInterval> found = scan.intervals(MASSES, 10);
        assertThat(growths.get()).isZero();
        assertThat(scan.shortfall(found, 10)).isBetween(0.002, 1.0 / 40 + 1e-3);
        MassInterval.Edge end = new MassInterval.Edge(0.01, 0, 0, true);
        assertThat(scan.shortfall(List.of(new MassInterval(end, end)), 10)).isZero();
        assertThat(scan.shortfall(List.of(), 10)).isZero();
    }

    /** Errors of 0.6 at a slope of 3 are ten times too large: three growths, an eighth of the error, and what is still missing. */
    @Test
    void growsUntilItIsGoodEnoughOrThreeTimes() {
        AtomicInteger growths = new AtomicInteger();
        ReachScan scan = scan(mass -> new Growing(3, mass, 0.6, 9, growths), Progress.SILENT);
        List<MassInterval> found = scan.intervals(MASSES, 10);
        assertThat(found.get(0).high().mass()).isCloseTo(0.0875, within(2e-6));
        assertThat(found.get(0).high().error()).isCloseTo(0.6 / 8 * 0.0875 / 3, within(1e-6));
        assertThat(growths.get()).isPositive();
        assertThat(scan.shortfall(found, 10)).isCloseTo(0.6 / 8 / (0.02 * 3), within(0.01));
        // half of that error is good enough after two
        ReachScan better = scan(mass -> new Growing(3, mass, 0.2, 9, growths), Progress.SILENT);
        assertThat(better.intervals(MASSES, 10).get(0).high().error()).isCloseTo(0.2 / 4 * 0.0875 / 3, within(1e-6));
        // and no more than there are
        ReachScan poor = scan(mass -> new Growing(3, mass, 0.6, 1, growths), Progress.SILENT);
        assertThat(poor.intervals(MASSES, 10).get(0).high().error()).isCloseTo(0.6 / 2 * 0.0875 / 3, within(1e-6));
    }

    /** The curve is that of the masses of the scan; grids hold what the yield says, mass by mass; progress runs to one. */
    @Test
    void curvesAndGrids() {
        List<Double> progress = new ArrayList<>();
        ReachScan scan = scan(mass -> coupling -> new Estimate(0, mass * coupling, 0.1), progress::add);
        Grid grid = scan.grid(new double[] {0.1, 0.2}, new double[] {1, 2, 3});
        assertThat(progress).containsExactly(0.5, 1.0);
        assertThat(grid.masses()).containsExactly(0.1, 0.2);
        assertThat(grid.couplings()).containsExactly(1.0, 2.0, 3.0);
        progress.clear();
        scan.intervals(MASSES, 1);
        assertThat(progress).isSorted().hasSize(scan.curve(MASSES, 1).size()).endsWith(1.0);
        progress.clear();
        Sweep sweep = scan.sweep(new double[] {0.1, 0.2, 0.3}, new double[] {1, 2, 3});
        assertThat(progress).hasSize(3).endsWith(1.0);
        assertThat(sweep.shortfall()).isZero();
        double[] masses = scan.curve(MASSES, 1).stream().mapToDouble(Reach.ScannedMass::mass).toArray();
        assertThat(masses[0]).isEqualTo(0.01);
        for (int i = 1; i < masses.length; i++) {
            assertThat(Math.log(masses[i] / masses[i - 1])).isBetween(0.04, 0.08 + 1e-9);
        }
    }
}
