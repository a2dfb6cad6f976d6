package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.farvertex.model.Coupling;
import org.farvertex.reach.Contour;
import org.farvertex.reach.Grid;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.report.Figures;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;
import org.farvertex.statistics.Estimate;

/** The numbers of a reach run as tables. */
public final class ReachTables {

    /** How near to an end of the scan is the end itself. */
    private static final double END = 1e-9;

    private ReachTables() {
    }

    /**
     * Mass intervals, one row each; an experiment that reaches nothing has one row without numbers.
     *
     * @param reaches reaches at a fixed coupling
     * @return the table
     */
    public static Table intervals(List<Reach> reaches) {
        List<String> ids = new ArrayList<>();
        List<String> generators = new ArrayList<>();
        List<Double> signals = new ArrayList<>();
        List<MassInterval> found = new ArrayList<>();
        MassInterval.Edge none = new MassInterval.Edge(Double.NaN, Double.NaN, false);
        for (Reach reach : reaches) {
            List<MassInterval> intervals = reach.intervals().orElseThrow();
            for (MassInterval interval : intervals.isEmpty() ? List.of(new MassInterval(none, none)) : intervals) {
                ids.add(reach.setup().detector().id());
                generators.add(reach.generator());
                signals.add(reach.signal());
                found.add(interval);
            }
        }
        return new Table("Masses of the " + reaches.get(0).setup().model().identity().symbol() + " with at least the signal. An open end is where the scan ends.", List.of(
            new Column.Words("detector", ids), new Column.Words("generator", generators),
            new Column.Numbers("signal", "events", signals),
            mev("lower edge", found, i -> i.low().mass()), mev("MC error of lower edge", found, i -> i.low().error()),
            new Column.Words("lower end", found.stream().map(i -> end(i.low())).toList()),
            mev("upper edge", found, i -> i.high().mass()), mev("MC error of upper edge", found, i -> i.high().error()),
            new Column.Words("upper end", found.stream().map(i -> end(i.high())).toList())));
    }

    private static String end(MassInterval.Edge edge) {
        return Double.isNaN(edge.mass()) ? "none" : edge.open() ? "open" : "edge";
    }

    private static Column mev(String name, List<MassInterval> intervals, ToDoubleFunction<MassInterval> value) {
        return new Column.Numbers(name, "MeV", intervals.stream().map(i -> 1e3 * value.applyAsDouble(i)).toList());
    }

    /** All points of all contours. */
    static Table contours(List<Reach> reaches, Coupling coupling) {
        List<String> ids = new ArrayList<>();
        List<String> generators = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        List<Contour.Point> points = new ArrayList<>();
        for (Reach reach : reaches) {
            for (int k = 0; k < reach.contours().size(); k++) {
                for (Contour.Point point : reach.contours().get(k).points()) {
                    ids.add(reach.setup().detector().id());
                    generators.add(reach.generator());
                    numbers.add(k + 1.0);
                    points.add(point);
                }
            }
        }
        return new Table("Closed contours N = signal; the last point of each joins its first.", List.of(
            new Column.Words("detector", ids), new Column.Words("generator", generators),
            new Column.Numbers("contour", "", numbers),
            new Column.Numbers("mass", "MeV", points.stream().map(p -> 1e3 * p.mass()).toList()),
            new Column.Numbers(coupling.name(), coupling.unitBesideName(), points.stream().map(Contour.Point::coupling).toList()),
            new Column.Numbers("relative MC error of coupling", "", points.stream().map(Contour.Point::error).toList())));
    }

    /** Lowest and highest mass reached by each experiment, for the page; a reach to the end of the scan goes on beyond it. */
    static Table summary(List<Reach> reaches, Range scanned) {
        return new Table("Masses reached.", List.of(
            new Column.Words("experiment", reaches.stream().map(r -> r.setup().detector().name()).toList()),
            new Column.Words("generator", reaches.stream().map(Reach::generator).toList()),
            new Column.Numbers("signal", "events", reaches.stream().map(Reach::signal).toList()),
            new Column.Words("lowest mass [MeV]", reaches.stream().map(r -> r.massReach().map(m ->
                (m.low() <= scanned.low() * (1 + END) ? "below " : "") + rounded(m.low())).orElse("–")).toList()),
            new Column.Words("highest mass [MeV]", reaches.stream().map(r -> r.massReach().map(m ->
                (m.high() >= scanned.high() * (1 - END) ? "above " : "") + rounded(m.high())).orElse("–")).toList())));
    }

    /** MeV with two decimals: what the Monte Carlo errors leave. */
    private static String rounded(double mass) {
        return Figures.of(Math.rint(1e5 * mass) / 100);
    }

    /** Expected events on a grid, one row for each point. */
    static Table grid(Grid grid, Coupling coupling) {
        List<Double> masses = new ArrayList<>();
        List<Double> couplings = new ArrayList<>();
        List<Estimate> expected = new ArrayList<>();
        for (int i = 0; i < grid.masses().size(); i++) {
            for (int j = 0; j < grid.couplings().size(); j++) {
                masses.add(1e3 * grid.masses().get(i));
                couplings.add(grid.couplings().get(j));
                expected.add(grid.expected().get(i).get(j));
            }
        }
        return new Table("Expected events.", List.of(new Column.Numbers("mass", "MeV", masses),
            new Column.Numbers(coupling.name(), coupling.unitBesideName(), couplings),
            new Column.Numbers("expected", "events", expected.stream().map(Estimate::value).toList()),
            new Column.Numbers("MC error", "events", expected.stream().map(Estimate::error).toList()),
            new Column.Numbers("log10 expected", "", expected.stream()
                .map(e -> e.scaled() == 0 ? Double.NaN : e.log10()).toList())));
    }
}
