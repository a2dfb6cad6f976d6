package org.farvertex.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawing as pixels, two per unit. */
final class PngFile {

    private static final int SCALE = 2;

    private PngFile() {
    }

    static byte[] of(Drawing drawing) {
        BufferedImage image =
            new BufferedImage(SCALE * Drawing.WIDTH, SCALE * drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(SCALE, SCALE);
        drawing.draw(g, new PixelPen());
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("PNG in memory", e);
        }
        return out.toByteArray();
    }
}
