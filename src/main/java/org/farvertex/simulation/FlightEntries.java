package org.farvertex.simulation;

import java.util.Arrays;

/** Flights of a stored sample in columns that grow, in the order of their draws: a draw may have several stretches, and many have none. */
final class FlightEntries {

    private static final int FIRST = 256;

    private int size;
    private int[] draws = new int[FIRST];
    private double[] logs = new double[FIRST];
    private double[] lags = new double[FIRST];
    private double[] spans = new double[FIRST];

    /**
     * Adds a flight.
     *
     * @param draw number of the draw, not below that of the last one
     * @param log  logarithm of its weight
     * @param lag  a: distance to where it can be seen to decay, or to its vertex, over its momentum [m/GeV]
     * @param span b: length in which it can, over its momentum; 0 for a vertex
     */
    void add(int draw, double log, double lag, double span) {
        if (size == draws.length) {
            draws = Arrays.copyOf(draws, 2 * size);
            logs = Arrays.copyOf(logs, 2 * size);
            lags = Arrays.copyOf(lags, 2 * size);
            spans = Arrays.copyOf(spans, 2 * size);
        }
        draws[size] = draw;
        logs[size] = log;
        lags[size] = lag;
        spans[size++] = span;
    }

    /** Forgets all flights. */
    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] draws() {
        return Arrays.copyOf(draws, size);
    }

    double[] logs() {
        return Arrays.copyOf(logs, size);
    }

    double[] lags() {
        return Arrays.copyOf(lags, size);
    }

    double[] spans() {
        return Arrays.copyOf(spans, size);
    }
}
