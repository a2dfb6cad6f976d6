package org.farvertex.report.chart;

import java.awt.Color;
import java.util.DoubleSummaryStatistics;

/**
 * From numbers to colours that get evenly lighter, also in grey print and for the colour-blind: the map "viridis".
 *
 * <p>Source of the map: S. van der Walt and N. Smith for Matplotlib 1.5 (2015), released as CC0,
 * https://bids.github.io/colormap/; nine of its 256 entries, evenly spaced, joined by straight lines.
 *
 * @param min         value of the darkest colour
 * @param max         value of the lightest colour
 * @param logarithmic true for equal steps in the logarithm
 */
record ColourScale(double min, double max, boolean logarithmic) {

    private static final int[] VIRIDIS =
        {0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725};

    /** Never more than this many decades: below lies Monte Carlo dust that would take the contrast from the rest. */
    private static final double MOST_DECADES = 8;

    static ColourScale of(Layer.HeatMap map) {
        DoubleSummaryStatistics seen = map.cells().mapToDouble(Double::doubleValue)
            .filter(value -> Double.isFinite(value) && (value > 0 || !map.logarithmic())).summaryStatistics();
        if (seen.getCount() == 0) {
            return new ColourScale(map.logarithmic() ? 0.1 : 0, 1, map.logarithmic());
        }
        if (map.logarithmic()) {
            double top = Math.pow(10, Math.ceil(Math.log10(seen.getMax()) - 1e-9));
            double bottom = Math.pow(10, Math.floor(Math.log10(seen.getMin()) + 1e-9));
            return new ColourScale(Math.max(Math.min(bottom, top / 10), top * Math.pow(10, -MOST_DECADES)), top, true);
        }
        double low = Math.min(0, seen.getMin());
        return new ColourScale(low, seen.getMax() > low ? seen.getMax() : low + 1, false);
    }

    /** Empty cells of a logarithmic map have no colour. */
    boolean shows(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    Color colour(double value) {
        double share = logarithmic ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
        return at(Math.max(0, Math.min(1, share)));
    }

    /** The colour at a share of the scale between 0 and 1. */
    static Color at(double share) {
        double place = share * (VIRIDIS.length - 1);
        int below = Math.min((int) place, VIRIDIS.length - 2);
        Color from = new Color(VIRIDIS[below]);
        Color to = new Color(VIRIDIS[below + 1]);
        double t = place - below;
        return new Color(mix(from.getRed(), to.getRed(), t), mix(from.getGreen(), to.getGreen(), t),
            mix(from.getBlue(), to.getBlue(), t));
    }

    private static int mix(int from, int to, double t) {
        return (int) Math.round(from + t * (to - from));
    }
}
