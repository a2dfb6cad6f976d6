package org.farvertex.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Provenance;
import org.farvertex.report.chart.ChartFiles;
import org.farvertex.report.chart.Label;
import org.farvertex.report.file.WholeFile;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;

/**
 * Writes a {@link Page} as one HTML file: figures as inline SVG, style and script inside, and a content security
 * policy that forbids every request, so that it can be mailed, archived and opened anywhere.
 */
public final class HtmlPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    /** Tables of more columns are set closer. */
    private static final int MOST_AT_EASE = 7;

    /** Figures that are drawn, by their names. */
    private final Map<String, String> pictures;
    private final StringBuilder out = new StringBuilder();
    private int figures;
    private int tables;
    private int sliders;

    private HtmlPage(Map<String, String> pictures) {
        this.pictures = pictures;
    }

    /**
     * Writes the page.
     *
     * @param page     what
     * @param pictures its figures as SVG by their names, as far as they are drawn
     * @param file     where
     * @return {@code file}
     * @throws org.farvertex.input.InputException if it cannot be written
     */
    public static Path write(Page page, Map<String, String> pictures, Path file) {
        return WholeFile.write(file, html(page, pictures));
    }

    /**
     * The page as text.
     *
     * @param page what
     * @return HTML
     */
    public static String html(Page page) {
        return html(page, Map.of());
    }

    private static String html(Page page, Map<String, String> pictures) {
        HtmlPage html = new HtmlPage(pictures);
        html.head(page);
        page.sections().forEach(html::section);
        html.provenance(page.provenance());
        return html.out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void head(Page page) {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .append("<meta http-equiv=\"Content-Security-Policy\" content=\"").append(POLICY).append("\">\n")
            .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
            .append(escaped(Label.of(page.title()).plain())).append("</title>\n<style>\n").append(resource("page.css"))
            .append("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>").append(rich(page.title())).append("</h1>\n");
        if (!page.summary().isEmpty()) {
            out.append("<p class=\"summary\">").append(rich(page.summary())).append("</p>\n");
        }
        out.append("</header>\n");
    }

    private void section(Section section) {
        if (section instanceof Section.Heading heading) {
            out.append("<h2>").append(rich(heading.text())).append("</h2>\n");
        } else if (section instanceof Section.Paragraph paragraph) {
            out.append("<p>").append(rich(paragraph.text())).append("</p>\n");
        } else if (section instanceof Section.Figure figure) {
            figures++;
            out.append("<figure id=\"").append(figure.name()).append("\">\n<div class=\"paper\">")
                .append(picture(figure)).append("</div>\n<figcaption><b>Figure ")
                .append(figures).append(".</b> ").append(rich(figure.caption())).append("</figcaption>\n</figure>\n");
        } else if (section instanceof Section.Numbers numbers) {
            tables++;
            table(numbers.table());
        } else if (section instanceof Section.Sliders explorer) {
            sliders(explorer);
        }
    }

    private String picture(Section.Figure figure) {
        String drawn = pictures.get(figure.name());
        return drawn == null ? ChartFiles.svg(figure.chart(), figure.name()) : drawn;
    }

    private void table(Table table) {
        out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table ").append(tables)
            .append(table.columns().size() > MOST_AT_EASE ? "\"><table class=\"dense\">" : "\"><table>").append("\n<caption><b>Table ").append(tables).append(".</b> ")
            .append(rich(table.caption())).append("</caption>\n<thead><tr>");
        for (Column column : table.columns()) {
            out.append(column instanceof Column.Words ? "<th class=\"words\" scope=\"col\">" : "<th scope=\"col\">")
                .append(escaped(column.heading())).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < table.rows(); row++) {
            out.append("<tr>");
            for (Column column : table.columns()) {
                cell(column, row);
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void cell(Column column, int row) {
        if (column instanceof Column.Numbers numbers) {
            out.append("<td>").append(ShownNumber.html(numbers.values().get(row))).append("</td>");
        } else {
            out.append("<td class=\"words\">").append(escaped(((Column.Words) column).values().get(row))).append("</td>");
        }
    }

    private void sliders(Section.Sliders section) {
        sliders++;
        String id = "reach" + sliders;
        out.append("<figure class=\"explorer\" id=\"").append(id).append("\">\n<div class=\"controls\"></div>\n<div class=\"actions\"></div>\n")
            .append("<textarea readonly hidden></textarea>\n<p class=\"copied\" role=\"status\"></p>\n")
            .append("<div class=\"drawing\"></div>\n<p class=\"result\" role=\"status\"></p>\n")
            .append("<noscript><p>The sliders need JavaScript.</p></noscript>\n<figcaption>").append(rich(section.caption()))
            .append("</figcaption>\n</figure>\n<script type=\"application/json\" id=\"").append(id).append("-data\">")
            .append(inScript(JsonObject.of(section.explorer()))).append("</script>\n");
        if (sliders == 1) {
            out.append("<script>\n").append(resource("reach.js")).append("</script>\n");
        }
        out.append("<script>FarVertexReach.start('").append(id).append("');</script>\n");
    }

    /** JSON that cannot end the script element that holds it. */
    private static String inScript(JsonObject json) {
        return json.line().replace("<", "\\u003c");
    }

    private void provenance(Provenance provenance) {
        out.append("<h2>How this page was made</h2>\n<dl>\n");
        definition("Command", "<code>" + escaped(provenance.command()) + "</code>");
        definition("Version", escaped(provenance.version()));
        definition("Seed", provenance.seed().isPresent() ? Long.toString(provenance.seed().getAsLong()) : "no random numbers");
        provenance.inputs().forEach(input -> definition(escaped(input.name()), escaped(input.value())));
        out.append("</dl>\n");
        if (!provenance.citations().isEmpty()) {
            out.append("<h2>Please cite</h2>\n<ul class=\"citations\">\n");
            provenance.citations().forEach(this::citation);
            out.append("</ul>\n");
        }
    }

    private void definition(String term, String description) {
        out.append("<div><dt>").append(term).append("</dt><dd>").append(description).append("</dd></div>\n");
    }

    private void citation(Provenance.Citation citation) {
        out.append("<li>").append(escaped(citation.text()));
        if (!citation.arxiv().isEmpty()) {
            out.append(" <a href=\"https://arxiv.org/abs/").append(citation.arxiv()).append("\">arXiv:")
                .append(citation.arxiv()).append("</a>");
        }
        out.append(citation.what().isEmpty() ? "" : " <span class=\"what\">(" + escaped(citation.what()) + ")</span>").append("</li>\n");
    }

    private static String rich(String markup) {
        return Label.of(markup).html();
    }

    private static String escaped(String text) {
        return rich(Label.verbatim(text));
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream("/report/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource /report/" + name, e);
        }
    }
}
