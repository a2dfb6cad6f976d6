package org.farvertex.report.reach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.farvertex.model.Identity;
import org.farvertex.reach.PartBands;
import org.farvertex.reach.Contour;
import org.farvertex.reach.EdgeBand;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Reach;
import org.farvertex.reach.Unknown;
import org.farvertex.report.Figures;
import org.farvertex.report.Provenance;
import org.farvertex.report.hepdata.DataTable;
import org.farvertex.report.hepdata.DataTable.Coordinate;
import org.farvertex.report.hepdata.DataTable.Dependent;
import org.farvertex.report.hepdata.DataTable.Independent;
import org.farvertex.report.hepdata.DataTable.Qualifier;
import org.farvertex.report.hepdata.DataTable.ErrorBar;
import org.farvertex.report.hepdata.DataTable.Value;
import org.farvertex.report.hepdata.Keyword;
import org.farvertex.report.hepdata.Licence;
import org.farvertex.report.hepdata.Submission;

/** The numbers of a reach run as a HEPData submission. */
final class ReachHepData {

    private ReachHepData() {
    }

    /** The submission; no table at all if nothing is reached and that is known. */
    static List<DataTable> tables(List<Reach> reaches) {
        List<DataTable> tables = new ArrayList<>(found(reaches));
        for (int i = 0; i < reaches.size(); i++) {
            if (!reaches.get(i).unknown().isEmpty()) {
                tables.add(unknown(reaches.get(i), i));
            }
        }
        return tables;
    }

    private static List<DataTable> found(List<Reach> reaches) {
        List<DataTable> tables = new ArrayList<>();
        if (reaches.get(0).intervals().isPresent()) {
            List<Reach> reached = reaches.stream().filter(r -> !r.intervals().get().isEmpty()).toList();
            if (!reached.isEmpty()) {
                tables.add(intervals(reached));
            }
            return tables;
        }
        for (int i = 0; i < reaches.size(); i++) {
            for (int k = 0; k < reaches.get(i).contours().size(); k++) {
                tables.add(contour(reaches.get(i), i, k));
            }
        }
        return tables;
    }

    static Submission submission(List<Reach> reaches, List<DataTable> tables, Provenance provenance) {
        return new Submission("Reach of far detectors for " + CountedDecays.of(reaches).plain() + ", computed with FarVertex " + provenance.version()
            + " (" + provenance.command() + ").", tables);
    }

    private static DataTable intervals(List<Reach> reached) {
        List<Coordinate> names = new ArrayList<>();
        List<Value> lower = new ArrayList<>();
        List<Value> upper = new ArrayList<>();
        for (Reach reach : reached) {
            List<MassInterval> intervals = reach.intervals().orElseThrow();
            for (int i = 0; i < intervals.size(); i++) {
                names.add(new DataTable.Named(reach.setup().detector().id() + ", " + reach.generator()));
                Optional<PartBands> band = i < reach.bands().size() ? Optional.of(reach.bands().get(i)) : Optional.empty();
                lower.add(value(intervals.get(i).low(), band.flatMap(PartBands::low)));
                upper.add(value(intervals.get(i).high(), band.flatMap(PartBands::high)));
            }
        }
        return new DataTable("Mass reach", "", "Masses of the " + particle(reached).plainSymbol() + " with at least the signal; an edge without error is the end of the scan." + notes(reached),
            keywords(particle(reached)), List.of(new Independent("experiment, hadronic generator", "", names)),
            List.of(edges("lower edge of " + mass(particle(reached)), reached, lower),
                edges("upper edge of " + mass(particle(reached)), reached, upper)), Licence.CC_BY_4);
    }

    private static Dependent edges(String name, List<Reach> reached, List<Value> edges) {
        return new Dependent(name, "MEV", qualifiers(reached.get(0), true), edges);
    }

    /** An edge with its Monte Carlo error, what a yield twice or half as large does, and its bands. */
    private static Value value(MassInterval.Edge edge, Optional<EdgeBand> band) {
        List<ErrorBar> errors = new ArrayList<>(List.of(ErrorBar.symmetric("Monte Carlo", 1e3 * edge.error()),
            ErrorBar.symmetric("yield times or over 2", 1e3 * edge.doubling())));
        band.ifPresent(b -> b.uncertainties().forEach(of -> {
            EdgeBand.Ends ends = b.of(of);
            errors.add(new ErrorBar(of.title(), 1e3 * (b.edge() - ends.low()), 1e3 * (ends.high() - b.edge())));
        }));
        return known(1e3 * edge.mass(), errors);
    }

    /** A number to the digits that its errors leave: these have two, and the number ends with the smallest of them. */
    static Value known(double value, List<ErrorBar> errors) {
        List<ErrorBar> two = errors.stream().map(e -> new ErrorBar(e.label(), Figures.rounded(e.minus(), 2), Figures.rounded(e.plus(), 2))).toList();
        OptionalDouble smallest = two.stream().flatMapToDouble(e -> DoubleStream.of(e.minus(), e.plus())).filter(size -> size > 0).min();
        return new Value(smallest.isEmpty() ? value : new BigDecimal(value)
            .setScale(1 - (int) Math.floor(Math.log10(smallest.getAsDouble())), RoundingMode.HALF_EVEN).doubleValue(), two);
    }

    /** Masses where no decay was accepted, so that a signal can be neither found nor excluded. */
    private static DataTable unknown(Reach reach, int number) {
        return new DataTable(name(reach, number, "unknown"), "", subject(reach) + "Masses at which no simulated decay was accepted although there may be a signal, with the lowest and the "
            + "highest such coupling.", keywords(particle(List.of(reach))), List.of(new Independent(mass(particle(List.of(reach))), "MEV",
                reach.unknown().stream().<Coordinate>map(u -> new DataTable.At(1e3 * u.mass())).toList())),
            List.of(plain("lowest " + reach.setup().model().scale().name(), reach, Unknown::low),
                plain("highest " + reach.setup().model().scale().name(), reach, Unknown::high),
                plain("events expected, upper limit at 95% confidence", reach, Unknown::most)), Licence.CC_BY_4);
    }

    private static Dependent plain(String name, Reach reach, ToDoubleFunction<Unknown> value) {
        return new Dependent(name, "", qualifiers(reach, reach.intervals().isPresent()), reach.unknown().stream()
            .map(u -> new Value(value.applyAsDouble(u), List.of())).toList());
    }

    private static DataTable contour(Reach reach, int number, int k) {
        List<Contour.Point> points = reach.contours().get(k).points();
        return new DataTable(name(reach, number, "contour " + (k + 1)), "", subject(reach) + "Closed contour on which the number of events equals the signal, in order." + notes(List.of(reach)),
            keywords(particle(List.of(reach))), List.of(new Independent(mass(particle(List.of(reach))), "MEV",
                points.stream().<Coordinate>map(p -> new DataTable.At(1e3 * p.mass())).toList())),
            List.of(new Dependent(reach.setup().model().scale().name(), reach.setup().model().scale().unitBesideName(), qualifiers(reach, false), points.stream()
                .map(p -> known(p.coupling(), List.of(ErrorBar.symmetric("Monte Carlo", p.coupling() * p.error()),
                    new ErrorBar("yield times or over 2", p.coupling() * (1 - Math.exp(-p.doubling())), p.coupling() * (Math.exp(p.doubling()) - 1))))).toList())),
            Licence.CC_BY_4);
    }

    /** Experiments with names too long for that of a table are numbered; the description has the whole name. */
    private static String name(Reach reach, int number, String what) {
        return Stream.of(reach.setup().detector().id(), "experiment " + (number + 1))
            .map(id -> String.join(", ", id, what, reach.generator())).filter(name -> name.length() <= DataTable.LONGEST_NAME).findFirst()
            .orElseGet(() -> "experiment " + (number + 1) + ", " + what);
    }

    private static String subject(Reach reach) {
        return reach.setup().detector().id() + ", " + reach.generator() + ". ";
    }

    private static List<Qualifier> qualifiers(Reach reach, boolean fixed) {
        List<Qualifier> qualifiers = new ArrayList<>();
        qualifiers.add(new Qualifier("model", reach.setup().model().name(), ""));
        if (fixed) {
            qualifiers.add(new Qualifier(reach.setup().model().scale().name(),
                Figures.of(reach.setup().model().coupling()), reach.setup().model().scale().unitBesideName()));
        } else {
            qualifiers.add(new Qualifier("signal", Figures.of(reach.signal()), "events"));
        }
        return qualifiers;
    }

    private static String notes(List<Reach> reaches) {
        return ReachNotes.of(reaches).stream().map(note -> " " + note + ".").collect(Collectors.joining());
    }

    private static Identity particle(List<Reach> reaches) {
        return reaches.get(0).setup().model().identity();
    }

    private static String mass(Identity particle) {
        return "m(" + particle.plainSymbol() + ")";
    }

    private static List<Keyword> keywords(Identity particle) {
        return List.of(new Keyword(Keyword.Kind.PHRASES, Stream.concat(particle.name().stream(), Stream.of("long-lived particles")).toList()));
    }
}
