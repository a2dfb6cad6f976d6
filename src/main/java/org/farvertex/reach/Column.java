package org.farvertex.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One mass of a scan in mass and coupling.
 *
 * @param mass      mass [GeV]
 * @param excess    \(\ln(N/N_{\rm signal})\) at the points of the scan, −∞ where nothing is expected
 * @param intervals where it is positive, lowest coupling first
 */
record Column(double mass, double[] excess, List<CouplingInterval> intervals) {

    private static final int NUMBERS_PER_INTERVAL = 6;

    /** Largest excess on the scan inside a range of couplings or at the points around it. */
    double bestWithin(double[] couplings, double low, double high) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < couplings.length; i++) {
            boolean near = couplings[Math.min(i + 1, couplings.length - 1)] >= low && couplings[Math.max(i - 1, 0)] <= high;
            best = near ? Math.max(best, excess[i]) : best;
        }
        return best;
    }

    /** All numbers of the column, for the journal. */
    double[] numbers() {
        double[] numbers = Arrays.copyOf(excess, excess.length + NUMBERS_PER_INTERVAL * intervals.size());
        int at = excess.length;
        for (CouplingInterval i : intervals) {
            for (double number : new double[] {i.low(), i.high(), i.lowError(), i.highError(), i.peak(), i.excess()}) {
                numbers[at++] = number;
            }
        }
        return numbers;
    }

    /** The column that the numbers were taken from. */
    static Column of(double mass, int points, double[] numbers) {
        List<CouplingInterval> intervals = new ArrayList<>();
        for (int k = points; k < numbers.length; k += NUMBERS_PER_INTERVAL) {
            intervals.add(new CouplingInterval(numbers[k], numbers[k + 1], numbers[k + 2], numbers[k + 3], numbers[k + 4],
                numbers[k + 5]));
        }
        return new Column(mass, Arrays.copyOf(numbers, points), intervals);
    }
}
