package org.farvertex.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.farvertex.statistics.Estimate;

/**
 * The answer of one cell.
 *
 * @param state    what is known
 * @param expected expected events; zero unless the number is known
 * @param logLimit natural logarithm of what is expected at most, at 95 % confidence; where nothing was accepted and decays were tried
 * @param samples  samples behind the number
 * @param parts    what channels and final states give, in the order of {@link Detail#columns}; NaN where it is not known or there is none
 */
public record ScanCell(CellState state, Estimate expected, OptionalDouble logLimit, long samples, List<Double> parts) {

    private static final int HEAD = 6;

    /** Keeps its own list. */
    public ScanCell {
        parts = List.copyOf(parts);
    }

    static ScanCell outside(int parts) {
        return new ScanCell(CellState.OUTSIDE, Estimate.ZERO, OptionalDouble.empty(), 0, Collections.nCopies(parts, Double.NaN));
    }

    /** How many numbers a cell of so many parts has in a journal. */
    static int numbers(int parts) {
        return HEAD + parts;
    }

    /** Puts its numbers into a journal's record. */
    void into(double[] record, int at) {
        record[at] = state.code;
        record[at + 1] = expected.logScale();
        record[at + 2] = expected.scaled();
        record[at + 3] = expected.spread();
        record[at + 4] = logLimit.orElse(Double.NaN);
        record[at + 5] = samples;
        for (int i = 0; i < parts.size(); i++) {
            record[at + HEAD + i] = parts.get(i);
        }
    }

    /** The cell whose numbers stand in a journal's record. */
    static ScanCell from(double[] record, int at, int parts) {
        List<Double> those = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            those.add(record[at + HEAD + i]);
        }
        double limit = record[at + 4];
        return new ScanCell(CellState.of(record[at]), new Estimate(record[at + 1], record[at + 2], record[at + 3]),
            Double.isNaN(limit) ? OptionalDouble.empty() : OptionalDouble.of(limit), (long) record[at + 5], those);
    }
}
