package org.farvertex.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in plain text: columns as wide as their widest cell, numbers to the right. */
public final class TextTable {

    private static final int LONGEST_SOURCE = 40;

    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Adds a row; the first is the head.
     *
     * @param cells as many in every row
     * @return this
     */
    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /**
     * The lines, the first row set off as the head.
     *
     * @return lines of equal columns
     */
    public List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
            .map(c -> rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(0)).toArray();
        boolean[] right = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            right[c] = rows.stream().skip(1).allMatch(row -> row.get(column).matches("[-+0-9].*"));
        }
        List<String> lines = rows.stream().map(row -> line(row, widths, right))
            .collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining("  ")));
        return lines;
    }

    private static String line(List<String> row, int[] widths, boolean[] right) {
        return IntStream.range(0, widths.length)
            .mapToObj(c -> right[c] ? " ".repeat(widths[c] - row.get(c).length()) + row.get(c)
                : row.get(c) + " ".repeat(widths[c] - row.get(c).length()))
            .collect(Collectors.joining("  ")).stripTrailing();
    }

    /**
     * The beginning of a source for a cell, since it may be a whole command line.
     *
     * @param source the source
     * @return at most 40 characters
     */
    public static String shortened(String source) {
        return source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE - 1) + "…";
    }
}
