package org.farvertex.report.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.farvertex.report.file.WholeFile;

/**
 * Writes a chart as SVG, PDF and PNG. The same chart gives the same bytes on every machine: nothing in the files depends
 * on the time, on chance, on the number of threads, on the installed fonts or on the language of the system.
 */
public final class ChartFiles {

    private ChartFiles() {
    }

    /**
     * Writes {@code folder/name.svg}, {@code .pdf} and {@code .png}.
     *
     * @param chart  the chart
     * @param folder folder, made if missing
     * @param name   file name without ending
     * @return the three files
     * @throws org.farvertex.input.InputException if a file cannot be written
     */
    public static List<Path> write(Chart chart, Path folder, String name) {
        Drawing drawing = new Drawing(chart);
        return List.of(
            WholeFile.write(folder.resolve(name + ".svg"), svg(chart, drawing, name).getBytes(StandardCharsets.UTF_8)),
            WholeFile.write(folder.resolve(name + ".pdf"), PdfFile.of(drawing, title(chart, name))),
            WholeFile.write(folder.resolve(name + ".png"), PngFile.of(drawing)));
    }

    /**
     * The chart as one SVG element, for a page.
     *
     * @param chart the chart
     * @param name  name of the chart, unique on the page: prefix of the identifiers inside
     * @return {@code <svg …>…</svg>} whose text can be searched
     */
    public static String svg(Chart chart, String name) {
        return svg(chart, new Drawing(chart), name);
    }

    /**
     * The chart as a one-page PDF with the font inside.
     *
     * @param chart the chart
     * @return file content
     */
    public static byte[] pdf(Chart chart) {
        return PdfFile.of(new Drawing(chart), title(chart, ""));
    }

    /**
     * The chart as pixels, two per unit.
     *
     * @param chart the chart
     * @return file content
     */
    public static byte[] png(Chart chart) {
        return PngFile.of(new Drawing(chart));
    }

    private static String svg(Chart chart, Drawing drawing, String name) {
        return SvgFile.of(drawing, title(chart, name), name.replaceAll("[^A-Za-z0-9_-]", "_"));
    }

    private static String title(Chart chart, String name) {
        return chart.title().isEmpty() ? name : Label.of(chart.title()).plain();
    }
}
