package org.farvertex.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A drawing as one SVG element. Letters are outlines, so that it looks the same in every viewer, with the text itself
 * over them, invisible but there to be found, marked and copied.
 */
final class SvgFile {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;

    private SvgFile() {
    }

    /**
     * The element.
     *
     * @param drawing what is drawn
     * @param title   title for viewers and readers aloud
     * @param prefix  what identifiers inside start with
     * @return {@code <svg …>…</svg>} and a line break
     */
    static String of(Drawing drawing, String title, String prefix) {
        try (StringWriter out = new StringWriter()) {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                .createDocument(NAMESPACE, "svg", null);
            SVGGraphics2D g = new SVGGraphics2D(context(document, prefix), false);
            drawing.draw(g, SvgFile::write);
            Element root = g.getRoot();
            describe(root, title, prefix, drawing.height());
            g.stream(root, out, false, false);
            return out.toString().substring(out.toString().indexOf("<svg")) + "\n";
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML in this Java", e);
        } catch (IOException e) {
            throw new UncheckedIOException("SVG in memory", e);
        }
    }

    private static SVGGeneratorContext context(Document document, String prefix) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(DECIMALS);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String kind) {
                return prefix + "-" + super.generateID(kind);
            }
        });
        SVGGeneratorContext.GraphicContextDefaults defaults = new SVGGeneratorContext.GraphicContextDefaults();
        defaults.setFont(new NamedFont(Typeface.UPRIGHT, 1));
        context.setGraphicContextDefaults(defaults);
        return context;
    }

    private static void describe(Element root, String title, String prefix, int height) {
        Element heading = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
        heading.setTextContent(title);
        root.insertBefore(heading, root.getFirstChild());
        Element definitions = (Element) heading.getNextSibling();
        definitions.setAttribute("id", prefix + "-" + definitions.getAttribute("id"));
        root.setAttribute("width", String.valueOf(Drawing.WIDTH));
        root.setAttribute("height", String.valueOf(height));
        root.setAttribute("viewBox", "0 0 " + Drawing.WIDTH + " " + height);
        root.setAttribute("role", "img");
    }

    private static void write(Graphics2D g, String text, Typeface face, double size, double x, double y) {
        g.fill(face.outline(text, size, x, y));
        Color ink = g.getColor();
        g.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 0));
        g.setFont(new NamedFont(face, (float) size));
        g.drawString(text, (float) x, (float) y);
        g.setColor(ink);
    }

    /** A font that is only named in the file: Java need not have it, nor any other. */
    private static final class NamedFont extends Font {

        private static final long serialVersionUID = 1L;

        NamedFont(Typeface face, float size) {
            super(Typeface.FAMILY, face == Typeface.ITALIC ? Font.ITALIC : Font.PLAIN, 1);
            this.pointSize = size;
        }

        @Override
        public String getFamily() {
            return Typeface.FAMILY;
        }

        @Override
        public Font deriveFont(Map<? extends AttributedCharacterIterator.Attribute, ?> attributes) {
            return this;
        }
    }
}
