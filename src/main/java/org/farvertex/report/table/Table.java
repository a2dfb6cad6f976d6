package org.farvertex.report.table;

import java.util.List;
import java.util.Objects;

/**
 * Columns of one length.
 *
 * @param caption what the table shows, in the markup of {@link org.farvertex.report.chart.Label}
 * @param columns at least one
 */
public record Table(String caption, List<Column> columns) {

    /** Refuses ragged tables. */
    public Table {
        Objects.requireNonNull(caption, "caption");
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.stream().mapToInt(Column::size).distinct().count() != 1) {
            throw new IllegalArgumentException("table '" + caption + "': columns must be there and of one length");
        }
    }

    /**
     * Number of rows.
     *
     * @return rows without the heading
     */
    public int rows() {
        return columns.get(0).size();
    }
}
