package org.farvertex.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A weighted histogram over two quantities, with the sums that YODA keeps.
 *
 * @param path  YODA path
 * @param title title
 * @param xEdges edges along x, rising
 * @param yEdges edges along y, rising
 * @param bins  {@code bins.get(i).get(j)}: i-th bin in x, j-th in y
 */
public record Histogram2D(String path, String title, List<Double> xEdges, List<Double> yEdges, List<List<Sums>> bins) {

    /** Checks shape and path. */
    public Histogram2D {
        YodaFile.checkPath(path);
        Objects.requireNonNull(title, "title");
        xEdges = List.copyOf(xEdges);
        yEdges = List.copyOf(yEdges);
        bins = bins.stream().map(List::copyOf).toList();
        int rows = yEdges.size() - 1;
        if (bins.isEmpty() || xEdges.size() != bins.size() + 1 || bins.stream().anyMatch(column -> column.size() != rows)) {
            throw new IllegalArgumentException("histogram " + path + ": bins must be " + (xEdges.size() - 1) + " x " + rows);
        }
    }

    /**
     * Sums over the entries of a bin.
     *
     * @param w       \(\sum w\)
     * @param w2      \(\sum w^2\)
     * @param wx      \(\sum w x\)
     * @param wx2     \(\sum w x^2\)
     * @param wy      \(\sum w y\)
     * @param wy2     \(\sum w y^2\)
     * @param wxy     \(\sum w x y\)
     * @param entries number of entries
     */
    public record Sums(double w, double w2, double wx, double wx2, double wy, double wy2, double wxy, double entries) {

        /** Nothing. */
        public static final Sums EMPTY = new Sums(0, 0, 0, 0, 0, 0, 0, 0);

        /**
         * Adds two bins.
         *
         * @param o the other
         * @return sum
         */
        public Sums plus(Sums o) {
            return new Sums(w + o.w, w2 + o.w2, wx + o.wx, wx2 + o.wx2, wy + o.wy, wy2 + o.wy2, wxy + o.wxy,
                entries + o.entries);
        }
    }

    /**
     * A histogram of which only contents and errors are known; moments and entries as in {@link Histogram1D#of}.
     *
     * @param path   YODA path
     * @param title  title
     * @param xEdges edges along x
     * @param yEdges edges along y
     * @param values \(\sum w\), first index along x
     * @param errors \(\sqrt{\sum w^2}\), first index along x
     * @return the histogram
     */
    public static Histogram2D of(String path, String title, List<Double> xEdges, List<Double> yEdges,
        List<List<Double>> values, List<List<Double>> errors) {
        List<List<Sums>> bins = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<Sums> column = new ArrayList<>();
            double x = (xEdges.get(i) + xEdges.get(i + 1)) / 2;
            for (int j = 0; j < values.get(i).size(); j++) {
                double y = (yEdges.get(j) + yEdges.get(j + 1)) / 2;
                double w = values.get(i).get(j);
                double w2 = errors.get(i).get(j) * errors.get(i).get(j);
                column.add(new Sums(w, w2, w * x, w * x * x, w * y, w * y * y, w * x * y, w2 > 0 ? w * w / w2 : 0));
            }
            bins.add(column);
        }
        return new Histogram2D(path, title, xEdges, yEdges, bins);
    }

    /**
     * Sum over all bins.
     *
     * @return total
     */
    public Sums total() {
        return bins.stream().flatMap(List::stream).reduce(Sums.EMPTY, Sums::plus);
    }
}
