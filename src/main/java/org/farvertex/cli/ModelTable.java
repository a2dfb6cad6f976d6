package org.farvertex.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.farvertex.report.Figures;
import org.farvertex.report.TextTable;

/** The answer of {@code model} for people. */
final class ModelTable {

    private static final List<String> SEESAW = List.of("m_%s_GeV", "m_%s_limit_GeV", "m_chi_%s_GeV", "theta_L_%s",
        "theta_L_%s_limit", "theta_R_%s", "theta_R_%s_limit");
    private static final List<String> FERMIONS = List.of("u", "d", "mu");

    private ModelTable() {
    }

    static String of(Map<String, ?> values) {
        List<String> lines = new ArrayList<>();
        values.forEach((name, value) -> {
            if (value != null && !(value instanceof Map)) {
                lines.add(String.format(Locale.ROOT, "%-16s %s", name, text(value)));
            }
        });
        Map<?, ?> branching = (Map<?, ?>) values.get("branching");
        TextTable decays = new TextTable().row("decay", "width [GeV]", "branching");
        ((Map<?, ?>) values.get("widths_GeV")).forEach((name, width) ->
            decays.row(name.toString(), text(width), text(branching.get(name))));
        add(lines, decays);
        TextTable couplings = new TextTable().row("vector coupling", "value");
        ((Map<?, ?>) values.get("couplings")).forEach((name, x) -> couplings.row(name.toString(), text(x)));
        add(lines, couplings);
        if (values.get("uv") instanceof Map<?, ?> uv) {
            completion(lines, uv);
        }
        if (values.get("anomalies") instanceof Map<?, ?> sums) {
            TextTable anomalies = new TextTable().row("anomaly", "sum");
            sums.forEach((name, sum) -> anomalies.row(name.toString(), sum.toString()));
            add(lines, anomalies);
        }
        return String.join(System.lineSeparator(), lines);
    }

    /** One column for each fermion; what belongs to none of them below. */
    private static void completion(List<String> lines, Map<?, ?> uv) {
        TextTable seesaw = new TextTable().row("universal seesaw", "u", "d", "mu");
        List<Object> shown = new ArrayList<>();
        for (String key : SEESAW) {
            List<String> keys = FERMIONS.stream().map(fermion -> String.format(Locale.ROOT, key, fermion)).toList();
            shown.addAll(keys);
            seesaw.row(key.replace("_%s", ""), text(uv.get(keys.get(0))), text(uv.get(keys.get(1))), text(uv.get(keys.get(2))));
        }
        add(lines, seesaw);
        lines.add("");
        uv.forEach((name, value) -> {
            if (!shown.contains(name)) {
                lines.add(String.format(Locale.ROOT, "%-24s %s", name, text(value)));
            }
        });
    }

    private static void add(List<String> lines, TextTable table) {
        lines.add("");
        lines.addAll(table.lines());
    }

    private static String text(Object value) {
        return value instanceof Double number ? Figures.of(number) : value instanceof Boolean yes ? (yes ? "yes" : "no") : value.toString();
    }
}
