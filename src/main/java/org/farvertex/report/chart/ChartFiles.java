package org.farvertex.report.chart;

import java.awt.AWTError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farvertex.report.file.WholeFile;

/**
 * Writes a chart as SVG, PDF and PNG. The same chart gives the same bytes on every machine: nothing in the files depends
 * on the time, on chance, on the number of threads, on the installed fonts or on the language of the system.
 */
public final class ChartFiles {

    private static final String SVG = ".svg";

    private ChartFiles() {
    }

    /**
     * Writes {@code folder/name.svg}, {@code .pdf} and {@code .png}.
     *
     * @param chart  the chart
     * @param folder folder, made if missing
     * @param name   file name without ending
     * @return the three files, and what is in the first
     * @throws PictureFailure if the chart cannot be drawn; there is none of the three files then
     * @throws org.farvertex.input.InputException if a file cannot be written
     */
    public static Written write(Chart chart, Path folder, String name) {
        Map<String, byte[]> contents = drawn(chart, folder, name);
        List<Path> files = contents.entrySet().stream().map(file -> WholeFile.write(folder.resolve(name + file.getKey()), file.getValue())).toList();
        return new Written(files, new String(contents.get(SVG), StandardCharsets.UTF_8));
    }

    /**
     * What was written.
     *
     * @param files the files: SVG, PDF, PNG
     * @param svg   the chart as {@link #svg(Chart, String)} gives it
     */
    public record Written(List<Path> files, String svg) {

        /** Keeps its own list. */
        public Written {
            files = List.copyOf(files);
        }
    }

    /** Parts of Java's drawing are libraries of the system, which fail with errors where they are missing. */
    private static Map<String, byte[]> drawn(Chart chart, Path folder, String name) {
        try {
            Drawing drawing = new Drawing(chart);
            Map<String, byte[]> contents = new LinkedHashMap<>();
            contents.put(SVG, svg(chart, drawing, name).getBytes(StandardCharsets.UTF_8));
            contents.put(".pdf", PdfFile.of(drawing, title(chart, name)));
            contents.put(".png", PngFile.of(drawing));
            return contents;
        } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
            throw new PictureFailure(folder.resolve(name) + ": the picture cannot be drawn: " + e, e);
        }
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
