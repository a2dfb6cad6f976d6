package org.farvertex.report.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing drawn on a chart. Labels use the markup of {@link Label}; an empty label keeps a layer out of the legend. */
public sealed interface Layer {

    /**
     * The name shown to the reader.
     *
     * @return label, possibly empty
     */
    String label();

    /**
     * A line through points, in their order.
     *
     * @param label  legend line
     * @param points at least two
     * @param colour colour
     * @param style  line style
     */
    record Curve(String label, List<ChartPoint> points, Colour colour, LineStyle style) implements Layer {

        /** Copies the points. */
        public Curve {
            points = atLeast(2, points, label);
        }
    }

    /**
     * An area between two curves, as for an uncertainty.
     *
     * @param label  legend line
     * @param slices lower and upper end at each x, x rising; at least two
     * @param colour colour; drawn as a light tint
     */
    record Band(String label, List<Slice> slices, Colour colour) implements Layer {

        /** Copies the slices. */
        public Band {
            slices = atLeast(2, slices, label);
        }

        /**
         * The band at one x.
         *
         * @param x     position
         * @param lower lower end
         * @param upper upper end, not below {@code lower}
         */
        public record Slice(double x, double lower, double upper) {

            /** Refuses a band turned upside down. */
            public Slice {
                if (!(Double.isFinite(x) && lower <= upper && Double.isFinite(lower) && Double.isFinite(upper))) {
                    throw new IllegalArgumentException("band at x = " + x + " from " + lower + " to " + upper);
                }
            }
        }
    }

    /**
     * What an experiment rules out: the areas of all of them are one grey, each has a boundary of its own colour, and its name beside it
     * where there is room, else in the legend.
     *
     * @param label    name of the experiment
     * @param outlines closed contours; a contour inside another one is a hole
     * @param colour   colour of boundary and label
     */
    record ExcludedArea(String label, List<List<ChartPoint>> outlines, Colour colour) implements Layer {

        /** Copies the contours. */
        public ExcludedArea {
            outlines = contours(outlines, label);
        }
    }

    /**
     * What an experiment can reach: outlined in colour, labelled beside the line where there is room, else in the legend.
     *
     * @param label    name of the experiment
     * @param outlines closed contours
     * @param colour   colour of line and label
     * @param style    line style
     * @param barbed   whether short barbs point inwards, where so many outlines cross that the inner side cannot be seen
     * @param seams    values of x at which the computation ended, as it does at the frame: the outline has no line there
     */
    record Projection(String label, List<List<ChartPoint>> outlines, Colour colour, LineStyle style, boolean barbed, List<Double> seams) implements Layer {

        /** Copies the contours. */
        public Projection {
            outlines = contours(outlines, label);
            seams = List.copyOf(seams);
        }

        /**
         * An outline without barbs.
         *
         * @param label    name of the experiment
         * @param outlines closed contours
         * @param colour   colour of line and label
         * @param style    line style
         */
        public Projection(String label, List<List<ChartPoint>> outlines, Colour colour, LineStyle style) {
            this(label, outlines, colour, style, false, List.of());
        }
    }

    /**
     * Markers with error bars.
     *
     * @param label  legend line
     * @param points the measured points, at least one
     * @param colour colour
     */
    record Points(String label, List<Measured> points, Colour colour) implements Layer {

        /** Copies the points. */
        public Points {
            points = atLeast(1, points, label);
        }
    }

    /**
     * Numbers counted in bins, drawn as steps with an error bar in the middle of each bin.
     *
     * @param label  legend line
     * @param edges  bin edges, rising
     * @param values one per bin
     * @param errors one per bin, or empty for none
     * @param colour colour
     */
    record Histogram(String label, List<Double> edges, List<Double> values, List<Double> errors, Colour colour)
        implements Layer {

        /** Checks the lengths and copies. */
        public Histogram {
            edges = rising(edges, label);
            values = List.copyOf(values);
            errors = List.copyOf(errors);
            if (values.size() != edges.size() - 1 || !(errors.isEmpty() || errors.size() == values.size())) {
                throw new IllegalArgumentException("histogram '" + label + "': " + edges.size() + " edges need "
                    + (edges.size() - 1) + " values and as many errors or none");
            }
        }
    }

    /**
     * Numbers counted in rectangles, shown by colour, with a colour bar at the right. Empty cells (0 on a logarithmic
     * scale) stay white.
     *
     * @param label       label of the colour bar, with unit
     * @param logarithmic true for a logarithmic colour scale
     * @param xEdges      edges along x, rising
     * @param yEdges      edges along y, rising
     * @param values      {@code values.get(i).get(j)} belongs to the i-th bin in x and the j-th in y
     */
    record HeatMap(String label, boolean logarithmic, List<Double> xEdges, List<Double> yEdges, List<List<Double>> values)
        implements Layer {

        /** Checks the shape and copies. */
        public HeatMap {
            xEdges = rising(xEdges, label);
            yEdges = rising(yEdges, label);
            values = values.stream().map(List::copyOf).toList();
            int rows = yEdges.size() - 1;
            if (values.size() != xEdges.size() - 1 || values.stream().anyMatch(column -> column.size() != rows)) {
                throw new IllegalArgumentException("heat map '" + label + "': values must be "
                    + (xEdges.size() - 1) + " x " + rows);
            }
        }

        /** Every cell value. */
        Stream<Double> cells() {
            return values.stream().flatMap(List::stream);
        }
    }

    /**
     * Words at a point, centred on it.
     *
     * @param label  the words
     * @param at     where
     * @param colour colour
     */
    record Note(String label, ChartPoint at, Colour colour) implements Layer {

        /** Needs both. */
        public Note {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * A strip across the whole chart.
     *
     * @param label    legend line
     * @param vertical true for an interval in x (a vertical strip), false for one in y
     * @param low      lower end
     * @param high     upper end
     * @param colour   colour; drawn as a light tint
     */
    record Interval(String label, boolean vertical, double low, double high, Colour colour) implements Layer {

        /** Refuses an empty strip. */
        public Interval {
            if (!(low < high)) {
                throw new IllegalArgumentException("interval '" + label + "' from " + low + " to " + high + ": must rise");
            }
        }
    }

    /**
     * What an experiment does on a row of its own, for charts whose vertical axis has {@linkplain Axis#rows names}: bars between two values
     * of x each, with strips for how uncertain their ends are.
     *
     * @param label    empty: the axis has the name
     * @param number   which row, 0 the uppermost
     * @param bars     the intervals, not overlapping
     * @param bands    where ends of them may lie too, lightest first
     * @param whiskers where they may lie with what moves all rows together, as thin strips
     * @param excluded whether it is filled grey, as an excluded area is
     * @param colour   colour
     */
    record Row(String label, int number, List<Bar> bars, List<Bar> bands, List<Bar> whiskers, boolean excluded, Colour colour) implements Layer {

        /** Copies the lists. */
        public Row {
            bars = List.copyOf(bars);
            bands = List.copyOf(bands);
            whiskers = List.copyOf(whiskers);
        }

        /**
         * A piece of a row.
         *
         * @param low      lower end
         * @param high     upper end, above
         * @param openLow  whether it goes on below: an arrow says so
         * @param openHigh whether it goes on above
         */
        public record Bar(double low, double high, boolean openLow, boolean openHigh) {

            /** Refuses an empty piece. */
            public Bar {
                if (!(low < high)) {
                    throw new IllegalArgumentException("bar from " + low + " to " + high + ": must rise");
                }
            }

            /**
             * A piece with two ends.
             *
             * @param low  lower end
             * @param high upper end
             */
            public Bar(double low, double high) {
                this(low, high, false, false);
            }
        }
    }

    /**
     * A line of the legend about the look of other layers.
     *
     * @param label  what the look means
     * @param colour colour of the sample
     * @param style  style of the sample's line; empty for a filled sample
     */
    record Key(String label, Colour colour, Optional<LineStyle> style) implements Layer {
    }

    private static <T> List<T> atLeast(int n, List<T> list, String label) {
        if (list.size() < n) {
            throw new IllegalArgumentException("'" + label + "' has " + list.size() + " points: needs " + n + " or more");
        }
        return List.copyOf(list);
    }

    private static List<List<ChartPoint>> contours(List<List<ChartPoint>> outlines, String label) {
        if (outlines.isEmpty()) {
            throw new IllegalArgumentException("'" + label + "' has no contour");
        }
        return outlines.stream().map(outline -> atLeast(3, outline, label)).toList();
    }

    private static List<Double> rising(List<Double> edges, String label) {
        for (int i = 1; i < edges.size(); i++) {
            if (!(edges.get(i) > edges.get(i - 1))) {
                throw new IllegalArgumentException("'" + label + "': bin edges must rise, but " + edges.get(i)
                    + " follows " + edges.get(i - 1));
            }
        }
        return atLeast(2, edges, label);
    }
}
