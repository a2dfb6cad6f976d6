package org.farvertex.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A chart with everything in its place, ready to be drawn on any {@link Graphics2D}.
 *
 * <p>The page is {@value #WIDTH} units wide; the plot has the height that is left of {@value #HEIGHT}, or that its rows need, and the page
 * grows by the lines of a legend above it and by a heading of more than one line. Set at the width of a journal's column (86 mm) that
 * halves every length in points, so the 14 to 17 units of the lettering become 7 to 8.5 points.
 */
final class Drawing {

    static {
        // Before Java draws anything: with a display it would ask for it, and a display may be named that is out of reach.
        System.setProperty("java.awt.headless", "true");
    }

    static final int WIDTH = 486;
    static final int HEIGHT = 372;
    private static final double TITLE_SIZE = 15;
    private static final double TITLE_LINE = 19;
    /** Below a heading, where numbers of the axis rise above the plot. */
    private static final double TITLE_GAP = 8;
    private static final double EDGE = 7;
    private static final double ROW = 19;
    /** Places are found on scratch pages, whatever the format. */
    private static final Typesetter LAYOUT = new Typesetter(new PixelPen());

    private final Chart chart;
    private final List<Label> title;
    /** What rows of names need beyond the standard height. */
    private final double rows;
    private Legend legend;
    private Optional<Rectangle2D> legendBox;
    private Map<Layer, Placement.Placed> labels;

    /** Layers whose labels find no room get a line in the legend, which may move what is drawn, until every layer has its name. */
    Drawing(Chart chart) {
        this.chart = chart;
        rows = chart.y().names().isEmpty() ? 0 : ROW * chart.y().names().size() - plotHeight();
        title = LAYOUT.lines(chart.title(), TITLE_SIZE, WIDTH - 2 * EDGE);
        Set<Layer> unplaced = new HashSet<>();
        Set<Layer> missing;
        do {
            legend = Legend.of(chart, unplaced, LAYOUT);
            Placement place = placement(false);
            legendBox = legend.isEmpty() ? Optional.empty() : place.legend(legend.width(), legend.height());
            labels = (legendIsAbove() ? placement(true) : place).labels(chart.layers(), unplaced);
            missing = chart.layers().stream().filter(Placement::isLabelledInPlace).filter(layer -> !layer.label().isEmpty())
                .filter(layer -> !unplaced.contains(layer) && !labels.containsKey(layer) && !(layer instanceof Layer.Note)).collect(Collectors.toSet());
            unplaced.addAll(missing);
        } while (!missing.isEmpty());
    }

    /** Height of the page. */
    int height() {
        return height(legendIsAbove());
    }

    private int height(boolean above) {
        return (int) Math.ceil(HEIGHT + rows + (title.isEmpty() ? 0 : TITLE_GAP + (title.size() - 1) * TITLE_LINE) + (above ? legend.heightAcross(acrossWidth()) : 0));
    }

    /** Height of the data on a page of the standard height. */
    private double plotHeight() {
        BufferedImage scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        double top = chart.title().isEmpty() ? 1.5 * EDGE : 2 * EDGE + TITLE_SIZE;
        return new Sheet(chart, LAYOUT).draw(scratch.createGraphics(), new Rectangle2D.Double(EDGE, top, WIDTH - 2 * EDGE, HEIGHT - top - EDGE), false)
            .area().getHeight();
    }

    void draw(Graphics2D g, Pen pen) {
        Typesetter type = new Typesetter(pen);
        // Exact coordinates; JFreeChart also restores this hint and needs one to be there.
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, height()));
        Rectangle2D area = new Sheet(chart, type).draw(g, box(legendIsAbove()), true).area();
        bar(type).ifPresent(key -> key.draw(g, area));
        g.setPaint(Color.BLACK);
        for (int i = 0; i < title.size(); i++) {
            type.draw(g, title.get(i), TITLE_SIZE, EDGE, EDGE + TITLE_SIZE + i * TITLE_LINE, 0);
        }
        Legend key = new Legend(legend.entries(), type);
        legendInside().ifPresent(place -> key.draw(g, place.getX(), place.getY()));
        if (legendIsAbove()) {
            key.drawAcross(g, EDGE, titleHeight(), acrossWidth());
        }
        labels.values().forEach(placed -> label(g, type, placed));
    }

    private static void label(Graphics2D g, Typesetter type, Placement.Placed placed) {
        g.setPaint(placed.colour().rgb());
        type.draw(g, placed.label(), Placement.LABEL_SIZE, placed.box().getCenterX(),
            placed.box().getCenterY() + Typesetter.capHeight(Placement.LABEL_SIZE) / 2, 0.5);
    }

    private Optional<ColourBar> bar(Typesetter type) {
        return chart.layers().stream().filter(Layer.HeatMap.class::isInstance).map(Layer.HeatMap.class::cast)
            .map(map -> new ColourBar(map, type)).findFirst();
    }

    /** Where the legend goes; empty if above the plot or absent. */
    Optional<Rectangle2D> legendInside() {
        return legendBox;
    }

    Legend legend() {
        return legend;
    }

    boolean legendIsAbove() {
        return !legend.isEmpty() && legendBox.isEmpty();
    }

    private static double acrossWidth() {
        return WIDTH - 2 * EDGE;
    }

    List<Placement.Placed> labels() {
        return List.copyOf(labels.values());
    }

    /** What the layers ink, for tests and for finding room. */
    Occupancy occupancy(boolean above, boolean fills) {
        return new Occupancy(WIDTH, height(above), g -> new Sheet(chart, LAYOUT).draw(g, box(above), fills));
    }

    private Placement placement(boolean above) {
        Frame[] frame = new Frame[1];
        Occupancy inked = new Occupancy(WIDTH, height(above), g -> frame[0] = new Sheet(chart, LAYOUT).draw(g, box(above), true));
        return new Placement(LAYOUT, frame[0], inked, occupancy(above, false));
    }

    private Rectangle2D box(boolean above) {
        double top = titleHeight() + (above ? legend.heightAcross(acrossWidth()) : 0);
        double right = bar(LAYOUT).map(ColourBar::width).orElse(0.0) + EDGE;
        return new Rectangle2D.Double(EDGE, top, WIDTH - EDGE - right, height(above) - top - EDGE);
    }

    private double titleHeight() {
        return chart.title().isEmpty() ? 1.5 * EDGE : 2 * EDGE + TITLE_SIZE + TITLE_GAP + (title.size() - 1) * TITLE_LINE;
    }
}
