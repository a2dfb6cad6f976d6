package org.farvertex.statistics;

import java.util.Arrays;

/**
 * Sums of weights in bins of one quantity, with what falls below and above; filled by one thread, then added to others.
 */
public final class WeightHistogram {

    private final double[] edges;
    private final double[] w;
    private final double[] w2;
    private final double[] wx;
    private final double[] wx2;
    private final double[] entries;

    /**
     * Makes an empty histogram.
     *
     * @param edges bin edges, rising
     */
    public WeightHistogram(double[] edges) {
        if (edges.length < 2) {
            throw new IllegalArgumentException("a histogram needs a bin");
        }
        for (int i = 1; i < edges.length; i++) {
            if (!(edges[i] > edges[i - 1])) {
                throw new IllegalArgumentException("bin edges must rise, but " + edges[i] + " follows " + edges[i - 1]);
            }
        }
        this.edges = edges.clone();
        int n = edges.length + 1;
        this.w = new double[n];
        this.w2 = new double[n];
        this.wx = new double[n];
        this.wx2 = new double[n];
        this.entries = new double[n];
    }

    /**
     * Adds an entry.
     *
     * @param x      where
     * @param weight its weight
     */
    public void add(double x, double weight) {
        int found = Arrays.binarySearch(edges, x);
        int bin = found >= 0 ? found + 1 : -found - 1;
        w[bin] += weight;
        w2[bin] += weight * weight;
        wx[bin] += weight * x;
        wx2[bin] += weight * x * x;
        entries[bin]++;
    }

    /**
     * Adds another histogram with the same bins.
     *
     * @param other  the other
     * @param factor what its weights are multiplied with
     */
    public void add(WeightHistogram other, double factor) {
        for (int i = 0; i < w.length; i++) {
            w[i] += factor * other.w[i];
            w2[i] += factor * factor * other.w2[i];
            wx[i] += factor * other.wx[i];
            wx2[i] += factor * other.wx2[i];
            entries[i] += other.entries[i];
        }
    }

    /**
     * Number of bins between the edges.
     *
     * @return the number; bin −1 is the underflow, this one the overflow
     */
    public int bins() {
        return edges.length - 1;
    }

    /**
     * An edge.
     *
     * @param i from 0 to {@link #bins()}
     * @return the edge
     */
    public double edge(int i) {
        return edges[i];
    }

    /**
     * The sums of a bin: \(\sum w,\sum w^2,\sum wx,\sum wx^2\) and the number of entries.
     *
     * @param bin the bin, −1 for the underflow, {@link #bins()} for the overflow
     * @return five numbers
     */
    public double[] sums(int bin) {
        return new double[] {w[bin + 1], w2[bin + 1], wx[bin + 1], wx2[bin + 1], entries[bin + 1]};
    }

    /**
     * Sum of all weights, under- and overflow included.
     *
     * @return the sum
     */
    public double total() {
        return Arrays.stream(w).sum();
    }
}
