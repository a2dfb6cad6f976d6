package org.farvertex.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A weighted histogram with the sums that YODA keeps: bin contents are \(\sum w\), not divided by the bin width.
 *
 * @param path      YODA path such as {@code /FARVERTEX/faser2/energy}
 * @param title     title
 * @param edges     bin edges, rising
 * @param bins      one per bin
 * @param underflow what fell below the first edge
 * @param overflow  what fell on or above the last edge
 */
public record Histogram1D(String path, String title, List<Double> edges, List<Sums> bins, Sums underflow, Sums overflow) {

    /** Checks lengths and path. */
    public Histogram1D {
        YodaFile.checkPath(path);
        Objects.requireNonNull(title, "title");
        edges = List.copyOf(edges);
        bins = List.copyOf(bins);
        if (bins.isEmpty() || edges.size() != bins.size() + 1) {
            throw new IllegalArgumentException("histogram " + path + ": " + bins.size() + " bins need one edge more, not "
                + edges.size());
        }
    }

    /**
     * Sums over the entries of a bin.
     *
     * @param w       \(\sum w\)
     * @param w2      \(\sum w^2\)
     * @param wx      \(\sum w x\)
     * @param wx2     \(\sum w x^2\)
     * @param entries number of entries
     */
    public record Sums(double w, double w2, double wx, double wx2, double entries) {

        /** Nothing. */
        public static final Sums EMPTY = new Sums(0, 0, 0, 0, 0);

        /**
         * Adds two bins.
         *
         * @param other the other
         * @return sum
         */
        public Sums plus(Sums other) {
            return new Sums(w + other.w, w2 + other.w2, wx + other.wx, wx2 + other.wx2, entries + other.entries);
        }
    }

    /**
     * A histogram of which only contents and errors are known: moments are those of the bin centre, the number of
     * entries is the effective one, \((\sum w)^2/\sum w^2\).
     *
     * @param path   YODA path
     * @param title  title
     * @param edges  bin edges, rising
     * @param values \(\sum w\) per bin
     * @param errors \(\sqrt{\sum w^2}\) per bin
     * @return the histogram, under- and overflow empty
     */
    public static Histogram1D of(String path, String title, List<Double> edges, List<Double> values, List<Double> errors) {
        List<Sums> bins = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double w = values.get(i);
            double w2 = errors.get(i) * errors.get(i);
            double centre = (edges.get(i) + edges.get(i + 1)) / 2;
            bins.add(new Sums(w, w2, w * centre, w * centre * centre, w2 > 0 ? w * w / w2 : 0));
        }
        return new Histogram1D(path, title, edges, bins, Sums.EMPTY, Sums.EMPTY);
    }

    /**
     * Sum over everything, under- and overflow included.
     *
     * @return total
     */
    public Sums total() {
        return bins.stream().reduce(underflow.plus(overflow), Sums::plus);
    }
}
