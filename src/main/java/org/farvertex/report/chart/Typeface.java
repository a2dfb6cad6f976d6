package org.farvertex.report.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One of the two faces of the font inside the jar, Liberation Sans upright and italic.
 *
 * <p>FontBox reads it, not Java: widths and outlines then depend neither on the fonts that are installed nor on the
 * version of Java, and nothing asks for a font configuration, which a small machine may not have.
 */
enum Typeface {

    /** Names, units and numbers. */
    UPRIGHT("Regular"),
    /** Symbols of quantities. */
    ITALIC("Italic");

    /** Its name, for formats that say which font a text is set in. */
    static final String FAMILY = "Liberation Sans";

    /** An empty square, which the font has, for every character that it has not. */
    private static final int MISSING = 0x25a1;

    private final String style;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    Typeface(String style) {
        this.style = style;
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(file())));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("font " + style, e);
        }
    }

    /** The whole font file. */
    byte[] file() {
        try (InputStream in = Typeface.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("font " + style, e);
        }
    }

    /** True if the font can draw the character. */
    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** The text with an empty square for every character that the font cannot draw. */
    String drawable(String text) {
        return text.codePoints().map(c -> has(c) ? c : MISSING)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Length of the text, all characters set at their own widths (no kerning), in the unit of the size. */
    double width(String text, double size) {
        return glyphs(text).mapToDouble(glyph -> advance(glyph) * size).sum();
    }

    /** The filled outline of the text with its base line starting at a point. */
    Shape outline(String text, double size, double x, double y) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int glyph : glyphs(text).toArray()) {
            AffineTransform place = new AffineTransform(size / unitsPerEm(), 0, 0, -size / unitsPerEm(), at, y);
            path.append(place.createTransformedShape(path(glyph)), false);
            at += advance(glyph) * size;
        }
        return path;
    }

    private IntStream glyphs(String text) {
        return drawable(text).codePoints().map(glyphs::getGlyphId);
    }

    /** FontBox remembers what it has read, and several charts may be drawn at once. */
    private synchronized Shape path(int glyph) {
        try {
            var data = font.getGlyph().getGlyph(glyph);
            return data == null ? new Path2D.Double() : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException("font " + style, e);
        }
    }

    private synchronized double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / (double) unitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("font " + style, e);
        }
    }

    private int unitsPerEm() {
        try {
            return font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("font " + style, e);
        }
    }
}
