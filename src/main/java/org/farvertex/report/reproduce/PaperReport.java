package org.farvertex.report.reproduce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.farvertex.report.Provenance;
import org.farvertex.report.chart.Label;
import org.farvertex.report.constraints.ConstraintsTables;
import org.farvertex.report.design.SurveyTables;
import org.farvertex.report.file.WholeFile;
import org.farvertex.report.page.Page;
import org.farvertex.report.page.PageFiles;
import org.farvertex.report.page.Section;
import org.farvertex.report.reach.BandTables;
import org.farvertex.report.reach.ReachTables;
import org.farvertex.report.table.CsvFile;
import org.farvertex.report.table.Table;
import org.farvertex.reproduce.PublishedValue;
import org.farvertex.reproduce.Reproduction;

/**
 * The report of {@code reproduce}: figures, tables, a page and the same as Markdown.
 *
 * @param result     what was computed
 * @param provenance how
 */
public record PaperReport(Reproduction result, Provenance provenance) {

    private static final String TITLE = "arXiv:2105.07655 reproduced";
    private static final String EXPLANATION = "A number agrees if ours lies within the rounding of the printed one and of the printed coefficients it was "
        + "computed from (Table I); an order of magnitude agrees within a factor √10. Nothing is tuned to agree.";

    /**
     * Writes all files; each is complete or not there, pictures and the page that holds them come last.
     *
     * @param folder the folder; made if missing
     * @return the page
     */
    public Path write(Path folder) {
        List<Section.Figure> figures = PaperCharts.of(result);
        data().forEach((name, table) -> CsvFile.write(table, provenance, folder.resolve(name + ".csv")));
        WholeFile.write(folder.resolve("report.md"), new PaperMarkdown(TITLE, summary(result), EXPLANATION, figures, tables(), provenance).text());
        return PageFiles.write(page(figures), folder);
    }

    /** What came out, in a sentence. */
    static String summary(Reproduction result) {
        long agree = result.values().stream().filter(PublishedValue::agrees).count();
        long hold = result.statements().stream().filter(s -> s.holds()).count();
        return agree + " of " + result.values().size() + " numbers agree with the paper within rounding, " + hold + " of "
            + result.statements().size() + " claims hold; every difference is explained.";
    }

    private Map<String, Table> data() {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("numbers", PaperTables.data(result.values()));
        tables.put("claims", PaperTables.statements(result.statements()));
        if (!result.measured().isEmpty()) {
            tables.put("measurements", PaperTables.measured(result.measured()));
        }
        tables.put("fig2", PaperTables.loops(result.figure2()));
        tables.put("fig3", ReachTables.intervals(result.figure3()));
        if (BandTables.any(result.figure3())) {
            tables.put("fig3-bands", BandTables.all(result.figure3()));
        }
        tables.put("fig3-data", ConstraintsTables.regions(result.data().plane()));
        result.data().cases().forEach(c -> tables.put("data-" + c.point().scenario().name().toLowerCase(Locale.ROOT),
            ConstraintsTables.entries(c.entries())));
        tables.put("fig3-photons", PaperTables.photons(result.photons()));
        tables.put("fig4", PaperTables.scattering(result.figure4()));
        tables.put("fig6-curves", SurveyTables.curves(result.figure6()));
        tables.put("fig6-experiments", SurveyTables.experiments(result.figure6().experiments()));
        tables.put("fig6-shorter", BaselineTables.all(result.shorter()));
        return tables;
    }

    private List<NotedTable> tables() {
        Map<String, List<PublishedValue>> groups = new LinkedHashMap<>();
        result.values().forEach(value -> groups.computeIfAbsent(value.group(), g -> new ArrayList<>()).add(value));
        List<NotedTable> tables = new ArrayList<>();
        groups.forEach((group, values) -> tables.add(PaperTables.values(group, values)));
        if (!result.measured().isEmpty()) {
            tables.add(NotedTable.plain(PaperTables.measured(result.measured())));
        }
        tables.add(PaperTables.verdicts(result.statements()));
        tables.add(PaperTables.findings(result.findings()));
        tables.add(PaperTables.photonCounts(result.photons()));
        result.data().cases().forEach(c -> tables.add(PaperTables.comparison(c)));
        if (BandTables.any(result.figure3())) {
            tables.add(NotedTable.plain(BandTables.ranges(result.figure3())));
        }
        tables.add(NotedTable.plain(ReachTables.told(result.figure3())));
        tables.add(NotedTable.plain(SurveyTables.experiments(result.figure6().experiments())));
        tables.add(BaselineTables.told(result.shorter()));
        return tables;
    }

    private Page page(List<Section.Figure> figures) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Paragraph(EXPLANATION));
        sections.add(new Section.Heading("Figures"));
        sections.addAll(figures);
        sections.add(new Section.Heading("Numbers and claims"));
        for (NotedTable table : tables()) {
            sections.add(new Section.Numbers(table.table()));
            for (int i = 0; i < table.notes().size(); i++) {
                sections.add(new Section.Paragraph((i + 1) + ". " + Label.verbatim(table.notes().get(i))));
            }
        }
        return new Page(TITLE, summary(result), provenance, sections);
    }
}
