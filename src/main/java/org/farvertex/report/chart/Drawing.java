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

    static final int WIDTH = 486;
    static final int HEIGHT = 372;
    private static final double TITLE_SIZE = 15;
    private static final double EDGE = 7;
    private static final Color PALE = new Color(255, 255, 255, 215);

    private final Chart chart;
    private final Sheet sheet;
    private final Typesetter type;
    private final Legend legend;
    private final Optional<ColourBar> bar;
    private final boolean legendAbove;
    private final Optional<Rectangle2D> legendBox;
    private final List<Placement.Placed> labels;

    Drawing(Chart chart) {
        this.chart = chart;
        type = Typesetter.installed();
        sheet = new Sheet(chart, type);
        legend = Legend.of(chart, type);
        bar = chart.layers().stream().filter(Layer.HeatMap.class::isInstance).map(Layer.HeatMap.class::cast)
            .map(map -> new ColourBar(map, type)).findFirst();
        Placement inside = placement(false);
        Optional<Rectangle2D> box = legend.isEmpty() ? Optional.empty() : inside.legend(legend.width(), legend.height());
        legendAbove = !legend.isEmpty() && box.isEmpty();
        legendBox = box;
        labels = (legendAbove ? placement(true) : inside).labels(chart.layers());
    }

    void draw(Graphics2D g) {
        // Exact coordinates; JFreeChart also restores this hint and needs one to be there.
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        Frame frame = sheet.draw(g, box(legendAbove), true);
        Rectangle2D area = frame.area();
        bar.ifPresent(key -> key.draw(g, area));
        g.setPaint(Color.BLACK);
        type.draw(g, Label.of(chart.title()), TITLE_SIZE, area.getX(), EDGE + TITLE_SIZE, 0);
        legendBox.ifPresent(place -> legend.draw(g, place.getX(), place.getY()));
        if (legendAbove) {
            legend.drawAcross(g, area.getX(), titleHeight(), WIDTH - area.getX() - EDGE);
        }
        labels.forEach(placed -> label(g, placed));
    }

    private void label(Graphics2D g, Placement.Placed placed) {
        if (placed.crossed()) {
            g.setPaint(PALE);
            g.fill(placed.box());
        }
        g.setPaint(placed.colour().rgb());
        type.draw(g, placed.label(), Placement.LABEL_SIZE, placed.box().getCenterX(),
            placed.box().getCenterY() + Typesetter.capHeight(Placement.LABEL_SIZE) / 2, 0.5);
    }

    /** Where the legend went, for tests: empty if outside the plot or absent. */
    Optional<Rectangle2D> legendInside() {
        return legendBox;
    }

    boolean legendIsAbove() {
        return legendAbove;
    }

    List<Placement.Placed> labels() {
        return labels;
    }

    /** What the layers ink, for tests and for finding room. */
    Occupancy occupancy(boolean above, boolean fills) {
        return new Occupancy(WIDTH, HEIGHT, g -> sheet.draw(g, box(above), fills));
    }

    private Placement placement(boolean above) {
        Frame[] frame = new Frame[1];
        Occupancy inked = new Occupancy(WIDTH, HEIGHT, g -> frame[0] = sheet.draw(g, box(above), true));
        return new Placement(type, frame[0], inked, occupancy(above, false));
    }

    private Rectangle2D box(boolean above) {
        double top = titleHeight() + (above ? legend.heightAcross(WIDTH - 2 * EDGE - 70) : 0);
        double right = bar.map(ColourBar::width).orElse(0.0) + EDGE;
        return new Rectangle2D.Double(EDGE, top, WIDTH - EDGE - right, HEIGHT - top - EDGE);
    }

    private double titleHeight() {
        return chart.title().isEmpty() ? 1.5 * EDGE : 2 * EDGE + TITLE_SIZE;
    }
}
