package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.farvertex.config.Detectors;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Unaccepted;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.UpperLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fewer masses tell the same edges as the whole scan: of functions that grow as m⁶ and fall as particles die, and of experiments. */
class EdgeMassesTest {

    private static final double SIGNAL = 3;
    private static final SignalTarget TARGET = new SignalTarget(SIGNAL, 0.02);
    private static final Range MASSES = new Range(0.005, 0.2);
    private static final MassReach ALL = MassReach.of(MASSES, TARGET);

    /** ln N over the signal with an error of a part of N. */
    private static Yield logYield(DoubleUnaryOperator excess, double error) {
        return mass -> coupling -> new Estimate(excess.applyAsDouble(Math.log(mass)), SIGNAL, error * SIGNAL);
    }

    private static EdgeMasses masses(Yield yield) {
        return EdgeMasses.of(ALL, yield, 1);
    }

    private static List<MassInterval> intervals(Yield yield, MassReach scan) {
        return new ReachScan(yield, TARGET, Journal.inMemory(), Threads.CALLER, Progress.SILENT).intervals(scan, 1);
    }

    /** \(N\propto m^6e^{-(m/m_0)^4}\) of any size: short and long intervals, open ones, and none. */
    @ParameterizedTest
    @CsvSource({"0.02,25", "0.02,3", "0.02,0.3", "0.02,0.01", "0.02,-0.01", "0.02,-3", "0.07,40", "0.07,12", "0.07,1", "0.006,8", "0.006,0.2", "0.3,10"})
    void edgesAreThoseOfTheWholeScan(double middle, double most) {
        double top = Math.log(middle) + Math.log(1.5) / 4;
        DoubleUnaryOperator excess = x -> most + 6 * (x - top) - 1.5 * (Math.exp(4 * (x - top)) - 1);
        Yield yield = logYield(excess, 0.02);
        EdgeMasses found = masses(yield);
        assertThat(intervals(yield, found.scan())).isEqualTo(intervals(yield, ALL));
        assertThat(found.scan().points()).hasSizeLessThan(ALL.points().size()).isSubsetOf(ALL.points());
    }

    /** Beside an edge, and near the signal, there are all masses, from the samples of the scan. */
    @Test
    void nothingIsLeftOutNearAnEdge() {
        DoubleUnaryOperator excess = x -> 40 * (1 - Math.exp(x) / 0.0875);
        EdgeMasses found = masses(logYield(excess, 0.02));
        List<Double> points = ALL.points();
        for (int i = 0; i < points.size(); i++) {
            double here = excess.applyAsDouble(Math.log(points.get(i)));
            boolean beside = (i > 0 && here * excess.applyAsDouble(Math.log(points.get(i - 1))) < 0)
                || (i < points.size() - 1 && here * excess.applyAsDouble(Math.log(points.get(i + 1))) < 0);
            if (beside || Math.abs(here) < 8) {
                assertThat(found.scan().points()).contains(points.get(i));
                assertThat(found.far()).doesNotContainKey(points.get(i));
            }
        }
        assertThat(found.far()).isNotEmpty();
    }

    /** Neither a number that is hardly known, nor none where there may be a signal, is far from it. */
    @Test
    void whatIsNotKnownIsNotFar() {
        assertThat(masses(logYield(x -> 20, 0.6)).scan().points()).isEqualTo(ALL.points());
        assertThat(masses(logYield(x -> 20, 0.4)).far()).hasSize(7);
        assertThat(masses(mass -> new Nothing(2 * SIGNAL)).scan().points()).isEqualTo(ALL.points());
        assertThat(masses(mass -> new Nothing(SIGNAL / 2)).far()).hasSize(7);
        assertThat(masses(mass -> coupling -> Estimate.ZERO).scan().points()).isEqualTo(ALL.points());
    }

    /** What opens and closes within one stride, as a decay to μπ of what comes from K → μN, is found. */
    @ParameterizedTest
    @CsvSource({"0.0200,0.0250", "0.0500,0.0700", "0.1200,0.1700"})
    void whatOpensAndClosesOnTheWayIsFound(double opens, double closes) {
        Yield window = mass -> coupling -> mass > opens && mass < closes ? new Estimate(20, SIGNAL, 0.02 * SIGNAL) : Estimate.ZERO;
        List<MassInterval> whole = intervals(window, ALL);
        assertThat(whole).hasSize(1);
        assertThat(intervals(window, masses(window).scan())).isEqualTo(whole);
    }

    private record Nothing(double limit) implements Yield.AtMass {

        @Override
        public Estimate expected(double coupling) {
            return Estimate.ZERO;
        }

        @Override
        public Optional<Unaccepted> unaccepted(double coupling) {
            return Optional.of(new Unaccepted(1000, new UpperLimit(Math.log(limit))));
        }
    }

    /** The small samples are only asked which way it is: the same edges, to the last digit. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"faser", "nucal", "e137"})
    void edgesOfExperimentsAreThoseOfTheirReach(String detector) {
        Setup setup = Setup.standard(Detectors.byName(detector).orElseThrow(), new RightHandedT3R(10, 1, true, Scenario.VISIBLE));
        ReachPlan plan = new ReachPlan(MASSES, Optional.empty(), Optional.empty(), 1, 64, 0.1);
        Reach whole = plan.run(setup, SIGNAL, Journal.inMemory(), Threads.CALLER, Progress.SILENT);
        Reach edges = plan.edges(setup, SIGNAL);
        assertThat(edges.intervals()).isEqualTo(whole.intervals());
        assertThat(edges.intervals().orElseThrow()).isNotEmpty();
        assertThat(edges.shortfall()).isEqualTo(whole.shortfall());
        List<Double> looked = new ArrayList<>(edges.curve().stream().map(Reach.ScannedMass::mass).toList());
        assertThat(looked).hasSizeLessThan(whole.curve().size()).isSubsetOf(whole.curve().stream().map(Reach.ScannedMass::mass).toList());
    }

    @Test
    void edgesInTheMassAreAtOneCoupling() {
        ReachPlan plan = new ReachPlan(MASSES, Optional.of(new Range(1e-8, 1e-3)), Optional.empty(), 1, 64, 0.1);
        assertThatThrownBy(() -> plan.edges(ReachPlanTest.setup(1e-5), SIGNAL)).hasMessageContaining("at one coupling");
    }
}
