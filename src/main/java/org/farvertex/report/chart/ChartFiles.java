package org.farvertex.report.chart;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.farvertex.report.file.WholeFile;
import org.jfree.pdf.PDFDocument;
import org.jfree.pdf.PDFGraphics2D;
import org.jfree.pdf.PDFHints;
import org.jfree.svg.SVGGraphics2D;

/**
 * Writes a chart as SVG, PDF and PNG. The same chart gives the same bytes on the same machine: nothing in the files
 * depends on the time, on chance or on the number of threads; on another machine the installed fonts may differ.
 */
public final class ChartFiles {

    private static final int PNG_SCALE = 2;
    private static final String FAMILIES = "\"Liberation Sans\", Arial, Helvetica, sans-serif";

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
            WholeFile.write(folder.resolve(name + ".pdf"), pdf(chart, drawing)),
            WholeFile.write(folder.resolve(name + ".png"), png(drawing)));
    }

    /**
     * The chart as one SVG element, for a page.
     *
     * @param chart the chart
     * @param name  name of the chart, unique on the page: prefix of the identifiers inside
     * @return {@code <svg …>…</svg>} with the text as text
     */
    public static String svg(Chart chart, String name) {
        return svg(chart, new Drawing(chart), name);
    }

    /**
     * The chart as a one-page PDF; letters are outlines, since the standard fonts of PDF have neither ε nor ′.
     *
     * @param chart the chart
     * @return file content
     */
    public static byte[] pdf(Chart chart) {
        return pdf(chart, new Drawing(chart));
    }

    /**
     * The chart as pixels, two per unit.
     *
     * @param chart the chart
     * @return file content
     */
    public static byte[] png(Chart chart) {
        return png(new Drawing(chart));
    }

    private static String svg(Chart chart, Drawing drawing, String name) {
        SVGGraphics2D g = new SVGGraphics2D(Drawing.WIDTH, Drawing.HEIGHT);
        g.setDefsKeyPrefix(name.replaceAll("[^A-Za-z0-9_-]", "_") + "-");
        g.setGeomDoubleConverter(value -> rounded(value, 2));
        g.setTransformDoubleConverter(value -> rounded(value, 6));
        g.setFontFunction(family -> FAMILIES);
        drawing.draw(g);
        String title = chart.title().isEmpty() ? name : Label.of(chart.title()).plain();
        String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\""
            + Drawing.WIDTH + "\" height=\"" + Drawing.HEIGHT + "\" viewBox=\"0 0 " + Drawing.WIDTH + " " + Drawing.HEIGHT
            + "\" role=\"img\" text-rendering=\"geometricPrecision\"><title>" + escaped(title) + "</title>\n";
        String element = g.getSVGElement();
        return head + element.substring(element.indexOf('>') + 1) + "\n";
    }

    private static byte[] pdf(Chart chart, Drawing drawing) {
        PDFDocument document = new PDFDocument();
        document.setTitle(ascii(Label.of(chart.title()).plain()));
        PDFGraphics2D g = document.createPage(new Rectangle(Drawing.WIDTH, Drawing.HEIGHT)).getGraphics2D();
        g.setRenderingHint(PDFHints.KEY_DRAW_STRING_TYPE, PDFHints.VALUE_DRAW_STRING_TYPE_VECTOR);
        drawing.draw(g);
        return TimelessPdf.of(document.getPDFBytes());
    }

    private static byte[] png(Drawing drawing) {
        BufferedImage image = new BufferedImage(PNG_SCALE * Drawing.WIDTH, PNG_SCALE * Drawing.HEIGHT,
            BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.scale(PNG_SCALE, PNG_SCALE);
        drawing.draw(g);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("PNG in memory", e);
        }
        return out.toByteArray();
    }

    /** The title is not drawn from but listed by viewers, and the writer neither encodes nor escapes it. */
    private static String ascii(String title) {
        return title.replace('′', '\'').replace('−', '-').replaceAll("[^ -~]", "?").replaceAll("[()\\\\]", "");
    }

    private static String rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
