package org.farvertex.report.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;

/**
 * A table whose last column numbers the notes below it: reasons are sentences, too long for a cell, and many rows share one.
 *
 * @param table the table
 * @param notes the notes in their order, plain text
 */
record NotedTable(Table table, List<String> notes) {

    /** Keeps its own list. */
    NotedTable {
        notes = List.copyOf(notes);
    }

    static NotedTable plain(Table table) {
        return new NotedTable(table, List.of());
    }

    /**
     * Adds notes to a table.
     *
     * @param caption what the table shows
     * @param columns its columns
     * @param rows    what its rows show
     * @param note    the note of a row; empty for none
     */
    static <T> NotedTable of(String caption, List<Column> columns, List<T> rows, Function<T, String> note) {
        List<String> notes = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (T row : rows) {
            String text = note.apply(row);
            if (!text.isEmpty() && !notes.contains(text)) {
                notes.add(text);
            }
            marks.add(text.isEmpty() ? "" : String.valueOf(notes.indexOf(text) + 1));
        }
        List<Column> all = new ArrayList<>(columns);
        if (!notes.isEmpty()) {
            all.add(Column.words("note", marks));
        }
        return new NotedTable(new Table(caption, all), notes);
    }
}
