package org.farvertex.report.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds room for the legend and for the labels of exclusions and projections by looking at what is drawn.
 *
 * <p>The legend takes the first corner, then the first place along the upper or lower edge, where not one pixel is
 * inked; if there is none the caller sets it outside the plot. A label goes beside its line where no line runs through it.
 */
final class Placement {

    static final double LABEL_SIZE = 15;
    private static final double MARGIN = 10;
    private static final int STEPS = 24;
    private static final double CLEARANCE = 3;
    private static final double LINE_WEIGHT = 200;
    private static final double NOTE_STEP = 4;
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
     */
    record Placed(Label label, Colour colour, Rectangle2D box) {
    }

    /** Whether a layer is labelled where it is, if there is room. */
    static boolean isLabelledInPlace(Layer layer) {
        return layer instanceof Layer.ExcludedArea || layer instanceof Layer.Projection || layer instanceof Layer.Note;
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

    /**
     * Labels of texts first, then of exclusions and projections; no line runs through one. A layer without room for its label is
     * not in the answer.
     *
     * @param layers   all layers
     * @param unplaced those that are not to be labelled here
     */
    Map<Layer, Placed> labels(List<Layer> layers, Set<Layer> unplaced) {
        Map<Layer, Placed> placed = new LinkedHashMap<>();
        for (Layer layer : layers) {
            if (layer instanceof Layer.Note note) {
                put(note.label(), note.colour(), around(note)).ifPresent(p -> placed.put(note, p));
            }
        }
        for (Layer layer : layers) {
            if (!unplaced.contains(layer) && !layer.label().isEmpty()) {
                if (layer instanceof Layer.ExcludedArea exclusion) {
                    put(layer.label(), exclusion.colour(), besideItsOwn(layer, exclusion.outlines(), layers)).ifPresent(p -> placed.put(layer, p));
                } else if (layer instanceof Layer.Projection projection) {
                    put(layer.label(), projection.colour(), besideItsOwn(layer, projection.outlines(), layers)).ifPresent(p -> placed.put(layer, p));
                }
            }
        }
        return placed;
    }

    private Optional<Placed> put(String markup, Colour colour, List<Rectangle2D> candidates) {
        Optional<Rectangle2D> best = candidates.stream().filter(box -> lines.share(box) == 0).min(Comparator.comparingDouble(this::cost));
        Optional<Placed> placed = best.map(box -> new Placed(Label.of(markup), colour.legibleOn(inked.darkest(box)), box));
        best.ifPresent(this::take);
        return placed;
    }

    /** Lines nearby weigh much more than tinted areas covered. */
    private double cost(Rectangle2D box) {
        return LINE_WEIGHT * lines.share(grown(box)) + inked.share(box);
    }

    /** Where a text is wanted, and around it. */
    private List<Rectangle2D> around(Layer.Note note) {
        Point2D at = frame.at(note.at());
        for (int reach = 0; reach < STEPS; reach++) {
            List<Rectangle2D> boxes = new ArrayList<>();
            for (int i = -reach; i <= reach; i++) {
                for (int side : new int[] {-reach, reach}) {
                    boxes.add(box(note.label(), new Point2D.Double(at.getX() + i * NOTE_STEP, at.getY() + side * NOTE_STEP)));
                    boxes.add(box(note.label(), new Point2D.Double(at.getX() + side * NOTE_STEP, at.getY() + i * NOTE_STEP)));
                }
            }
            List<Rectangle2D> free = boxes.stream().filter(box -> room.contains(box) && lines.share(box) == 0).toList();
            if (!free.isEmpty()) {
                return free;
            }
        }
        return List.of();
    }

    private void take(Rectangle2D box) {
        inked.take(box);
        lines.take(box);
    }

    /** Boxes at the part of a contour that no other shares, as all may share the end of a scan; anywhere if there is none. */
    private List<Rectangle2D> besideItsOwn(Layer layer, List<List<ChartPoint>> outlines, List<Layer> layers) {
        BasicStroke near = new BasicStroke(NEAR);
        List<Shape> others = layers.stream().filter(other -> other != layer).map(Placement::outlines).filter(o -> !o.isEmpty())
            .map(o -> near.createStrokedShape(frame.contours(o))).toList();
        List<Rectangle2D> own = beside(layer.label(), outlines, others);
        return own.isEmpty() ? beside(layer.label(), outlines, List.of()) : own;
    }

    private static List<List<ChartPoint>> outlines(Layer layer) {
        return layer instanceof Layer.Projection projection ? projection.outlines()
            : layer instanceof Layer.ExcludedArea exclusion ? exclusion.outlines() : List.of();
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
