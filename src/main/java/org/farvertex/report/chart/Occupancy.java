package org.farvertex.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/** How much of any rectangle of the page is drawn on. */
final class Occupancy {

    private static final int WHITE = 0xffffff;

    private final BufferedImage page;
    /** Inked pixels of each row left of a place: what is drawn later changes few rows, and a label asks for few. */
    private final int[][] inked;

    /**
     * Draws on a scratch page of one pixel per unit.
     *
     * @param width   page width
     * @param height  page height
     * @param drawing what is drawn
     */
    Occupancy(double width, double height, Consumer<Graphics2D> drawing) {
        page = new BufferedImage((int) Math.ceil(width), (int) Math.ceil(height), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        drawing.accept(g);
        g.dispose();
        inked = new int[page.getHeight()][page.getWidth() + 1];
        count(0, page.getHeight());
    }

    /** Share of inked pixels in a rectangle, from 0 to 1; 1 if it leaves the page. */
    double share(Rectangle2D box) {
        int x1 = (int) Math.floor(box.getMinX());
        int y1 = (int) Math.floor(box.getMinY());
        int x2 = (int) Math.ceil(box.getMaxX());
        int y2 = (int) Math.ceil(box.getMaxY());
        if (x1 < 0 || y1 < 0 || x2 > page.getWidth() || y2 > page.getHeight() || x2 <= x1 || y2 <= y1) {
            return 1;
        }
        int ink = 0;
        for (int y = y1; y < y2; y++) {
            ink += inked[y][x2] - inked[y][x1];
        }
        return ink / (double) ((x2 - x1) * (y2 - y1));
    }

    /** Relative luminance of the darkest pixel in a rectangle of the page. */
    double darkest(Rectangle2D box) {
        double least = 1;
        int before = Color.WHITE.getRGB();
        for (int y = Math.max(0, (int) box.getMinY()); y < Math.min(page.getHeight(), box.getMaxY()); y++) {
            for (int x = Math.max(0, (int) box.getMinX()); x < Math.min(page.getWidth(), box.getMaxX()); x++) {
                int colour = page.getRGB(x, y);
                // neighbours are mostly alike
                least = colour == before ? least : Math.min(least, Colour.luminance(new Color(colour)));
                before = colour;
            }
        }
        return least;
    }

    /** Takes a rectangle, so that nothing else is put there. */
    void take(Rectangle2D box) {
        Graphics2D g = page.createGraphics();
        g.setPaint(Color.BLACK);
        g.fill(box);
        g.dispose();
        count(Math.max(0, (int) Math.floor(box.getMinY()) - 1), Math.min(page.getHeight(), (int) Math.ceil(box.getMaxY()) + 1));
    }

    private void count(int top, int bottom) {
        int[] pixels = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
        int width = page.getWidth();
        for (int y = top; y < bottom; y++) {
            int[] row = inked[y];
            for (int x = 0; x < width; x++) {
                row[x + 1] = row[x] + ((pixels[y * width + x] & WHITE) == WHITE ? 0 : 1);
            }
        }
    }
}
