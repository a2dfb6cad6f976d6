package org.farvertex.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/** How much of any rectangle of the page is drawn on: a summed-area table of the inked pixels. */
final class Occupancy {

    private static final int WHITE = 0xffffff;

    private final BufferedImage page;
    private final int[][] sums;

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
        sums = new int[page.getHeight() + 1][page.getWidth() + 1];
        count(0, 0);
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
        int ink = sums[y2][x2] - sums[y1][x2] - sums[y2][x1] + sums[y1][x1];
        return ink / (double) ((x2 - x1) * (y2 - y1));
    }

    /** Relative luminance of the darkest pixel in a rectangle of the page. */
    double darkest(Rectangle2D box) {
        double least = 1;
        for (int x = Math.max(0, (int) box.getMinX()); x < Math.min(page.getWidth(), box.getMaxX()); x++) {
            for (int y = Math.max(0, (int) box.getMinY()); y < Math.min(page.getHeight(), box.getMaxY()); y++) {
                least = Math.min(least, Colour.luminance(new Color(page.getRGB(x, y))));
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
        count(clip(box.getMinX(), page.getWidth()), clip(box.getMinY(), page.getHeight()));
    }

    private static int clip(double place, int most) {
        return (int) Math.max(0, Math.min(most, Math.floor(place) - 1));
    }

    /** Sums anew what lies right of and below a pixel. */
    private void count(int left, int top) {
        int[] pixels = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
        int width = page.getWidth();
        for (int y = top; y < page.getHeight(); y++) {
            int[] above = sums[y];
            int[] row = sums[y + 1];
            int inRow = row[left] - above[left];
            for (int x = left; x < width; x++) {
                inRow += (pixels[y * width + x] & WHITE) == WHITE ? 0 : 1;
                row[x + 1] = above[x + 1] + inRow;
            }
        }
    }
}
