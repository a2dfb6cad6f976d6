package org.farvertex.report.chart;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A drawing as a PDF of one page. Text is text, with the glyphs it needs of the shipped font inside the file. */
final class PdfFile {

    private PdfFile() {
    }

    /**
     * The file.
     *
     * @param drawing what is drawn
     * @param title   title for viewers
     * @return the same bytes for the same drawing: no dates, and an identifier that follows from the title
     */
    static byte[] of(Drawing drawing, String title) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(title);
            document.setDocumentId(0L);
            PDRectangle paper = new PDRectangle(Drawing.WIDTH, drawing.height());
            PDPage page = new PDPage(paper);
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, paper);
            g.setFontTextDrawer(new EmbeddedText(document));
            drawing.draw(g, PdfFile::write);
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF in memory", e);
        }
    }

    private static void write(Graphics2D g, String text, Typeface face, double size, double x, double y) {
        AttributedString styled = new AttributedString(face.drawable(text));
        styled.addAttribute(TextAttribute.SIZE, (float) size);
        styled.addAttribute(TextAttribute.FAMILY, face);
        g.drawString(styled.getIterator(), (float) x, (float) y);
    }

    /** Writes text with our fonts, never asking Java for one of its own. */
    private static final class EmbeddedText implements IPdfBoxGraphics2DFontTextDrawer {

        private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);

        EmbeddedText(PDDocument document) throws IOException {
            for (Typeface face : Typeface.values()) {
                fonts.put(face, PDType0Font.load(document, new ByteArrayInputStream(face.file()), true));
            }
        }

        @Override
        public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) {
            return true;
        }

        @Override
        public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException {
            StringBuilder characters = new StringBuilder();
            for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
                characters.append(c);
            }
            text.first();
            PDPageContentStream content = env.getContentStream();
            content.beginText();
            content.setFont(fonts.get(text.getAttribute(TextAttribute.FAMILY)), (Float) text.getAttribute(TextAttribute.SIZE));
            env.applyPaint(env.getPaint(), null);
            // The page's axis points down, letters stand up.
            content.setTextMatrix(new Matrix(1, 0, 0, -1, 0, 0));
            content.showText(characters.toString());
            content.endText();
        }

        @Override
        public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) {
            throw new UnsupportedOperationException("text is measured by its Typeface");
        }
    }
}
