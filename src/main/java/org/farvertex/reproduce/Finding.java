package org.farvertex.reproduce;

import java.util.List;
import java.util.Map;
import org.farvertex.citation.CitedTable;
import org.farvertex.citation.CitedTable.Row;

/**
 * A number that the paper leaves out.
 *
 * @param id       short name, unique
 * @param quantity what it is
 * @param unit     its unit; empty for none
 * @param value    the number
 * @param remark   what follows from it
 */
public record Finding(String id, String quantity, String unit, double value, String remark) {


    static List<Finding> all(Map<String, Double> ours) {
        List<Row> rows = CitedTable.of("reproduce/beyond.csv").rows();
        if (rows.size() != ours.size()) {
            throw new IllegalStateException(rows.size() + " findings are asked for, " + ours.size() + " are there");
        }
        return rows.stream().map(row -> {
            Double value = ours.get(row.text("id"));
            if (value == null) {
                throw new IllegalStateException("nothing was computed for '" + row.text("id") + "'");
            }
            return new Finding(row.text("id"), row.text("quantity"), row.text("unit"), value / row.number("scale"), row.text("remark"));
        }).toList();
    }
}
