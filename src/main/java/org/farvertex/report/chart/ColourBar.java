package org.farvertex.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The key of a heat map, at the right of the plot.
 *
 * @param map  the heat map
 * @param type fonts
 */
record ColourBar(Layer.HeatMap map, Typesetter type) {

    private static final double GAP = 14;
    private static final double BAR = 16;
    private static final int STRIPS = 128;

    /** Width of gap, bar, numbers and label. */
    double width() {
        return GAP + BAR + 6 + numbersWidth() + 1.5 * TypesetAxis.LABEL_SIZE;
    }

    /** Draws beside the data area, as high as it. */
    void draw(Graphics2D g, Rectangle2D area) {
        double x = area.getMaxX() + GAP;
        double strip = area.getHeight() / STRIPS;
        for (int i = 0; i < STRIPS; i++) {
            g.setPaint(ColourScale.at((i + 0.5) / STRIPS));
            double top = area.getMaxY() - (i + 1) * strip;
            g.fill(new Rectangle2D.Double(x, top, BAR, Math.min(strip + 0.5, area.getMaxY() - top)));
        }
        g.setPaint(Color.BLACK);
        g.setStroke(new BasicStroke(1f));
        g.draw(new Rectangle2D.Double(x, area.getY(), BAR, area.getHeight()));
        for (Tick tick : ticks()) {
            double y = area.getMaxY() - share(tick.value()) * area.getHeight();
            g.draw(new Line2D.Double(x + BAR - (tick.major() ? 6 : 3), y, x + BAR, y));
            type.draw(g, Label.of(tick.label()), TypesetAxis.TICK_SIZE, x + BAR + 5,
                y + Typesetter.capHeight(TypesetAxis.TICK_SIZE) / 2, 0);
        }
        type.drawUpwards(g, Label.of(map.label()), TypesetAxis.LABEL_SIZE,
            x + BAR + 6 + numbersWidth() + 1.2 * TypesetAxis.LABEL_SIZE, area.getCenterY());
    }

    private double numbersWidth() {
        return ticks().stream().mapToDouble(t -> type.width(Label.of(t.label()), TypesetAxis.TICK_SIZE)).max().orElse(0);
    }

    private List<Tick> ticks() {
        ColourScale scale = ColourScale.of(map);
        return Tick.of(scale.logarithmic() ? Axis.log(map.label(), scale.min(), scale.max()) : Axis.linear(map.label(), scale.min(), scale.max()));
    }

    private double share(double value) {
        ColourScale scale = ColourScale.of(map);
        return scale.logarithmic() ? Math.log(value / scale.min()) / Math.log(scale.max() / scale.min())
            : (value - scale.min()) / (scale.max() - scale.min());
    }
}
