package org.farvertex.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One mass of a scan in mass and coupling.
 *
 * @param mass      mass [GeV]
 * @param answers   what is said at the couplings of the scan
 * @param intervals where they are at least the signal, lowest coupling first
 * @param unknown   where they may be, but nothing was accepted; at most one
 */
record ScanColumn(double mass, List<Answer> answers, List<CouplingInterval> intervals, List<Unknown> unknown) {

    private static final int NUMBERS_PER_INTERVAL = 10;

    /** Largest \(\ln(N/N_{\rm signal})\) of the scan inside a range of couplings or at the points around it. */
    double bestWithin(double[] couplings, SignalTarget target, double low, double high) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < couplings.length; i++) {
            boolean near = couplings[Math.min(i + 1, couplings.length - 1)] >= low && couplings[Math.max(i - 1, 0)] <= high;
            best = near ? Math.max(best, target.excess(answers.get(i).expected())) : best;
        }
        return best;
    }

    /** All numbers of the column, for the journal. */
    double[] numbers() {
        double[] numbers = new double[Answer.NUMBERS * answers.size() + NUMBERS_PER_INTERVAL * intervals.size()
            + Unknown.NUMBERS];
        int at = 0;
        for (Answer answer : answers) {
            System.arraycopy(answer.numbers(), 0, numbers, at, Answer.NUMBERS);
            at += Answer.NUMBERS;
        }
        for (CouplingInterval i : intervals) {
            for (double number : new double[] {i.low(), i.high(), i.lowError(), i.highError(), i.peak(), i.excess(),
                i.lowShortfall(), i.highShortfall(), i.lowDoubling(), i.highDoubling()}) {
                numbers[at++] = number;
            }
        }
        System.arraycopy(Unknown.numbers(unknown), 0, numbers, at, Unknown.NUMBERS);
        return numbers;
    }

    /** The column that the numbers were taken from. */
    static ScanColumn of(double mass, int points, double[] numbers) {
        List<Answer> answers = new ArrayList<>();
        for (int k = 0; k < Answer.NUMBERS * points; k += Answer.NUMBERS) {
            answers.add(Answer.of(Arrays.copyOfRange(numbers, k, k + Answer.NUMBERS)));
        }
        List<CouplingInterval> intervals = new ArrayList<>();
        for (int k = Answer.NUMBERS * points; k < numbers.length - Unknown.NUMBERS; k += NUMBERS_PER_INTERVAL) {
            intervals.add(new CouplingInterval(numbers[k], numbers[k + 1], numbers[k + 2], numbers[k + 3], numbers[k + 4],
                numbers[k + 5], numbers[k + 6], numbers[k + 7], numbers[k + 8], numbers[k + 9]));
        }
        return new ScanColumn(mass, answers, intervals,
            Unknown.of(mass, Arrays.copyOfRange(numbers, numbers.length - Unknown.NUMBERS, numbers.length)));
    }
}
