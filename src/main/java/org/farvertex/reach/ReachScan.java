package org.farvertex.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;

/**
 * Scans one experiment.
 *
 * @param yield    expected events
 * @param target   what is looked for
 * @param journal  remembers what was computed
 * @param crew     does the work
 * @param progress hears how far the first, longest part has got; called from any thread
 */
public record ReachScan(Yield yield, SignalTarget target, Journal journal, Threads crew, Progress progress) {

    /** Samples grow by no more steps than this for the edges in the mass. */
    private static final int MOST_STEPS = 3;

    /**
     * Masses with at least the signal; if an edge is not known as well as wanted, all is done again from more samples.
     *
     * @param masses   range to scan [GeV]
     * @param coupling the coupling
     * @return the intervals, lowest first; none if the signal is nowhere reached
     */
    public List<MassInterval> intervals(Range masses, double coupling) {
        return intervals(MassReach.of(masses, target), coupling);
    }

    /** The same from the masses of a scan. */
    List<MassInterval> intervals(MassReach reach, double coupling) {
        Count count = new Count(progress, reach.points().size());
        crew.map(reach.points(), mass -> count.done(expected(mass, coupling, 0)));
        List<MassInterval> intervals = List.of();
        List<Unknown> before = List.of();
        for (int steps = 0; steps <= MOST_STEPS; steps++) {
            int now = steps;
            crew.map(reach.points(), mass -> expected(mass, coupling, now));
            intervals = reach.intervals(mass -> expected(mass, coupling, now));
            List<Unknown> unknown = unknown(reach, coupling, now);
            boolean hopeless = intervals.isEmpty() && unknown.equals(before);
            if (hopeless || (shortfall(intervals, coupling, now) <= 1 && unknown.isEmpty())) {
                return intervals;
            }
            before = unknown;
        }
        return intervals;
    }

    /**
     * By what factor the worst edge of {@link #intervals} misses the precision asked for.
     *
     * @param intervals the intervals
     * @param coupling  the coupling
     * @return at most 1 if all are good enough
     */
    public double shortfall(List<MassInterval> intervals, double coupling) {
        // larger samples than were good enough are not drawn to tell that they are better
        double least = Double.POSITIVE_INFINITY;
        for (int steps = 0; steps <= MOST_STEPS && least > 1; steps++) {
            least = Math.min(least, shortfall(intervals, coupling, steps));
        }
        return least;
    }

    private double shortfall(List<MassInterval> intervals, double coupling, int steps) {
        return intervals.stream().flatMap(i -> Stream.of(i.low(), i.high())).filter(edge -> !edge.open()).mapToDouble(edge -> {
            Estimate expected = expected(edge.mass(), coupling, steps);
            return target.shortfall(expected, expected.relativeError() * edge.mass() / edge.error());
        }).max().orElse(0);
    }

    /**
     * Expected events along the masses at which {@link #intervals} starts.
     *
     * @param masses   range to scan [GeV]
     * @param coupling the coupling
     * @return the points, lowest mass first
     */
    public List<Reach.ScannedMass> curve(Range masses, double coupling) {
        return curve(MassReach.of(masses, target), coupling);
    }

    /** The same at the masses of a scan. */
    List<Reach.ScannedMass> curve(MassReach reach, double coupling) {
        return reach.points().stream().map(mass -> new Reach.ScannedMass(mass, known(mass, coupling))).toList();
    }

    /** What the smallest samples tell that tell anything, or else the largest. */
    private Answer known(double mass, double coupling) {
        int steps = 0;
        while (steps < MOST_STEPS && !at(mass, coupling, steps).unknown().isEmpty()) {
            steps++;
        }
        return at(mass, coupling, steps).answers().get(0);
    }

    /**
     * Masses of {@link #curve} where nothing was accepted although there may be a signal.
     *
     * @param masses   range to scan [GeV]
     * @param coupling the coupling
     * @return the masses, lowest first
     */
    public List<Unknown> unknown(Range masses, double coupling) {
        return unknown(MassReach.of(masses, target), coupling);
    }

    /** The same at the masses of a scan. */
    List<Unknown> unknown(MassReach reach, double coupling) {
        List<Unknown> unknown = unknown(reach, coupling, 0);
        for (int steps = 1; steps <= MOST_STEPS && !unknown.isEmpty(); steps++) {
            unknown = unknown(reach, coupling, steps);
        }
        return unknown;
    }

    private List<Unknown> unknown(MassReach reach, double coupling, int steps) {
        return reach.points().stream()
            .flatMap(mass -> at(mass, coupling, steps).unknown().stream()).toList();
    }

    private Estimate expected(double mass, double coupling, int steps) {
        return at(mass, coupling, steps).answers().get(0).expected();
    }

    /** One coupling at a mass, from samples that have grown by a number of steps, or as many as there are. */
    private ScanColumn at(double mass, double coupling, int steps) {
        double[] numbers = journal.recall("at/" + steps + "/" + mass + "/" + coupling, () -> {
            Yield.AtMass at = yield.at(mass);
            for (int k = 0; k < steps; k++) {
                at = at.sharper(coupling).orElse(at);
            }
            Answer answer = Answer.of(at, coupling);
            List<Unknown> unknown = answer.unaccepted().filter(target::maybe)
                .map(none -> new Unknown(mass, coupling, coupling, none.samples(), none.limit().value())).stream().toList();
            return new ScanColumn(mass, List.of(answer), List.of(), unknown).numbers();
        });
        return ScanColumn.of(mass, 1, numbers);
    }

    /**
     * Expected events on a grid, and the contours N = signal, closed at the ends of the grid where they reach beyond. Contours
     * are exact to root finding at the masses of the grid and at those put between where a contour begins, ends or bends.
     *
     * @param masses    masses [GeV], rising
     * @param couplings couplings, rising
     * @return both
     */
    public Sweep sweep(double[] masses, double[] couplings) {
        return sweep(masses, couplings, true);
    }

    /**
     * The contours alone, of which the numbers far from the signal need not be known.
     *
     * @param masses    masses [GeV], rising
     * @param couplings couplings, rising
     * @return the contours; numbers of the grid below the signal may be upper limits, above it lower ones
     */
    public Sweep contours(double[] masses, double[] couplings) {
        return sweep(masses, couplings, false);
    }

    private Sweep sweep(double[] masses, double[] couplings, boolean everywhere) {
        CouplingReach reach = new CouplingReach(couplings, target, everywhere);
        Count count = new Count(progress, masses.length);
        List<ScanColumn> columns = new ArrayList<>(crew.map(Arrays.stream(masses).boxed().toList(),
            mass -> count.done(column(reach, mass))));
        Grid grid = new Grid(Arrays.stream(masses).boxed().toList(), Arrays.stream(couplings).boxed().toList(),
            columns.stream().map(ScanColumn::answers).toList());
        // masses put between are not on the grid: what is far from the signal there nobody asks for
        CouplingReach edges = new CouplingReach(couplings, target, false);
        List<Double> missing = MassGaps.of(columns);
        while (!missing.isEmpty()) {
            columns.addAll(crew.map(missing, mass -> column(edges, mass)));
            columns.sort(Comparator.comparingDouble(ScanColumn::mass));
            missing = MassGaps.of(columns);
        }
        double shortfall = columns.stream().flatMap(c -> c.intervals().stream()).mapToDouble(CouplingInterval::shortfall).max().orElse(0);
        return new Sweep(grid, new ContourTracer(couplings, target, columns).trace(),
            columns.stream().flatMap(column -> column.unknown().stream()).toList(), shortfall);
    }

    private ScanColumn column(CouplingReach reach, double mass) {
        String key = (reach.everywhere() ? "column/" : "edges/") + reach.points() + "/" + mass;
        double[] numbers = journal.recall(key, () -> reach.column(mass, yield.at(mass)).numbers());
        return ScanColumn.of(mass, reach.points(), numbers);
    }

    /**
     * Expected events on a grid, without contours.
     *
     * @param masses    masses [GeV]
     * @param couplings couplings
     * @return the grid
     */
    public Grid grid(double[] masses, double[] couplings) {
        List<Double> list = Arrays.stream(masses).boxed().toList();
        Count count = new Count(progress, masses.length);
        List<List<Answer>> rows = crew.map(list, mass -> count.done(row(mass, couplings)));
        return new Grid(list, Arrays.stream(couplings).boxed().toList(), rows);
    }

    private List<Answer> row(double mass, double[] couplings) {
        double[] numbers = journal.recall("row/" + mass, () -> {
            Yield.AtMass at = yield.at(mass);
            return new ScanColumn(mass, Arrays.stream(couplings).mapToObj(coupling -> Answer.of(at, coupling)).toList(), List.of(), List.of()).numbers();
        });
        return ScanColumn.of(mass, couplings.length, numbers).answers();
    }
}
