package org.farvertex.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * A chart with everything in its place, ready to be drawn on any {@link Graphics2D}.
 *
 * <p>The page is {@value #WIDTH} by {@value #HEIGHT} units. Set at the width of a journal's column (86 mm) that halves
 * every length in points, so the 14 to 17 units of the lettering become 7 to 8.5 points.
 */
final class Drawing {

    static {
        // Before Java draws anything: with a display it would ask for it, and a display may be named that is out of reach.
        System.setProperty("java.awt.headless", "true");
    }

    static final int WIDTH = 486;
    static final int HEIGHT = 372;
    private static final double TITLE_SIZE = 15;
    private static final double EDGE = 7;
    private static final Color PALE = new Color(255, 255, 255, 215);
    /** Places are found on scratch pages, whatever the format. */
    private static final Typesetter LAYOUT = new Typesetter(new PixelPen());

    private final Chart chart;
    private final Legend legend;
    private final Optional<Rectangle2D> legendBox;
    private final List<Placement.Placed> labels;

    Drawing(Chart chart) {
        this.chart = chart;
        legend = Legend.of(chart, LAYOUT);
        Placement inside = placement(false);
        legendBox = legend.isEmpty() ? Optional.empty() : inside.legend(legend.width(), legend.height());
        labels = (legendIsAbove() ? placement(true) : inside).labels(chart.layers());
    }

    void draw(Graphics2D g, Pen pen) {
        Typesetter type = new Typesetter(pen);
        // Exact coordinates; JFreeChart also restores this hint and needs one to be there.
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        Rectangle2D area = new Sheet(chart, type).draw(g, box(legendIsAbove()), true).area();
        bar(type).ifPresent(key -> key.draw(g, area));
        g.setPaint(Color.BLACK);
        type.draw(g, Label.of(chart.title()), TITLE_SIZE, area.getX(), EDGE + TITLE_SIZE, 0);
        Legend key = Legend.of(chart, type);
        legendInside().ifPresent(place -> key.draw(g, place.getX(), place.getY()));
        if (legendIsAbove()) {
            key.drawAcross(g, area.getX(), titleHeight(), WIDTH - area.getX() - EDGE);
        }
        labels.forEach(placed -> label(g, type, placed));
    }

    private static void label(Graphics2D g, Typesetter type, Placement.Placed placed) {
        if (placed.crossed()) {
            g.setPaint(PALE);
            g.fill(placed.box());
        }
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

    private boolean legendIsAbove() {
        return !legend.isEmpty() && legendBox.isEmpty();
    }

    List<Placement.Placed> labels() {
        return labels;
    }

    /** What the layers ink, for tests and for finding room. */
    Occupancy occupancy(boolean above, boolean fills) {
        return new Occupancy(WIDTH, HEIGHT, g -> new Sheet(chart, LAYOUT).draw(g, box(above), fills));
    }

    private Placement placement(boolean above) {
        Frame[] frame = new Frame[1];
        Occupancy inked = new Occupancy(WIDTH, HEIGHT, g -> frame[0] = new Sheet(chart, LAYOUT).draw(g, box(above), true));
        return new Placement(LAYOUT, frame[0], inked, occupancy(above, false));
    }

    private Rectangle2D box(boolean above) {
        double top = titleHeight() + (above ? legend.heightAcross(WIDTH - 2 * EDGE - 70) : 0);
        double right = bar(LAYOUT).map(ColourBar::width).orElse(0.0) + EDGE;
        return new Rectangle2D.Double(EDGE, top, WIDTH - EDGE - right, HEIGHT - top - EDGE);
    }

    private double titleHeight() {
        return chart.title().isEmpty() ? 1.5 * EDGE : 2 * EDGE + TITLE_SIZE;
    }
}
