package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.farvertex.model.Coupling;
import org.farvertex.reach.Answer;
import org.farvertex.reach.Contour;
import org.farvertex.reach.Grid;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.reach.Unknown;
import org.farvertex.report.chart.Label;
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
     * Mass intervals, one row each; an experiment that reaches nothing, or of which it is not known, has one row without numbers.
     *
     * @param reaches reaches at a fixed coupling
     * @return the table
     */
    public static Table intervals(List<Reach> reaches) {
        List<String> ids = new ArrayList<>();
        List<String> generators = new ArrayList<>();
        List<Double> signals = new ArrayList<>();
        List<Double> shortfalls = new ArrayList<>();
        List<MassInterval> found = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        MassInterval.Edge none = new MassInterval.Edge(Double.NaN, Double.NaN, Double.NaN, false);
        for (Reach reach : reaches) {
            List<MassInterval> intervals = reach.intervals().orElseThrow();
            for (MassInterval interval : intervals.isEmpty() ? List.of(new MassInterval(none, none)) : intervals) {
                ids.add(reach.setup().detector().id());
                generators.add(reach.generator());
                signals.add(reach.signal());
                shortfalls.add(reach.shortfall());
                otherwise.add(reach.unknown().isEmpty() ? "none" : "unknown");
                found.add(interval);
            }
        }
        return new Table("Masses of the " + reaches.get(0).setup().model().identity().symbol() + " with at least the signal. An open end is where the scan ends." + notes(reaches), List.of(
            new Column.Words("detector", ids), new Column.Words("generator", generators),
            new Column.Numbers("signal", "events", signals),
            mev("lower edge", found, i -> i.low().mass()), mev("MC error of lower edge", found, i -> i.low().error()),
            mev("shift of lower edge for twice the yield", found, i -> i.low().doubling()),
            new Column.Words("lower end", ends(found, MassInterval::low, otherwise)),
            mev("upper edge", found, i -> i.high().mass()), mev("MC error of upper edge", found, i -> i.high().error()),
            mev("shift of upper edge for twice the yield", found, i -> i.high().doubling()),
            new Column.Words("upper end", ends(found, MassInterval::high, otherwise)),
            new Column.Numbers("worst error over precision", "", shortfalls)));
    }

    /**
     * Mass intervals for people, one row for an experiment: to the digits that they deserve, with what moves each edge.
     *
     * @param reaches reaches at a fixed coupling
     * @return the table
     */
    public static Table told(List<Reach> reaches) {
        return new Table("Masses of the " + reaches.get(0).setup().model().identity().symbol() + " with at least the signal. MC: error of the Monte Carlo "
            + "method; x2: how far a yield twice or half as large moves an edge; model: lowest and highest edge of its bands." + notes(reaches), List.of(
            new Column.Words("detector", reaches.stream().map(r -> r.setup().detector().id()).toList()),
            new Column.Words("generator", reaches.stream().map(Reach::generator).toList()),
            new Column.Numbers("signal", "events", reaches.stream().map(Reach::signal).toList()),
            new Column.Words("masses", reaches.stream().map(r -> r.intervals().filter(found -> !found.isEmpty())
                .map(found -> EdgeText.of(found, r.bands())).orElse(nothing(r))).toList())));
    }

    private static List<String> ends(List<MassInterval> found, Function<MassInterval, MassInterval.Edge> which, List<String> otherwise) {
        return IntStream.range(0, found.size()).mapToObj(i -> {
            MassInterval.Edge edge = which.apply(found.get(i));
            return Double.isNaN(edge.mass()) ? otherwise.get(i) : edge.open() ? "open" : "edge";
        }).toList();
    }

    /** What is not known, as further sentences of a caption. */
    private static String notes(List<Reach> reaches) {
        return ReachNotes.of(reaches).stream().map(note -> " " + Label.verbatim(note) + ".").collect(Collectors.joining());
    }

    /** Where nothing was accepted although there may be a signal, one row for each mass; empty if there is no such mass. */
    static Optional<Table> unknown(List<Reach> reaches, String couplingName) {
        List<Reach> of = reaches.stream().flatMap(reach -> reach.unknown().stream().map(at -> reach)).toList();
        List<Unknown> points = reaches.stream().flatMap(reach -> reach.unknown().stream()).toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(new Table("Where no decay was accepted although there may be a signal.", List.of(
            new Column.Words("detector", of.stream().map(r -> r.setup().detector().id()).toList()),
            new Column.Words("generator", of.stream().map(Reach::generator).toList()),
            new Column.Numbers("mass", "MeV", points.stream().map(p -> 1e3 * p.mass()).toList()),
            new Column.Numbers("lowest " + couplingName, "", points.stream().map(Unknown::low).toList()),
            new Column.Numbers("highest " + couplingName, "", points.stream().map(Unknown::high).toList()),
            new Column.Numbers("samples", "", points.stream().map(p -> (double) p.samples()).toList()),
            new Column.Numbers("expected below at 95 % confidence", "events", points.stream().map(Unknown::most).toList()))));
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
        return new Table("Closed contours N = signal; the last point of each joins its first." + notes(reaches), List.of(
            new Column.Words("detector", ids), new Column.Words("generator", generators),
            new Column.Numbers("contour", "", numbers),
            new Column.Numbers("mass", "MeV", points.stream().map(p -> 1e3 * p.mass()).toList()),
            new Column.Numbers(coupling.name(), coupling.unitBesideName(), points.stream().map(Contour.Point::coupling).toList()),
            new Column.Numbers("relative MC error of coupling", "", points.stream().map(Contour.Point::error).toList()),
            new Column.Numbers("relative shift of coupling for twice the yield", "", points.stream().map(Contour.Point::doubling).toList())));
    }

    /** Lowest and highest mass reached by each experiment, for the page; a reach to the end of the scan goes on beyond it. */
    static Table summary(List<Reach> reaches, Range scanned) {
        return new Table("Masses reached.", List.of(
            new Column.Words("experiment", reaches.stream().map(r -> r.setup().detector().name()).toList()),
            new Column.Words("generator", reaches.stream().map(Reach::generator).toList()),
            new Column.Numbers("signal", "events", reaches.stream().map(Reach::signal).toList()),
            new Column.Words("lowest mass [MeV]", reaches.stream().map(r -> r.massReach().map(m ->
                (m.low() <= scanned.low() * (1 + END) ? "below " : "") + lowest(r, m)).orElse(nothing(r))).toList()),
            new Column.Words("highest mass [MeV]", reaches.stream().map(r -> r.massReach().map(m ->
                (m.high() >= scanned.high() * (1 - END) ? "above " : "") + highest(r, m)).orElse(nothing(r))).toList()),
            new Column.Words("worst error over precision", reaches.stream().map(r -> r.shortfall() == 0 ? "–"
                : String.format(Locale.ROOT, "%.2f", r.shortfall())).toList())));
    }

    private static String nothing(Reach reach) {
        return reach.unknown().isEmpty() ? "–" : "unknown";
    }

    private static String lowest(Reach reach, Range masses) {
        return reach.intervals().map(found -> EdgeText.mass(found.get(0).low())).orElseGet(() -> EdgeText.tip(masses.low()));
    }

    private static String highest(Reach reach, Range masses) {
        return reach.intervals().map(found -> EdgeText.mass(found.get(found.size() - 1).high())).orElseGet(() -> EdgeText.tip(masses.high()));
    }

    /** Expected events on a grid, one row for each point; where no decay was accepted a limit takes their place. */
    static Table grid(Grid grid, Coupling coupling) {
        List<Double> masses = new ArrayList<>();
        List<Double> couplings = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < grid.masses().size(); i++) {
            for (int j = 0; j < grid.couplings().size(); j++) {
                masses.add(1e3 * grid.masses().get(i));
                couplings.add(grid.couplings().get(j));
                answers.add(grid.answers().get(i).get(j));
            }
        }
        return new Table("Expected events.", List.of(new Column.Numbers("mass", "MeV", masses),
            new Column.Numbers(coupling.name(), coupling.unitBesideName(), couplings),
            ifKnown("expected", "events", answers, Estimate::value),
            new Column.Numbers("MC error", "events", answers.stream()
                .map(answer -> answer.errorKnown() ? answer.expected().error() : Double.NaN).toList()),
            ifKnown("log10 expected", "", answers, e -> e.scaled() == 0 ? Double.NaN : e.log10()),
            new Column.Numbers("below at 95 % confidence", "events", answers.stream()
                .map(answer -> answer.unaccepted().map(none -> none.limit().value()).orElse(Double.NaN)).toList())));
    }

    private static Column ifKnown(String name, String unit, List<Answer> answers, ToDoubleFunction<Estimate> value) {
        return new Column.Numbers(name, unit, answers.stream()
            .map(answer -> answer.known() ? value.applyAsDouble(answer.expected()) : Double.NaN).toList());
    }
}
