package org.farvertex.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Draws the marks and labels of one axis; JFreeChart's axes keep the mapping from values to the page. Marks point
 * inwards, as is the habit in particle physics.
 */
final class TypesetAxis {

    static final double TICK_SIZE = 15;
    static final double LABEL_SIZE = 17;
    private static final double MAJOR = 7;
    private static final double MINOR = 4;
    private static final double GAP = 6;

    private final Axis axis;
    private final Typesetter type;
    private final List<Tick> ticks;

    private TypesetAxis(Axis axis, Typesetter type) {
        this.axis = axis;
        this.type = type;
        this.ticks = Tick.of(axis);
    }

    /** The JFreeChart axis that draws itself this way. */
    static ValueAxis of(Axis axis, Typesetter type) {
        TypesetAxis look = new TypesetAxis(axis, type);
        ValueAxis mapping = axis.logarithmic() ? new Logarithmic(look) : new Linear(look);
        mapping.setRange(axis.min(), axis.max());
        return mapping;
    }

    private AxisSpace reserve(RectangleEdge edge, AxisSpace space) {
        AxisSpace result = space == null ? new AxisSpace() : space;
        result.ensureAtLeast(depth(edge), edge);
        if (!edge.equals(RectangleEdge.LEFT)) {
            result.ensureAtLeast(lastLabelOverhang(), RectangleEdge.RIGHT);
        }
        return result;
    }

    private double depth(RectangleEdge edge) {
        double ticksDepth = edge.equals(RectangleEdge.LEFT) ? widestTickLabel() : TICK_SIZE;
        return GAP + ticksDepth + (axis.label().isEmpty() ? 0 : 1.45 * LABEL_SIZE);
    }

    private double lastLabelOverhang() {
        return ticks.stream().filter(tick -> !tick.label().isEmpty()).reduce((first, second) -> second)
            .map(tick -> type.width(Label.of(tick.label()), TICK_SIZE) / 2 + 2).orElse(4.0);
    }

    private double widestTickLabel() {
        return ticks.stream().mapToDouble(tick -> type.width(Label.of(tick.label()), TICK_SIZE)).max().orElse(0);
    }

    private void draw(Graphics2D g, Rectangle2D area, RectangleEdge edge, ValueAxis mapping) {
        g.setPaint(Color.BLACK);
        double caps = Typesetter.capHeight(TICK_SIZE);
        for (Tick tick : ticks) {
            double at = mapping.valueToJava2D(tick.value(), area, edge);
            boolean left = edge.equals(RectangleEdge.LEFT);
            double beside = edge.equals(RectangleEdge.TOP) ? area.getMinY() - GAP : area.getMaxY() + GAP + caps + 3;
            type.draw(g, Label.of(tick.label()), TICK_SIZE, left ? area.getMinX() - GAP : at, left ? at + caps / 2 : beside,
                left ? 1 : 0.5);
        }
        drawLabel(g, area, edge);
    }

    private void drawMarks(Graphics2D g, Rectangle2D area, RectangleEdge edge, ValueAxis mapping) {
        g.setPaint(Color.BLACK);
        g.setStroke(new BasicStroke(1f));
        for (Tick tick : axis.names().isEmpty() ? ticks : List.<Tick>of()) {
            double at = mapping.valueToJava2D(tick.value(), area, edge);
            double length = tick.major() ? MAJOR : MINOR;
            boolean across = edge.equals(RectangleEdge.BOTTOM) || edge.equals(RectangleEdge.TOP);
            double from = across ? edge.equals(RectangleEdge.TOP) ? area.getMinY() : area.getMaxY()
                : edge.equals(RectangleEdge.LEFT) ? area.getMinX() : area.getMaxX();
            double to = edge.equals(RectangleEdge.TOP) || edge.equals(RectangleEdge.LEFT) ? from + length : from - length;
            g.draw(across ? new Line2D.Double(at, from, at, to) : new Line2D.Double(from, at, to, at));
        }
    }

    /** An axis whose marks are drawn by themselves, after the data, or filled areas would hide them. */
    interface Marked {

        /** Draws the marks along one edge of the data. */
        void drawMarks(Graphics2D g, Rectangle2D area, RectangleEdge edge);
    }

    private void drawLabel(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        Label label = Label.of(axis.label());
        if (edge.equals(RectangleEdge.BOTTOM)) {
            type.draw(g, label, LABEL_SIZE, area.getCenterX(), area.getMaxY() + GAP + TICK_SIZE + 1.1 * LABEL_SIZE, 0.5);
        } else if (edge.equals(RectangleEdge.TOP)) {
            type.draw(g, label, LABEL_SIZE, area.getCenterX(), area.getMinY() - GAP - TICK_SIZE - 0.35 * LABEL_SIZE, 0.5);
        } else {
            type.drawUpwards(g, label, LABEL_SIZE, area.getMinX() - GAP - widestTickLabel() - 0.6 * LABEL_SIZE,
                area.getCenterY());
        }
    }

    private static final class Linear extends NumberAxis implements Marked {

        private static final long serialVersionUID = 1L;
        private final transient TypesetAxis look;

        Linear(TypesetAxis look) {
            this.look = look;
        }

        @Override
        public AxisSpace reserveSpace(Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
            return look.reserve(edge, space);
        }

        @Override
        public AxisState draw(Graphics2D g, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge,
            PlotRenderingInfo info) {
            look.draw(g, dataArea, edge, this);
            return new AxisState(cursor);
        }

        @Override
        public void drawMarks(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
            look.drawMarks(g, area, edge, this);
        }
    }

    private static final class Logarithmic extends LogAxis implements Marked {

        private static final long serialVersionUID = 1L;
        private final transient TypesetAxis look;

        Logarithmic(TypesetAxis look) {
            this.look = look;
        }

        @Override
        public AxisSpace reserveSpace(Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
            return look.reserve(edge, space);
        }

        @Override
        public AxisState draw(Graphics2D g, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge,
            PlotRenderingInfo info) {
            look.draw(g, dataArea, edge, this);
            return new AxisState(cursor);
        }

        @Override
        public void drawMarks(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
            look.drawMarks(g, area, edge, this);
        }
    }
}
