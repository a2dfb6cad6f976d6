package org.farvertex.report.reproduce;

import java.util.List;
import java.util.StringJoiner;
import org.farvertex.report.Provenance;
import org.farvertex.report.chart.Label;
import org.farvertex.report.page.Section;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;

/** The report as Markdown, with the pictures beside it. */
record PaperMarkdown(String title, String summary, String explanation, List<Section.Figure> figures, List<NotedTable> tables, Provenance provenance) {

    String text() {
        StringBuilder out = new StringBuilder("# " + title + "\n\n" + escaped(summary) + "\n\n" + explanation + "\n\n## Figures\n\n");
        for (Section.Figure figure : figures) {
            out.append("![").append(figure.name()).append("](").append(figure.name()).append(".png)\n\n")
                .append(escaped(Label.of(figure.caption()).plain())).append("\n\n");
        }
        out.append("## Numbers and claims\n\n");
        for (NotedTable noted : tables) {
            out.append("### ").append(escaped(Label.of(noted.table().caption()).plain())).append("\n\n").append(rows(noted.table())).append('\n');
            for (int i = 0; i < noted.notes().size(); i++) {
                out.append(i + 1).append(". ").append(escaped(noted.notes().get(i))).append('\n');
            }
            out.append(noted.notes().isEmpty() ? "" : "\n");
        }
        return out.append("## How this was made\n\n").append(origin()).toString();
    }

    private static String rows(Table table) {
        StringBuilder out = new StringBuilder();
        StringJoiner head = new StringJoiner(" | ", "| ", " |\n");
        StringJoiner rule = new StringJoiner(" | ", "| ", " |\n");
        table.columns().forEach(column -> {
            head.add(escaped(column.heading()));
            rule.add("---");
        });
        out.append(head).append(rule);
        for (int row = 0; row < table.rows(); row++) {
            StringJoiner cells = new StringJoiner(" | ", "| ", " |\n");
            for (Column column : table.columns()) {
                cells.add(column instanceof Column.Numbers numbers ? PaperTables.four(numbers.values().get(row))
                    : escaped(((Column.Words) column).values().get(row)));
            }
            out.append(cells);
        }
        return out.toString();
    }

    private String origin() {
        StringBuilder out = new StringBuilder("- command: `" + provenance.command() + "`\n- version: " + provenance.version() + "\n");
        provenance.seed().ifPresent(seed -> out.append("- seed: ").append(seed).append('\n'));
        provenance.inputs().forEach(input -> out.append("- ").append(input.name()).append(": ").append(input.value()).append('\n'));
        provenance.citations().forEach(c -> out.append("- cites ").append(c.text())
            .append(c.arxiv().isEmpty() ? "" : ", arXiv:" + c.arxiv()).append(c.what().isEmpty() ? "" : " (" + c.what() + ")").append('\n'));
        return out.toString();
    }

    /** Characters that Markdown would take for markup. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\|*_<>])", "\\\\$1");
    }
}
