package org.farvertex.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.farvertex.input.InputException;

/**
 * Equal bins of an axis, known by the centres that occur in a table. Bins in between that do not occur are empty ones.
 *
 * @param lower lower edge of the first bin
 * @param step  width of a bin
 * @param bins  number of bins
 */
record RegularAxis(double lower, double step, int bins) {

    private static final int MOST_BINS = 10_000;
    /** Centres closer than this differ by rounding in the file and are one bin. */
    private static final double NO_SMALLER_THAN = 1e-6;
    /** How far a centre may be off, by rounding in the file [share of a bin]. */
    private static final double TOLERANCE = 0.02;

    /**
     * The axis with the given centres. Most neighbours must be one bin apart: the step is the median of their distances.
     *
     * @param file    file for messages
     * @param name    name of the axis
     * @param centres centres of bins, in any order and with repetitions
     */
    static RegularAxis of(String file, String name, double[] centres) {
        double[] values = merge(Arrays.stream(centres).sorted().toArray());
        if (values.length < 2) {
            throw InputException.of(file, "needs at least two bins of " + name + ", not " + values.length);
        }
        double[] distances = new double[values.length - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = values[i + 1] - values[i];
        }
        Arrays.sort(distances);
        double range = values[values.length - 1] - values[0];
        double steps = Math.rint(range / distances[distances.length / 2]);
        if (!(steps < MOST_BINS)) {
            throw InputException.of(file, "has more than " + MOST_BINS + " bins of " + name + "; its rows must be on a regular grid");
        }
        RegularAxis axis = new RegularAxis(values[0] - range / steps / 2, range / steps, (int) steps + 1);
        axis.require(file, name, values);
        return axis;
    }

    private void require(String file, String name, double[] values) {
        for (double value : values) {
            double position = (value - lower) / step - 0.5;
            if (Math.abs(position - Math.rint(position)) > TOLERANCE) {
                throw InputException.of(file, name + " = " + value + " is off the regular grid of step " + (float) step);
            }
        }
    }

    private static double[] merge(double[] sorted) {
        List<Double> kept = new ArrayList<>();
        for (double value : sorted) {
            if (kept.isEmpty() || value - kept.get(kept.size() - 1) > NO_SMALLER_THAN) {
                kept.add(value);
            }
        }
        return kept.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * The axis that has the bins of two on the same grid.
     *
     * @param other the other axis
     * @param files both files for messages
     * @param name  name of the axis
     */
    RegularAxis union(RegularAxis other, String files, String name) {
        double offset = (other.lower - lower) / step;
        int first = (int) Math.rint(offset);
        int last = Math.max(bins, first + other.bins);
        double drift = Math.abs(other.step / step - 1) * last;
        if (!(Math.abs(offset - first) < TOLERANCE && drift < TOLERANCE)) {
            throw InputException.of(files, "have different bins of " + name + "; tables of neighbouring masses must share a grid");
        }
        first = Math.min(0, first);
        return new RegularAxis(lower + first * step, step, last - first);
    }

    /** The bin of a centre. */
    int index(double value) {
        return Math.max(0, Math.min(bins - 1, (int) Math.floor((value - lower) / step)));
    }

    /** Lower edge of a bin, upper edge of the one before. */
    double edge(int bin) {
        return lower + bin * step;
    }

    /** Centre of a bin, rounded for messages. */
    float centre(int bin) {
        return (float) (lower + (bin + 0.5) * step);
    }
}
