package org.farvertex.report.design;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.design.DesignResult;
import org.farvertex.report.Provenance;
import org.farvertex.report.hepdata.DataTable;
import org.farvertex.report.hepdata.DataTable.At;
import org.farvertex.report.hepdata.DataTable.Coordinate;
import org.farvertex.report.hepdata.DataTable.Dependent;
import org.farvertex.report.hepdata.DataTable.Independent;
import org.farvertex.report.hepdata.DataTable.Named;
import org.farvertex.report.hepdata.DataTable.Qualifier;
import org.farvertex.report.hepdata.DataTable.Value;
import org.farvertex.report.hepdata.Keyword;
import org.farvertex.report.hepdata.Licence;
import org.farvertex.report.hepdata.Submission;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;

/** The tables of {@code design} as a HEPData submission. */
final class DesignSubmission {

    private DesignSubmission() {
    }

    static Submission of(DesignResult result, Provenance provenance) {
        List<Qualifier> qualifiers = List.of(new Qualifier("V", plain(result.proposal().experiment().particle().parameters().get("V_GeV")), "GEV"));
        List<DataTable> tables = new ArrayList<>();
        tables.add(table("Decay lengths", "Figure 6", "Decay length $d_{dec}$ of the A' against its energy, only e+e- open.",
            SurveyTables.curves(result.survey()), 2, qualifiers));
        tables.add(table("Experiments", "Figure 6", "Distance over the logarithm of the number of A' in acceptance, and largest masses reached.",
            SurveyTables.experiments(result.survey().experiments()), 1, qualifiers));
        tables.add(table("Number above an energy", "Figure 6", "Number $N(E)$ of A' above an energy that fly at the decay volume.",
            SurveyTables.measured(result.survey().experiments()), 2, qualifiers));
        tables.add(table("Shorter baseline", "", "Reach of the proposed detector against distance.",
            ProposalTables.falling(result.proposal()), 1, qualifiers));
        return new Submission("Made by FarVertex " + provenance.version() + ": " + provenance.command(), tables);
    }

    private static DataTable table(String name, String location, String description, Table table, int independents,
                                   List<Qualifier> qualifiers) {
        List<Independent> scanned = new ArrayList<>();
        List<Dependent> found = new ArrayList<>();
        for (Column column : table.columns()) {
            String unit = column instanceof Column.Numbers numbers ? numbers.unit().toUpperCase(java.util.Locale.ROOT) : "";
            if (scanned.size() < independents) {
                scanned.add(new Independent(column.name(), unit, coordinates(column)));
            } else {
                found.add(new Dependent(column.name(), unit, qualifiers, values((Column.Numbers) column)));
            }
        }
        return new DataTable(name, location, description,
            List.of(new Keyword(Keyword.Kind.PHRASES, List.of("dark photon", "displaced decay", "beam dump"))), scanned, found, Licence.CC_BY_4);
    }

    private static List<Coordinate> coordinates(Column column) {
        List<Coordinate> coordinates = new ArrayList<>();
        if (column instanceof Column.Numbers numbers) {
            numbers.values().forEach(value -> coordinates.add(new At(value)));
        } else {
            ((Column.Words) column).values().forEach(value -> coordinates.add(new Named(value)));
        }
        return coordinates;
    }

    private static List<Value> values(Column.Numbers numbers) {
        return numbers.values().stream().map(value -> new Value(value, List.of())).toList();
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
