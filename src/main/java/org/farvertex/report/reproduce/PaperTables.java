package org.farvertex.report.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.farvertex.constraints.Entry;
import org.farvertex.reach.MassInterval;
import org.farvertex.report.Figures;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;
import org.farvertex.reproduce.DataTests;
import org.farvertex.reproduce.Finding;
import org.farvertex.reproduce.LoopCurves;
import org.farvertex.reproduce.MeasuredRow;
import org.farvertex.reproduce.PhotonSearch;
import org.farvertex.reproduce.PublishedValue;
import org.farvertex.reproduce.ScatteringCurves;
import org.farvertex.reproduce.Statement;

/** The report's numbers as tables. */
final class PaperTables {

    private PaperTables() {
    }

    /** Numbers of one group, for people. */
    static NotedTable values(String group, List<PublishedValue> values) {
        return NotedTable.of(group, List.of(words("where", values, PublishedValue::where), words("quantity", values, PaperTables::quantity),
            words("paper", values, PublishedValue::printed), words("ours", values, PaperTables::ours),
            words("deviation", values, PaperTables::deviation), words("agrees", values, v -> v.agrees() ? "yes" : "no")), values,
            PaperTables::reason);
    }

    /** Claims, for people. */
    static NotedTable verdicts(List<Statement> statements) {
        return NotedTable.of("Claims", List.of(words("where", statements, Statement::where), words("the paper says", statements, Statement::claim),
            words("holds", statements, s -> s.holds() ? "yes" : "no")), statements,
            s -> s.evidence() + "." + (s.remark().isEmpty() ? "" : " " + s.remark()));
    }

    /** All numbers with every digit, for programs. */
    static Table data(List<PublishedValue> values) {
        return new Table("Numbers of arXiv:2105.07655 and ours", List.of(words("id", values, PublishedValue::id),
            words("where", values, PublishedValue::where), words("quantity", values, PublishedValue::quantity),
            words("unit", values, PublishedValue::unit), words("printed", values, PublishedValue::printed),
            numbers("ours", "", values, PublishedValue::ours), numbers("tolerance", "", values, PublishedValue::tolerance),
            words("agrees", values, v -> String.valueOf(v.agrees())), words("why", values, PaperTables::reason)));
    }

    /** Claims, for programs. */
    static Table statements(List<Statement> statements) {
        return new Table("Claims", List.of(words("where", statements, Statement::where), words("the paper says", statements, Statement::claim),
            words("holds", statements, s -> s.holds() ? "yes" : "no"), words("ours", statements, Statement::evidence),
            words("remark", statements, Statement::remark)));
    }

    static NotedTable findings(List<Finding> findings) {
        return NotedTable.of("Not considered by the paper", List.of(words("quantity", findings, f -> f.quantity()
            + (f.unit().isEmpty() ? "" : " [" + f.unit() + "]")), words("ours", findings, f -> told(f.value(), f.unit()))), findings, Finding::remark);
    }

    /** Published data at a point, for people. */
    static NotedTable comparison(DataTests.Case at) {
        String caption = String.format(Locale.ROOT, "Published data at m_A' = %.0f MeV, m_phi' = %.1f MeV, %s",
            1e3 * at.point().darkPhotonMass(), 1e3 * at.point().darkHiggsMass().orElseThrow(),
            at.point().scenario().name().toLowerCase(Locale.ROOT));
        return NotedTable.of(caption, List.of(words("process", at.entries(), Entry::id),
            words("quantity", at.entries(), e -> e.process().quantity() + (e.process().unit().isEmpty() ? "" : " [" + e.process().unit() + "]")),
            words("prediction", at.entries(), e -> e.prediction().map(p -> (e.process().exact() ? "" : "~ ") + four(p.value())).orElse("none")),
            words("band", at.entries(), e -> e.prediction().map(p -> two(p.low()) + " to " + two(p.high())).orElse("none")),
            words("limit", at.entries(), e -> e.limit().isPresent() ? two(e.limit().getAsDouble()) : "none"),
            words("ratio", at.entries(), e -> e.ratio().isPresent() ? two(e.ratio().getAsDouble()) : "none"),
            words("verdict", at.entries(), e -> e.verdict().text())), at.entries(),
            e -> (e.source().isEmpty() ? e.because() : e.because() + "; " + e.source()) + ".");
    }

    /** Tables I and II against the measurements. */
    static Table measured(List<MeasuredRow> rows) {
        List<Column> columns = new ArrayList<>(List.of(words("observable", rows, r -> r.measurement().observable().title()),
            words("measured", rows, r -> four(r.measurement().value()) + " +" + two(r.measurement().up()) + " −" + two(r.measurement().down())),
            words("source", rows, r -> r.measurement().source())));
        rows.stream().flatMap(r -> r.pulls().keySet().stream()).distinct().forEach(name -> columns.add(words(name, rows,
            r -> String.format(Locale.ROOT, "%+.1f", r.pulls().get(name)))));
        return new Table("Tables I and II against the measurements: distance of the Standard Model and of the benchmarks in units of the error of the measurement, "
            + "positive where the prediction is too high.", columns);
    }

    /** The search for two photons, for people. */
    static NotedTable photonCounts(PhotonSearch search) {
        List<PhotonSearch.Row> rows = search.rows();
        List<Column> columns = new ArrayList<>(List.of(words("experiment", rows, row -> row.reach().setup().detector().name()),
            words("signal", rows, row -> Figures.of(Figures.rounded(row.reach().signal(), 4)))));
        for (int i = 0; i < PhotonSearch.MASSES.size(); i++) {
            int mass = i;
            columns.add(words(String.format(Locale.ROOT, "%.1f MeV", 1e3 * PhotonSearch.MASSES.get(i)), rows, row -> power(row.expected().get(mass))));
        }
        columns.add(words("reaches up to [MeV]", rows, row -> row.edge().map(edge -> String.format(Locale.ROOT, "%.0f", 1e3 * edge)).orElse("none")));
        columns.add(words("and with twice or half the yield [MeV]", rows, row -> row.upper().map(PaperTables::shift).orElse("none")));
        columns.add(words("", rows, row -> row.excludes() ? "excluded" : "projection"));
        return NotedTable.of("The search for φ′ → γγ at *V* = 10 GeV: decays counted at some masses of the φ′, and up to which mass there are enough of them", columns, rows,
            row -> "The paper leaves this search to the future. Where pairs of A′ and of dark matter are too heavy, so that photons are all there is; production at "
                + "lowest order, good to a factor of a few.");
    }

    /** How far an edge moves; that of the scan itself does not. */
    private static String shift(MassInterval.Edge edge) {
        return edge.open() ? "end of the scan" : String.format(Locale.ROOT, "± %.2g", 1e3 * edge.doubling());
    }

    /** A number of any size to two digits. */
    private static String power(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value).replaceFirst("e([-+])0*", "e$1").replace("e+", "e");
    }

    /** The search for two photons, for programs. */
    static Table photons(PhotonSearch search) {
        List<PhotonSearch.Row> rows = search.rows();
        List<Column> columns = new ArrayList<>(List.of(words("detector", rows, row -> row.reach().setup().detector().id()),
            words("generator", rows, row -> row.reach().generator()), numbers("signal", "events", rows, row -> row.reach().signal())));
        for (int i = 0; i < PhotonSearch.MASSES.size(); i++) {
            int mass = i;
            columns.add(numbers(String.format(Locale.ROOT, "expected at %.1f MeV", 1e3 * PhotonSearch.MASSES.get(i)), "events", rows, row -> row.expected().get(mass)));
        }
        columns.add(numbers("upper edge", "MeV", rows, row -> 1e3 * row.edge().orElse(Double.NaN)));
        columns.add(numbers("MC error of upper edge", "MeV", rows, row -> 1e3 * row.upper().filter(edge -> !edge.open()).map(MassInterval.Edge::error).orElse(Double.NaN)));
        columns.add(numbers("shift of upper edge for twice the yield", "MeV", rows, row -> 1e3 * row.upper().filter(edge -> !edge.open()).map(MassInterval.Edge::doubling).orElse(Double.NaN)));
        columns.add(words("kind", rows, row -> row.excludes() ? "excluded" : "projection"));
        return new Table("Decays φ′ → γγ, Fig. 3 of arXiv:2105.07655 with the search for them", columns);
    }

    private static String two(double value) {
        return Figures.of(Figures.rounded(value, 2));
    }

    static Table loops(LoopCurves curves) {
        return new Table("Loop functions, Fig. 2 of arXiv:2105.07655", List.of(numbers("r", "", curves.points(), LoopCurves.Point::ratio),
            numbers("c_phi", "", curves.points(), LoopCurves.Point::darkHiggs),
            numbers("c_a", "", curves.points(), LoopCurves.Point::darkPhoton)));
    }

    static Table scattering(ScatteringCurves curves) {
        return new Table("Cross sections on a proton, Fig. 4 of arXiv:2105.07655", List.of(
            numbers("m_eta", "GeV", curves.points(), ScatteringCurves.Point::mass),
            numbers("sigma_si_phi", "cm2", curves.points(), ScatteringCurves.Point::darkHiggs),
            numbers("sigma_a", "cm2", curves.points(), ScatteringCurves.Point::darkPhoton),
            numbers("sigma_sd_a", "cm2", curves.points(), ScatteringCurves.Point::spinDependent)));
    }

    static String quantity(PublishedValue value) {
        return value.quantity() + (value.unit().isEmpty() ? "" : " [" + value.unit() + "]");
    }

    static String ours(PublishedValue value) {
        return told(value.ours(), value.unit());
    }

    static String deviation(PublishedValue value) {
        double percent = 100 * value.deviation();
        return Math.abs(percent) < 5e-3 ? "0 %" : String.format(Locale.ROOT, Math.abs(percent) < 10 ? "%+.2f %%" : "%+.0f %%", percent);
    }

    /** A difference is explained; agreement needs no words. */
    static String reason(PublishedValue value) {
        return value.agrees() ? "" : value.why();
    }

    /** Four digits, of masses in MeV three: no edge and no mass of φ′ is known better. */
    static String told(double value, String unit) {
        return unit.equals("MeV") && Double.isFinite(value) ? Figures.of(Figures.rounded(value, 3)) : four(value);
    }

    static String four(double value) {
        return Double.isFinite(value) ? Figures.of(Figures.rounded(value, 4))
            : "none";
    }

    private static <T> Column words(String name, List<T> rows, Function<T, String> cell) {
        return Column.words(name, rows.stream().map(cell).toList());
    }

    private static <T> Column numbers(String name, String unit, List<T> rows, Function<T, Double> cell) {
        return Column.numbers(name, unit, rows.stream().map(cell).toList());
    }
}
