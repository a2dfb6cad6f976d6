package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.model.Coupling;
import org.farvertex.model.Identity;
import org.farvertex.reach.Contour;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Reach;
import org.farvertex.report.Figures;
import org.farvertex.report.Provenance;
import org.farvertex.report.hepdata.DataTable.Coordinate;
import org.farvertex.report.hepdata.DataTable.Dependent;
import org.farvertex.report.hepdata.DataTable.Independent;
import org.farvertex.report.hepdata.DataTable.Qualifier;
import org.farvertex.report.hepdata.DataTable.Uncertainty;
import org.farvertex.report.hepdata.DataTable.Value;
import org.farvertex.report.hepdata.DataTable;
import org.farvertex.report.hepdata.Keyword;
import org.farvertex.report.hepdata.Licence;
import org.farvertex.report.hepdata.Submission;

/** The numbers of a reach run as a HEPData submission. */
final class ReachHepData {

    private ReachHepData() {
    }

    /** The submission; no table at all if nothing is reached. */
    static List<DataTable> tables(List<Reach> reaches) {
        List<DataTable> tables = new ArrayList<>();
        if (reaches.get(0).intervals().isPresent()) {
            List<Reach> reached = reaches.stream().filter(r -> !r.intervals().get().isEmpty()).toList();
            if (!reached.isEmpty()) {
                tables.add(intervals(reached));
            }
            return tables;
        }
        for (Reach reach : reaches) {
            for (int k = 0; k < reach.contours().size(); k++) {
                tables.add(contour(reach, k));
            }
        }
        return tables;
    }

    static Submission submission(List<Reach> reaches, List<DataTable> tables, Provenance provenance) {
        return new Submission("Reach of far detectors for " + CountedDecays.of(reaches).plain() + ", computed with FarVertex " + provenance.version()
            + " (" + provenance.command() + ").", tables);
    }

    private static DataTable intervals(List<Reach> reached) {
        Identity particle = reached.get(0).setup().model().identity();
        List<Coordinate> names = new ArrayList<>();
        List<MassInterval> found = new ArrayList<>();
        for (Reach reach : reached) {
            for (MassInterval interval : reach.intervals().orElseThrow()) {
                names.add(new DataTable.Named(reach.setup().detector().id() + ", " + reach.generator()));
                found.add(interval);
            }
        }
        return new DataTable("Mass reach", "", "Masses of the " + particle.plainSymbol() + " with at least the signal; an edge without error is the end of the scan.",
            keywords(particle), List.of(new Independent("experiment, hadronic generator", "", names)),
            List.of(edges("lower edge of " + mass(particle), reached, found.stream().map(MassInterval::low).toList()),
                edges("upper edge of " + mass(particle), reached, found.stream().map(MassInterval::high).toList())), Licence.CC_BY_4);
    }

    private static Dependent edges(String name, List<Reach> reached, List<MassInterval.Edge> edges) {
        return new Dependent(name, "MEV", qualifiers(reached.get(0), true), edges.stream().map(e -> new Value(1e3 * e.mass(),
            List.of(Uncertainty.symmetric("Monte Carlo", 1e3 * e.error())))).toList());
    }

    private static DataTable contour(Reach reach, int k) {
        Identity particle = reach.setup().model().identity();
        Coupling coupling = reach.setup().model().scale();
        List<Contour.Point> points = reach.contours().get(k).points();
        String name = Stream.of(reach.setup().detector().id(), "contour " + (k + 1), reach.generator())
            .collect(Collectors.joining(", "));
        return new DataTable(name, "", "Closed contour on which the number of events equals the signal, in order.",
            keywords(particle), List.of(new Independent(mass(particle), "MEV",
                points.stream().<Coordinate>map(p -> new DataTable.At(1e3 * p.mass())).toList())),
            List.of(new Dependent(coupling.name(), coupling.unitBesideName(), qualifiers(reach, false), points.stream()
                .map(p -> new Value(p.coupling(), List.of(Uncertainty.symmetric("Monte Carlo", p.coupling() * p.error())))).toList())),
            Licence.CC_BY_4);
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

    private static String mass(Identity particle) {
        return "m(" + particle.plainSymbol() + ")";
    }

    private static List<Keyword> keywords(Identity particle) {
        return List.of(new Keyword(Keyword.Kind.PHRASES, particle.equals(Identity.DARK_PHOTON) ? List.of("dark photon", "long-lived particles")
            : List.of("long-lived particles")));
    }
}
