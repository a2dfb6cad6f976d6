package org.farvertex.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.farvertex.report.Figures;
import org.farvertex.report.TextTable;
import org.farvertex.reproduce.Finding;
import org.farvertex.reproduce.PublishedValue;
import org.farvertex.reproduce.Reproduction;
import org.farvertex.reproduce.Statement;

/** The answer of {@code reproduce} for programs and for people. */
final class ReproduceValues {

    private ReproduceValues() {
    }

    static Map<String, Object> of(Reproduction result, long seed) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("values", result.values().stream().map(ReproduceValues::value).toList());
        values.put("claims", result.statements().stream().map(ReproduceValues::claim).toList());
        values.put("beyond", result.findings().stream().map(ReproduceValues::finding).toList());
        values.put("seed", seed);
        return values;
    }

    private static Map<String, Object> value(PublishedValue value) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", value.id());
        values.put("where", value.where());
        values.put("quantity", value.quantity());
        values.put("unit", value.unit());
        values.put("printed", value.printed());
        values.put("published", value.published());
        values.put("ours", value.ours());
        values.put("deviation", value.deviation());
        values.put("agrees", value.agrees());
        values.put("why", value.agrees() ? "" : value.why());
        return values;
    }

    private static Map<String, Object> claim(Statement statement) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", statement.id());
        values.put("where", statement.where());
        values.put("claim", statement.claim());
        values.put("holds", statement.holds());
        values.put("evidence", statement.evidence());
        values.put("remark", statement.remark());
        return values;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", finding.id());
        values.put("quantity", finding.quantity());
        values.put("unit", finding.unit());
        values.put("value", finding.value());
        values.put("remark", finding.remark());
        return values;
    }

    /** The summary and what differs; the rest stands in the report. */
    static List<String> lines(Reproduction result, String summary) {
        List<String> lines = new ArrayList<>(List.of(summary, "", "Numbers that differ:"));
        TextTable table = new TextTable().row("where", "quantity", "paper", "ours", "deviation");
        result.values().stream().filter(v -> !v.agrees()).forEach(v -> table.row(v.where(),
            v.quantity() + (v.unit().isEmpty() ? "" : " [" + v.unit() + "]"), v.printed(),
            Figures.of(new java.math.BigDecimal(v.ours()).round(new java.math.MathContext(4)).doubleValue()),
            String.format(Locale.ROOT, "%+.2f %%", 100 * v.deviation())));
        lines.addAll(table.lines());
        lines.add("");
        lines.add("Claims that do not hold:");
        result.statements().stream().filter(s -> !s.holds()).forEach(s -> lines.add("  " + s.where() + ": " + s.claim() + " (ours: "
            + s.evidence() + ")"));
        lines.add("");
        return lines;
    }
}
