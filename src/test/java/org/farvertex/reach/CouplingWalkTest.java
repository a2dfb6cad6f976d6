package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;

/** What may be passed by in a scan of couplings, and that nothing is missed by it. */
class CouplingWalkTest {

    private static final SignalTarget TARGET = new SignalTarget(3, 0.02);
    private static final Range COUPLINGS = new Range(1e-8, 1e-3);

    /** \(\ln(N/3)\) as a function of \(\ln c\), which grows no faster than \(c^4\); remembers where it was asked. */
    private static final class Remembering implements Yield.AtMass {

        private final List<Double> asked = new ArrayList<>();
        private final DoubleUnaryOperator excess;
        private final int sign;

        /** With the lifetime falling (1) or rising (−1) as the coupling rises. */
        Remembering(int sign, DoubleUnaryOperator excess) {
            this.sign = sign;
            this.excess = excess;
        }

        @Override
        public Estimate expected(double coupling) {
            asked.add(coupling);
            return new Estimate(excess.applyAsDouble(Math.log(coupling)), 3, 0.05);
        }

        @Override
        public double logGrowth(double from, double to) {
            double growth = sign * 4 * Math.log(to / from);
            return growth >= 0 ? growth : Double.POSITIVE_INFINITY;
        }
    }

    private static double island(double y, double low, double high, double top) {
        return Math.min(top, Math.min(4 * (y - Math.log(low)), 16 * (Math.log(high) - y)));
    }

    /** An island, two of them, one below the signal, none: the edges are those of a walk that looks everywhere, from fewer looks. */
    @Test
    void edgesAreThoseOfAScanOfAllPoints() {
        List<DoubleUnaryOperator> shapes = List.of(y -> island(y, 1e-7, 1e-5, 9), y -> island(y, 3e-6, 4e-6, 9),
            y -> Math.max(island(y, 1e-7, 1e-6, 2), island(y, 1e-5, 1e-4, 2)), y -> island(y, 1e-6, 1e-5, 9) - 12, y -> y - 30);
        double[] points = COUPLINGS.points(COUPLINGS.count(0.15));
        for (DoubleUnaryOperator shape : shapes) {
            for (int sign : new int[] {1, -1}) {
                // mirrored about the middle of the range
                Remembering yield = new Remembering(sign, y -> shape.applyAsDouble(sign == 1 ? y : Math.log(1e-11) - y));
                ScanColumn all = new CouplingReach(points, TARGET, true).column(0.05, yield);
                int looks = yield.asked.size();
                yield.asked.clear();
                ScanColumn some = new CouplingReach(points, TARGET, false).column(0.05, yield);
                // of a plateau any point is the peak
                assertThat(some.intervals()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("peak").isEqualTo(all.intervals());
                assertThat(some.unknown()).isEqualTo(all.unknown());
                assertThat(yield.asked.size()).isLessThan(looks);
            }
        }
    }

    /** Where there is far more than the signal, one point in some is looked at; what is said of the others is no more than what is expected there. */
    @Test
    void farAboveTheSignalFewPointsAreLookedAt() {
        double[] points = COUPLINGS.points(COUPLINGS.count(0.15));
        DoubleUnaryOperator plateau = y -> island(y, 1e-7, 1e-4, 14);
        Remembering yield = new Remembering(1, plateau);
        List<CouplingWalk.Step> steps = new CouplingWalk(yield, TARGET).whereItMayBe(points);
        long above = Arrays.stream(points).filter(c -> plateau.applyAsDouble(Math.log(c)) > 0).count();
        assertThat(yield.asked.stream().filter(c -> plateau.applyAsDouble(Math.log(c)) > 0).count()).isLessThan(above / 2);
        for (int i = 0; i < points.length; i++) {
            double excess = plateau.applyAsDouble(Math.log(points[i]));
            assertThat(steps.get(i).excess() >= 0).isEqualTo(excess >= 0);
            if (excess >= 0) {
                assertThat(TARGET.excess(steps.get(i).answer().expected())).isLessThan(excess + 1e-9);
            }
        }
    }

    /** A gap inside an island, no deeper and no wider than yields and flights can make it, is found behind however high an edge. */
    @Test
    void gapsInsideAnIslandAreFound() {
        double[] points = COUPLINGS.points(COUPLINGS.count(0.15));
        DoubleUnaryOperator shape = y -> Math.max(island(y, 1e-7, 1e-6, 12), Math.min(12, 4 * (y - Math.log(2e-6))));
        List<CouplingInterval> found = new CouplingReach(points, TARGET, false).column(0.05, new Remembering(1, shape)).intervals();
        assertThat(found).hasSize(2);
        assertThat(found.get(0).high()).isCloseTo(1e-6, withinPercentage(0.01));
        assertThat(found.get(1).low()).isCloseTo(2e-6, withinPercentage(0.01));
    }

    /** Where nothing can be expected, hardly a point is looked at; what is said of the others is no less than what is expected there. */
    @Test
    void numbersThatWereNotLookedAtAreLimits() {
        double[] points = COUPLINGS.points(COUPLINGS.count(0.15));
        Remembering yield = new Remembering(1, y -> 4 * y - 30);
        List<CouplingWalk.Step> steps = new CouplingWalk(yield, TARGET).whereItMayBe(points);
        assertThat(steps).hasSize(points.length);
        assertThat(yield.asked).hasSizeLessThan(4);
        for (int i = 0; i < points.length; i++) {
            double most = TARGET.excess(steps.get(i).answer().expected());
            assertThat(most).isBetween(4 * Math.log(points[i]) - 30 - 1e-9, -1.0);
        }
    }
}
