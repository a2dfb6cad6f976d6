package org.farvertex.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The plot itself, as a JFreeChart {@link XYPlot}: axes, frame and layers, without legend and direct labels.
 *
 * @param chart what is drawn
 * @param type  fonts
 */
record Sheet(Chart chart, Typesetter type) {

    /**
     * Draws the plot.
     *
     * @param g     target
     * @param box   where, axes included
     * @param fills false leaves out filled areas
     * @return the mapping from values to the page
     */
    Frame draw(Graphics2D g, Rectangle2D box, boolean fills) {
        ValueAxis x = TypesetAxis.of(chart.x(), type);
        ValueAxis y = TypesetAxis.of(chart.y(), type);
        XYPlot plot = new XYPlot(null, x, y, null);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(Color.BLACK);
        plot.setOutlineStroke(new BasicStroke(1f));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        Optional<ValueAxis> top = chart.top().map(axis -> TypesetAxis.of(axis, type));
        top.ifPresent(axis -> plot.setDomainAxis(1, axis));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        plot.addAnnotation(new Layers(chart, fills, top.orElse(x), type.pen()));
        PlotRenderingInfo info = new PlotRenderingInfo(null);
        plot.draw(g, box, null, null, info);
        return new Frame(info.getDataArea(), x, y);
    }

    /** Lets JFreeChart draw our layers inside its clipped data area, then the marks over them. */
    private static final class Layers extends AbstractXYAnnotation {

        private static final long serialVersionUID = 1L;
        private final transient Chart chart;
        private final boolean fills;
        private final transient ValueAxis top;
        private final transient Pen pen;

        Layers(Chart chart, boolean fills, ValueAxis top, Pen pen) {
            this.chart = chart;
            this.fills = fills;
            this.top = top;
            this.pen = pen;
        }

        @Override
        public void draw(Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis x, ValueAxis y, int index,
            PlotRenderingInfo info) {
            new LayerPainter(g, new Frame(area, x, y), fills, pen).paint(chart.layers());
            ((TypesetAxis.Marked) x).drawMarks(g, area, RectangleEdge.BOTTOM);
            ((TypesetAxis.Marked) top).drawMarks(g, area, RectangleEdge.TOP);
            ((TypesetAxis.Marked) y).drawMarks(g, area, RectangleEdge.LEFT);
            ((TypesetAxis.Marked) y).drawMarks(g, area, RectangleEdge.RIGHT);
        }
    }
}
