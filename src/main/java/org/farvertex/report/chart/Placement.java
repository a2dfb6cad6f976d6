package org.farvertex.report.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for the legend and for the labels of exclusions and projections by looking at what is drawn.
 *
 * <p>The legend takes the first corner, then the first place along the upper or lower edge, where not one pixel is
 * inked; if there is none the caller sets it outside the plot.
 */
final class Placement {

    static final double LABEL_SIZE = 15;
    private static final double MARGIN = 10;
    private static final int STEPS = 24;
    private static final double CLEARANCE = 3;
    private static final double LINE_WEIGHT = 200;
    /** Contours nearer than half of this are one to the eye. */
    private static final float NEAR = 4;

    private final Typesetter type;
    private final Frame frame;
    private final Rectangle2D room;
    private final Occupancy inked;
    private final Occupancy lines;

    /**
     * Starts from what is drawn.
     *
     * @param type  fonts
     * @param frame mapping of the plot
     * @param inked everything drawn
     * @param lines the lines alone
     */
    Placement(Typesetter type, Frame frame, Occupancy inked, Occupancy lines) {
        this.type = type;
        this.frame = frame;
        this.inked = inked;
        this.lines = lines;
        Rectangle2D area = frame.area();
        room = new Rectangle2D.Double(area.getX() + MARGIN, area.getY() + MARGIN, area.getWidth() - 2 * MARGIN,
            area.getHeight() - 2 * MARGIN);
    }

    /**
     * A label and where its centre goes.
     *
     * @param label  words
     * @param colour colour
     * @param box    room it takes
     * @param crossed true if a line runs through it, so that it needs a pale ground to be read
     */
    record Placed(Label label, Colour colour, Rectangle2D box, boolean crossed) {
    }

    /** Empty place for a box of this size, if there is one; it is taken from then on. */
    Optional<Rectangle2D> legend(double width, double height) {
        List<Rectangle2D> candidates = new ArrayList<>();
        double right = room.getMaxX() - width;
        double low = room.getMaxY() - height;
        for (double x : new double[] {right, room.getX()}) {
            candidates.add(new Rectangle2D.Double(x, room.getY(), width, height));
            candidates.add(new Rectangle2D.Double(x, low, width, height));
        }
        for (int i = 1; i < STEPS; i++) {
            double x = right + (room.getX() - right) * i / STEPS;
            candidates.add(new Rectangle2D.Double(x, room.getY(), width, height));
            candidates.add(new Rectangle2D.Double(x, low, width, height));
        }
        Optional<Rectangle2D> free = candidates.stream().filter(room::contains).filter(box -> inked.share(box) == 0).findFirst();
        free.ifPresent(this::take);
        return free;
    }

    /** Labels of texts first (their place is given), then of exclusions, then of projections. */
    List<Placed> labels(List<Layer> layers) {
        List<Placed> placed = new ArrayList<>();
        layers.stream().filter(Layer.Note.class::isInstance).map(Layer.Note.class::cast).forEach(text ->
            placed.add(put(text.label(), text.colour(), List.of(box(text.label(), frame.at(text.at())))).get()));
        layers.stream().filter(Layer.ExcludedArea.class::isInstance).map(Layer.ExcludedArea.class::cast)
            .filter(layer -> !layer.label().isEmpty()).forEach(exclusion -> {
                List<Rectangle2D> inside = inside(exclusion);
                put(exclusion.label(), Colour.BLACK, inside.isEmpty() ? beside(exclusion.label(), exclusion.outlines(), List.of()) : inside)
                    .ifPresent(placed::add);
            });
        layers.stream().filter(Layer.Projection.class::isInstance).map(Layer.Projection.class::cast)
            .filter(layer -> !layer.label().isEmpty()).forEach(projection ->
                put(projection.label(), projection.colour(), besideItsOwn(projection, layers)).ifPresent(placed::add));
        return placed;
    }

    private Optional<Placed> put(String markup, Colour colour, List<Rectangle2D> candidates) {
        Optional<Rectangle2D> best = candidates.stream().min(Comparator.comparingDouble(this::cost));
        Optional<Placed> placed =
            best.map(box -> new Placed(Label.of(markup), colour, box, lines.share(box) > 0));
        best.ifPresent(this::take);
        return placed;
    }

    /** Lines crossed weigh much more than tinted areas covered. */
    private double cost(Rectangle2D box) {
        return LINE_WEIGHT * lines.share(grown(box)) + inked.share(box);
    }

    private void take(Rectangle2D box) {
        inked.take(box);
        lines.take(box);
    }

    /** Boxes wholly inside the excluded area, those nearest to its middle first. */
    private List<Rectangle2D> inside(Layer.ExcludedArea exclusion) {
        var shape = frame.contours(exclusion.outlines());
        Rectangle2D bounds = shape.getBounds2D().createIntersection(room);
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int i = 1; i < STEPS; i++) {
            for (int j = 1; j < STEPS; j++) {
                Rectangle2D box = box(exclusion.label(), new Point2D.Double(bounds.getX() + bounds.getWidth() * i / STEPS,
                    bounds.getY() + bounds.getHeight() * j / STEPS));
                if (room.contains(box) && shape.contains(grown(box))) {
                    boxes.add(box);
                }
            }
        }
        boxes.sort(Comparator.comparingDouble(box -> Point2D.distance(box.getCenterX(), box.getCenterY(),
            bounds.getCenterX(), bounds.getCenterY())));
        return boxes;
    }

    /** Boxes at the part of a contour that no other projection shares, as all may share the end of a scan; anywhere if there is none. */
    private List<Rectangle2D> besideItsOwn(Layer.Projection projection, List<Layer> layers) {
        BasicStroke near = new BasicStroke(NEAR);
        List<Shape> others = layers.stream().filter(layer -> layer != projection && layer instanceof Layer.Projection)
            .map(layer -> near.createStrokedShape(frame.contours(((Layer.Projection) layer).outlines()))).toList();
        List<Rectangle2D> own = beside(projection.label(), projection.outlines(), others);
        return own.isEmpty() ? beside(projection.label(), projection.outlines(), List.of()) : own;
    }

    /** Boxes touching the contour from eight sides, all along it where it is outside the shapes. */
    private List<Rectangle2D> beside(String markup, List<List<ChartPoint>> outlines, List<Shape> shared) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (List<ChartPoint> outline : outlines) {
            for (int i = 0; i < outline.size(); i++) {
                Point2D from = frame.at(outline.get(i));
                Point2D to = frame.at(outline.get((i + 1) % outline.size()));
                int parts = (int) Math.min(STEPS, 1 + from.distance(to) / 12);
                for (int k = 0; k < parts; k++) {
                    double t = k / (double) parts;
                    double x = from.getX() + t * (to.getX() - from.getX());
                    double y = from.getY() + t * (to.getY() - from.getY());
                    if (shared.stream().noneMatch(shape -> shape.contains(x, y))) {
                        around(markup, x, y, boxes);
                    }
                }
            }
        }
        return boxes;
    }

    private void around(String markup, double x, double y, List<Rectangle2D> boxes) {
        Rectangle2D box = box(markup, new Point2D.Double(x, y));
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                Rectangle2D moved = new Rectangle2D.Double(box.getX() + dx * (box.getWidth() / 2 + CLEARANCE + 3),
                    box.getY() + dy * (box.getHeight() / 2 + CLEARANCE + 3), box.getWidth(), box.getHeight());
                if ((dx != 0 || dy != 0) && room.contains(moved)) {
                    boxes.add(moved);
                }
            }
        }
    }

    private Rectangle2D box(String markup, Point2D centre) {
        double width = type.width(Label.of(markup), LABEL_SIZE);
        double height = LABEL_SIZE;
        return new Rectangle2D.Double(centre.getX() - width / 2, centre.getY() - height / 2, width, height);
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() - CLEARANCE, box.getY() - CLEARANCE, box.getWidth() + 2 * CLEARANCE,
            box.getHeight() + 2 * CLEARANCE);
    }
}
