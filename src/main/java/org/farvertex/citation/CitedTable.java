package org.farvertex.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of data that the program ships, with its source.
 *
 * <p>Lines that begin with {@code #} explain it. Those before the first row are its head: where the data come from, lines
 * {@code # key: value}, among them {@code # cites:} with ids of the {@linkplain Bibliography bibliography}, and last the names of the
 * columns, separated as the rows are, by commas or, in tables of texts, by vertical bars. If the name of the last column ends in
 * {@code ...}, rows may go on.
 *
 * @param name    path of the file, e.g. {@code data/shields.csv}
 * @param head    what stands before the names of the columns
 * @param columns names of the columns
 * @param rows    the rows in the order of the file
 */
public record CitedTable(String name, List<String> head, List<String> columns, List<Row> rows) {

    private static final String COMMENT = "#";
    private static final String OPEN = "...";

    /** Keeps its own lists. */
    public CitedTable {
        head = List.copyOf(head);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (head.isEmpty()) {
            throw new IllegalStateException(name + ": the head of a table says where its data come from");
        }
    }

    /**
     * Reads a table.
     *
     * @param name path of the resource, without a slash before it
     * @return the table
     * @throws IllegalStateException if it is not there or wrong
     */
    public static CitedTable of(String name) {
        List<String> lines = lines(name);
        List<String> head = lines.stream().takeWhile(line -> line.startsWith(COMMENT)).map(line -> line.substring(1).strip()).toList();
        if (head.isEmpty()) {
            throw new IllegalStateException(name + ", line 1: the names of the columns must stand in a comment before the first row");
        }
        String names = head.get(head.size() - 1);
        String separator = names.contains("|") ? "\\|" : ",";
        List<String> columns = List.of(names.split(separator, -1));
        List<Row> rows = new ArrayList<>();
        for (int i = head.size(); i < lines.size(); i++) {
            if (!lines.get(i).startsWith(COMMENT)) {
                rows.add(row(name + ", line " + (i + 1), columns, List.of(lines.get(i).split(separator, -1))));
            }
        }
        return new CitedTable(name, head.subList(0, head.size() - 1), columns, rows);
    }

    private static Row row(String place, List<String> columns, List<String> cells) {
        boolean open = columns.get(columns.size() - 1).endsWith(OPEN);
        if (open ? cells.size() < columns.size() : cells.size() != columns.size()) {
            throw new IllegalStateException(place + ": " + cells.size() + " columns instead of " + columns);
        }
        return new Row(place, columns, cells);
    }

    private static List<String> lines(String name) {
        try (InputStream stream = CitedTable.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its table " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * A line {@code # key: value} of the head.
     *
     * @param key the key
     * @return the value, if there is one
     */
    public Optional<String> header(String key) {
        return head.stream().filter(line -> line.startsWith(key + ": ")).map(line -> line.substring(key.length() + 2).strip()).findFirst();
    }

    /**
     * What to cite where the numbers are used.
     *
     * @param use what they are used for
     * @return the works after {@code # cites:}
     */
    public Citations citations(String use) {
        return Citations.NONE.ids(use, header("cites").map(ids -> List.of(ids.split(" "))).orElseThrow(() ->
            new IllegalStateException(name + ": the head lacks a line '# cites: ...'")));
    }

    /**
     * Numbers by name.
     *
     * @param key   column of the names
     * @param value column of the numbers
     * @return name to number, in the order of the rows
     */
    public Map<String, Double> numbers(String key, String value) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Row row : rows) {
            if (numbers.put(row.text(key), row.number(value)) != null) {
                throw new IllegalStateException(row.place + ": a second row for " + row.text(key));
            }
        }
        return Collections.unmodifiableMap(numbers);
    }

    /**
     * A row.
     *
     * @param place   file and line, for messages
     * @param columns names of the columns
     * @param cells   what stands in them
     */
    public record Row(String place, List<String> columns, List<String> cells) {

        /** Keeps its own lists. */
        public Row {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
        }

        /**
         * A cell.
         *
         * @param column name of the column
         * @return its text, possibly empty
         */
        public String text(String column) {
            int i = columns.indexOf(column);
            if (i < 0) {
                throw new IllegalStateException(place + ": there is no column '" + column + "' among " + columns);
            }
            return cells.get(i);
        }

        /**
         * A cell that holds a number.
         *
         * @param column name of the column
         * @return the number
         */
        public double number(String column) {
            return parsed(text(column));
        }

        /**
         * A cell that may be empty.
         *
         * @param column name of the column
         * @param absent what an empty one means
         * @return the number
         */
        public double number(String column, double absent) {
            return text(column).isEmpty() ? absent : number(column);
        }

        /**
         * A cell that holds a whole number.
         *
         * @param column name of the column
         * @return the number
         */
        public int integer(String column) {
            return Integer.parseInt(text(column));
        }

        /**
         * Neighbouring cells that hold numbers.
         *
         * @param first index of the first
         * @param count how many
         * @return the numbers
         */
        public double[] numbers(int first, int count) {
            return cells.subList(first, first + count).stream().mapToDouble(this::parsed).toArray();
        }

        private double parsed(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalStateException(place + ": '" + text + "' is no number", e);
            }
        }
    }
}
