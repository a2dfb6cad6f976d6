package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;

/** Intervals and contours of yields whose edges are known in closed form. */
class ReachScanTest {

    private static final double SIGNAL = 3;

    private static ReachScan scan(Yield yield, Threads crew) {
        return new ReachScan(yield, new SignalTarget(SIGNAL, 0.02), Journal.inMemory(), crew, Progress.SILENT);
    }

    /** \(\ln(N/3)=f(\ln m,\ln c)\) with 2 % error. */
    private static Yield logYield(java.util.function.DoubleBinaryOperator f) {
        return mass -> coupling -> new Estimate(f.applyAsDouble(Math.log(mass), Math.log(coupling)), SIGNAL, 0.02 * SIGNAL);
    }

    /** \(\ln(N/3)=k(1-m/m_0)\): one edge at \(m_0\), with the error 0.02 m_0/k. */
    @Test
    void edgeAndItsError() {
        Yield falling = logYield((x, y) -> 40 * (1 - Math.exp(x) / 0.0875));
        List<MassInterval> found = scan(falling, Threads.CALLER).intervals(new Range(0.01, 0.2), 10);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).low().open()).isTrue();
        assertThat(found.get(0).low().mass()).isEqualTo(0.01);
        assertThat(found.get(0).high().mass()).isCloseTo(0.0875, within(2e-6));
        assertThat(found.get(0).high().error()).isCloseTo(0.02 * 0.0875 / 40, within(1e-8));
        assertThat(found.get(0).high().doubling()).isCloseTo(Math.log(2) * 0.0875 / 40, within(1e-6));
    }

    /** Where N bends at its edge, from a slope of 10/m₀ to 30/m₀, the slope is that across the edge: 20/m₀. */
    @Test
    void errorOfAnEdgeWithABend() {
        Yield bent = logYield((x, y) -> {
            double beyond = Math.exp(x) / 0.0875 - 1;
            return (beyond < 0 ? -10 : -30) * beyond;
        });
        MassInterval.Edge edge = scan(bent, Threads.CALLER).intervals(new Range(0.01, 0.2), 10).get(0).high();
        assertThat(edge.error()).isCloseTo(0.02 * 0.0875 / 20, within(1e-2 * 0.02 * 0.0875 / 20));
    }

    /** Two islands, one of them narrower than the step of the scan. */
    @Test
    void islands() {
        Yield islands = logYield((x, y) -> 1 - Math.min(Math.pow((x - Math.log(0.03)) / 0.2, 2),
            2 * Math.pow((x - Math.log(0.1013)) / 0.02, 2)));
        List<MassInterval> found = scan(islands, Threads.CALLER).intervals(new Range(0.01, 0.2), 10);
        assertThat(found).hasSize(2);
        assertThat(found.get(0).low().mass()).isCloseTo(0.03 * Math.exp(-0.2), within(2e-6));
        assertThat(found.get(0).high().mass()).isCloseTo(0.03 * Math.exp(0.2), within(2e-6));
        assertThat(found.get(1).low().mass()).isCloseTo(0.1013 * Math.exp(-0.02 / Math.sqrt(2)), within(2e-6));
    }

    /** A tip between two masses of the scan is found to 0.1 %: masses are put between where a contour ends. */
    @Test
    void tipsAreLookedForBetweenMasses() {
        Range couplings = new Range(1e-8, 1e-3);
        double tip = 0.0437;
        Yield yield = logYield((x, y) -> 20 * (Math.log(tip) - x) - Math.pow(y - Math.log(1e-5), 2));
        List<Contour> contours = scan(yield, Threads.CALLER).sweep(new double[] {0.02, 0.03, 0.06, 0.08},
            couplings.points(couplings.count(0.15))).contours();
        assertThat(contours).hasSize(1);
        double last = contours.get(0).points().stream().mapToDouble(Contour.Point::mass).max().orElseThrow();
        assertThat(Math.abs(Math.log(last / tip))).isLessThan(1e-3);
    }

    /** Along a contour that falls by nine e-folds from the first mass to the last, no step in the coupling is larger than 0.35. */
    @Test
    void longStepsAlongAContourAreFilled() {
        Range couplings = new Range(1e-9, 1e-2);
        Yield yield = logYield((x, y) -> y - Math.log(1e-3) + 9 * (x - Math.log(0.01)) / Math.log(10));
        List<Contour.Point> lower = scan(yield, Threads.CALLER).sweep(new double[] {0.01, 0.02, 0.05, 0.1},
            couplings.points(couplings.count(0.15))).contours().get(0).points().stream().filter(p -> p.error() > 0)
            .sorted(java.util.Comparator.comparingDouble(Contour.Point::mass)).toList();
        assertThat(lower).hasSizeGreaterThan(20);
        for (int i = 1; i < lower.size(); i++) {
            assertThat(Math.abs(Math.log(lower.get(i).coupling() / lower.get(i - 1).coupling()))).isLessThanOrEqualTo(0.35 + 1e-4);
        }
    }

    /** \(\ln(N/3)=k\ln(c/c_0)\) below a peak and \(-j\) above: the errors of the edges are 0.02/k and 0.02/j. */
    @Test
    void edgesOfCouplingAndTheirErrors() {
        Yield yield = logYield((x, y) -> Math.min(4 * (y - Math.log(1e-7)), 16 * (Math.log(1e-5) - y)));
        Range couplings = new Range(1e-8, 1e-3);
        CouplingInterval found = new CouplingReach(couplings.points(50), new SignalTarget(SIGNAL, 0.02)).column(0.05, yield.at(0.05))
            .intervals().get(0);
        assertThat(found.low()).isCloseTo(1e-7, within(2e-12));
        assertThat(found.high()).isCloseTo(1e-5, within(2e-10));
        assertThat(found.lowError()).isCloseTo(0.02 / 4, within(1e-6));
        assertThat(found.highError()).isCloseTo(0.02 / 16, within(1e-6));
        assertThat(found.lowShortfall()).isCloseTo(0.25, within(1e-4));
        assertThat(found.highShortfall()).isCloseTo(1.0 / 16, within(1e-4));
        assertThat(found.lowDoubling()).isCloseTo(Math.log(2) / 4, within(1e-4));
        assertThat(found.highDoubling()).isCloseTo(Math.log(2) / 16, within(1e-4));
    }

    /** The most events are told at the point of the scan that has them, at the end of the scan too, and between points where there is none inside. */
    @Test
    void peaks() {
        double[] points = new Range(1e-8, 1e-4).points(5);
        CouplingInterval open = new CouplingReach(points, new SignalTarget(SIGNAL, 0.02)).column(0.05, logYield((x, y) -> 2 * (Math.log(1e-6) - y)).at(0.05))
            .intervals().get(0);
        assertThat(open.peak()).isCloseTo(1e-8, within(1e-14));
        assertThat(open.excess()).isCloseTo(2 * Math.log(100), within(1e-9));
        assertThat(open.low()).isEqualTo(points[0]);
        assertThat(open.lowError()).isZero();
        CouplingInterval inside = new CouplingReach(points, new SignalTarget(SIGNAL, 0.02))
            .column(0.05, logYield((x, y) -> 9 - Math.pow(y - Math.log(1.1e-6), 2)).at(0.05)).intervals().get(0);
        assertThat(inside.peak()).isCloseTo(1e-6, within(1e-12));
        assertThat(inside.excess()).isCloseTo(9 - Math.pow(Math.log(1.1), 2), within(1e-9));
    }

    /** More samples are asked for until the error falls below the precision, and no more than there are. */
    @Test
    void sampledUntilThePrecisionIsReached() {
        Range couplings = new Range(1e-8, 1e-3);
        for (int most : new int[] {2, 9}) {
            CouplingInterval found = new CouplingReach(couplings.points(50), new SignalTarget(SIGNAL, 0.02))
                .column(0.05, new Growing(0.5, most)).intervals().get(0);
            // slope 4, error 0.5, 0.25, 0.125, 0.0625
            double error = most == 2 ? 0.125 / 4 : 0.0625 / 4;
            assertThat(found.lowError()).isCloseTo(error, within(1e-5));
            assertThat(found.lowShortfall()).isCloseTo(error / 0.02, within(1e-3));
        }
    }

    /** \(\ln(N/3)=4\ln(c/10^{-7})\) with an error that halves with every growth. */
    private record Growing(double error, int left) implements Yield.AtMass {

        @Override
        public Estimate expected(double coupling) {
            return new Estimate(4 * Math.log(coupling / 1e-7), SIGNAL, error * SIGNAL);
        }

        @Override
        public java.util.Optional<Yield.AtMass> sharper(double... couplings) {
            return left == 0 ? java.util.Optional.empty() : java.util.Optional.of(new Growing(error / 2, left - 1));
        }
    }

    /** Along a contour that hardly moves no masses are put between; the worst edge of all masses is told. */
    @Test
    void noMoreMassesThanNeeded() {
        double[] masses = {0.01, 0.02, 0.05, 0.1};
        double[] couplings = new Range(1e-9, 1e-2).points(120);
        // an error of 0.02 at a slope of 0.8 at the lowest mass, where it is worst, rising to 8
        Sweep sweep = scan(logYield((x, y) -> 80 * Math.exp(x) * (y - Math.log(1e-5))), Threads.CALLER).sweep(masses, couplings);
        assertThat(sweep.contours().get(0).points().stream().mapToDouble(Contour.Point::mass).distinct().sorted().toArray()).containsExactly(masses);
        assertThat(sweep.shortfall()).isCloseTo(1 / 0.8, within(1e-3));
        assertThat(sweep.grid().masses()).hasSize(4);
    }

    /** Growing no faster than as c⁴, so that far below the signal nothing needs to be looked at. */
    private record Bounded(Yield.AtMass free) implements Yield.AtMass {

        @Override
        public Estimate expected(double coupling) {
            return free.expected(coupling);
        }

        @Override
        public double logGrowth(double from, double to) {
            return to >= from ? 4 * Math.log(to / from) : Double.POSITIVE_INFINITY;
        }
    }

    /** Contours alone may leave limits on the grid; a grid that is asked for later from the same journal has the numbers all the same. */
    @Test
    void contoursAloneDoNotSpoilTheGrid() {
        Yield free = logYield((x, y) -> 4 * (y - Math.log(1e-5)));
        Yield yield = mass -> new Bounded(free.at(mass));
        double[] masses = {0.05, 0.06};
        double[] couplings = new Range(1e-8, 1e-3).points(40);
        Journal journal = Journal.inMemory();
        ReachScan scan = new ReachScan(yield, new SignalTarget(SIGNAL, 0.02), journal, Threads.CALLER, Progress.SILENT);
        Sweep contours = scan.contours(masses, couplings);
        Sweep sweep = scan.sweep(masses, couplings);
        assertThat(sweep.contours()).isEqualTo(contours.contours());
        assertThat(contours.grid().answers()).isNotEqualTo(sweep.grid().answers());
        for (int k = 0; k < couplings.length; k++) {
            assertThat(sweep.grid().answers().get(1).get(k).expected()).isEqualTo(free.at(0.06).expected(couplings[k]));
        }
    }

    @Test
    void nothingReached() {
        Yield none = mass -> coupling -> Estimate.ZERO;
        assertThat(scan(none, Threads.CALLER).intervals(new Range(0.01, 0.2), 10)).isEmpty();
        assertThat(sweep(none).contours()).isEmpty();
    }

    private static Sweep sweep(Yield yield) {
        Range masses = new Range(0.01, 1);
        Range couplings = new Range(1e-8, 1e-3);
        return scan(yield, Threads.CALLER).sweep(masses.points(masses.count(0.05)), couplings.points(couplings.count(0.15)));
    }

    /** An ellipse: every point on it, and its ends found where they are. */
    @Test
    void ellipse() {
        double a = 1.3;
        double b = 3;
        Sweep sweep = sweep(logYield((x, y) -> 8 * (1 - Math.pow((x - Math.log(0.08)) / a, 2) - Math.pow((y - Math.log(1e-6)) / b, 2))));
        assertThat(sweep.contours()).hasSize(1);
        List<Contour.Point> points = sweep.contours().get(0).points();
        for (Contour.Point p : points) {
            double x = (Math.log(p.mass()) - Math.log(0.08)) / a;
            double y = (Math.log(p.coupling()) - Math.log(1e-6)) / b;
            assertThat(Math.hypot(x, y)).isCloseTo(1, within(0.01));
        }
        assertThat(points.stream().mapToDouble(Contour.Point::mass).max().orElseThrow())
            .isCloseTo(0.08 * Math.exp(a), within(1e-3 * 0.08 * Math.exp(a)));
        assertThat(area(points)).isCloseTo(Math.PI * a * b, within(0.02 * Math.PI * a * b));
    }

    /** A ring has two contours, one inside the other. */
    @Test
    void holeInTheMiddle() {
        Sweep sweep = sweep(logYield((x, y) -> {
            double r = Math.hypot((x - Math.log(0.1)) / 1.5, (y - Math.log(3e-6)) / 4);
            return 10 * (0.09 - Math.pow(r - 0.6, 2));
        }));
        assertThat(sweep.contours()).hasSize(2);
        double[] areas = sweep.contours().stream().mapToDouble(c -> Math.abs(area(c.points()))).sorted().toArray();
        assertThat(areas[1]).isCloseTo(Math.PI * 6 * 0.81, within(0.3));
        assertThat(areas[0]).isCloseTo(Math.PI * 6 * 0.09, within(0.1));
    }

    /** A contour that leaves the plane is closed along its edge. */
    @Test
    void closedAtTheEndOfTheScan() {
        Sweep sweep = sweep(logYield((x, y) -> y - Math.log(1e-5)));
        assertThat(sweep.contours()).hasSize(1);
        List<Contour.Point> points = sweep.contours().get(0).points();
        assertThat(points).anyMatch(p -> p.coupling() == 1e-3 && p.error() == 0);
        assertThat(points).anyMatch(p -> Math.abs(p.coupling() / 1e-5 - 1) < 1e-4 && p.error() > 0.01);
    }

    @Test
    void sameOnAnyNumberOfThreads() {
        Yield yield = logYield((x, y) -> 8 * (1 - Math.pow((x + 2.5) / 1.3, 2) - Math.pow((y + 13.8) / 3, 2)));
        try (Threads threads = new Threads(3)) {
            Range masses = new Range(0.01, 1);
            Range couplings = new Range(1e-8, 1e-3);
            assertThat(scan(yield, threads).sweep(masses.points(50), couplings.points(60)).contours())
                .isEqualTo(scan(yield, Threads.CALLER).sweep(masses.points(50), couplings.points(60)).contours());
        }
    }

    private static double area(List<Contour.Point> points) {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            Contour.Point p = points.get(i);
            Contour.Point q = points.get((i + 1) % points.size());
            twice += Math.log(p.mass()) * Math.log(q.coupling()) - Math.log(q.mass()) * Math.log(p.coupling());
        }
        return Math.abs(twice) / 2;
    }
}
