package org.farvertex.reproduce;

import java.util.List;
import java.util.Map;

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

    private static final int COLUMNS = 5;

    static List<Finding> all(Map<String, Double> ours) {
        List<String[]> rows = PrintedRows.of("beyond.csv", COLUMNS);
        if (rows.size() != ours.size()) {
            throw new IllegalStateException(rows.size() + " findings are asked for, " + ours.size() + " are there");
        }
        return rows.stream().map(row -> {
            Double value = ours.get(row[0]);
            if (value == null) {
                throw new IllegalStateException("nothing was computed for '" + row[0] + "'");
            }
            return new Finding(row[0], row[1], row[2], value / Double.parseDouble(row[3]), row[4]);
        }).toList();
    }
}
