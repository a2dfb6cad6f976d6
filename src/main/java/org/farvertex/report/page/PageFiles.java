package org.farvertex.report.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.farvertex.report.chart.ChartFiles;
import org.farvertex.report.chart.PictureFailure;

/** A page with its figures beside it as files of their own. */
public final class PageFiles {

    private PageFiles() {
    }

    /**
     * Writes every figure and then the page. A figure that cannot be drawn keeps none of the rest from being written; the
     * page says that it is missing.
     *
     * @param page   what
     * @param folder where; made if missing
     * @return the page, {@code report.html}
     * @throws PictureFailure at the end, if a figure could not be drawn
     * @throws org.farvertex.input.InputException if a file cannot be written
     */
    public static Path write(Page page, Path folder) {
        List<Section> drawn = new ArrayList<>();
        Map<String, String> pictures = new HashMap<>();
        List<PictureFailure> failures = new ArrayList<>();
        for (Section section : page.sections()) {
            try {
                if (section instanceof Section.Figure figure) {
                    pictures.put(figure.name(), ChartFiles.write(figure.chart(), folder, figure.name()).svg());
                }
                drawn.add(section);
            } catch (PictureFailure e) {
                failures.add(e);
                drawn.add(new Section.Paragraph("The figure " + ((Section.Figure) section).name() + " could not be drawn."));
            }
        }
        Path file = HtmlPage.write(new Page(page.title(), page.summary(), page.provenance(), drawn), pictures, folder.resolve("report.html"));
        if (!failures.isEmpty()) {
            throw new PictureFailure(String.join("; ", failures.stream().map(Throwable::getMessage).toList())
                + "; everything else is written", failures.get(0));
        }
        return file;
    }
}
