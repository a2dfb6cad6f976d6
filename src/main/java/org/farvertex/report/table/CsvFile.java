package org.farvertex.report.table;

import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.farvertex.input.Decimal;
import org.farvertex.jhepmc.ShortestDecimal;
import org.farvertex.report.Provenance;
import org.farvertex.report.chart.Label;
import org.farvertex.report.file.WholeFile;

/**
 * Writes a table as CSV: RFC 4180 (comma, CRLF, quotes doubled), one heading line with units, behind it comment lines
 * that start with {@code #} and say how the table was made. The heading is first since numpy takes the names of the columns from the first line,
 * comment or not. Numbers keep every digit; a missing one is an empty cell. Text that a spreadsheet would carry out as a formula begins with an
 * apostrophe; it holds no comma, {@code #} or line end, since numpy knows no quotes.
 */
public final class CsvFile {

    private static final String LINE = "\r\n";

    /** How a cell begins that a spreadsheet would carry out; an apostrophe before it makes it text. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@-]");

    private CsvFile() {
    }

    /**
     * Writes a table.
     *
     * @param table      the table
     * @param provenance how it was made
     * @param file       final name
     * @return {@code file}
     * @throws org.farvertex.input.InputException if it cannot be written
     */
    public static Path write(Table table, Provenance provenance, Path file) {
        return WholeFile.write(file, text(table, provenance));
    }

    /**
     * The content of the file.
     *
     * @param table      the table
     * @param provenance how it was made
     * @return text with CRLF line ends
     */
    public static String text(Table table, Provenance provenance) {
        return head(table, provenance) + rows(table);
    }

    /**
     * What stands before the rows of a table.
     *
     * @param table      the table; its rows may be some of those that follow
     * @param provenance how it was made
     * @return the heading and the comments
     */
    public static String head(Table table, Provenance provenance) {
        StringBuilder out = new StringBuilder();
        StringJoiner heading = new StringJoiner(",", "", LINE);
        table.columns().forEach(column -> heading.add(quoted(column.heading())));
        out.append(heading);
        comment(out, "title", inert(Label.of(table.caption()).plain()));
        comment(out, "command", provenance.command());
        comment(out, "version", provenance.version());
        provenance.seed().ifPresent(seed -> comment(out, "seed", Long.toString(seed)));
        provenance.inputs().forEach(input -> comment(out, input.name(), inert(input.value())));
        provenance.citations().forEach(citation -> comment(out, "cites",
            citation.text() + (citation.arxiv().isEmpty() ? "" : " arXiv:" + citation.arxiv())));
        return out.toString();
    }

    /**
     * The rows of a table.
     *
     * @param table the table
     * @return a line for each
     */
    public static String rows(Table table) {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < table.rows(); row++) {
            StringJoiner cells = new StringJoiner(",", "", LINE);
            for (Column column : table.columns()) {
                cells.add(cell(column, row));
            }
            out.append(cells);
        }
        return out.toString();
    }

    private static void comment(StringBuilder out, String key, String value) {
        out.append("# ").append(key).append(": ").append(value.replaceAll("\\s*[\\r\\n]+\\s*", " ")).append(LINE);
    }

    private static String cell(Column column, int row) {
        if (column instanceof Column.Numbers numbers) {
            double value = numbers.values().get(row);
            return Double.isNaN(value) ? "" : ShortestDecimal.text(value);
        }
        return quoted(((Column.Words) column).values().get(row));
    }

    /**
     * The word that a cell holds, as it was before it was written.
     *
     * @param cell the cell, without the commas around it
     * @return the word
     */
    public static String word(String cell) {
        String bare = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
        return bare.startsWith("'") && FORMULA.matcher(bare.substring(1)).lookingAt() ? bare.substring(1) : bare;
    }

    private static String quoted(String text) {
        String plain = text.replace(',', ';').replace("#", "No. ").replaceAll("\\s*[\\r\\n]+\\s*", " ");
        String cell = FORMULA.matcher(plain).lookingAt() && !isQuantity(plain) ? "'" + plain : plain;
        return cell.matches(".*\".*|\\s.*|.*\\s") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /** A number, with a unit or without, is no formula. */
    private static boolean isQuantity(String text) {
        String[] words = text.split(" ", 2);
        return Decimal.matches(words[0]) && (words.length == 1 || words[1].matches("[A-Za-zµ]+"));
    }

    /** A spreadsheet cuts comments at commas too; no piece of one may be a formula. */
    private static String inert(String comment) {
        return comment.replaceAll("([,;\\t]\\s*)(?=[=+@-])", "$1'");
    }
}
