package org.farvertex.simulation;

import java.util.Arrays;
import org.farvertex.production.Proposal;

/**
 * The strata that a pilot run looks at, and how often: all of them; or every second like the fields of one colour of a chessboard, of which the others lie
 * between.
 *
 * @param strata    number of strata
 * @param rowLength how they lie, see {@link Proposal#strataInRow}
 * @param each      samples in each that is looked at
 * @param gaps      whether it is every second
 */
record PilotGrid(int strata, int rowLength, int each, boolean gaps) {

    /** Samples of a run that serves many others, one in each stratum if there are more. */
    private static final int MANY = 4_000;
    /** Of one that serves few, one in every second stratum if there are more and they lie in rows: half of the cost of those few would else be learning how to draw them. */
    private static final int FEW = 2_000;

    /** How much it is worth to know the weights. */
    enum Use { MANY_SAMPLES, FEW_SAMPLES }

    /** Rows must be whole. */
    PilotGrid {
        if (strata < 0 || rowLength < 1 || strata % rowLength != 0 || each < 1) {
            throw new IllegalArgumentException(strata + " strata in rows of " + rowLength + ", " + each + " samples in each");
        }
    }

    static PilotGrid of(Proposal proposal, Use use) {
        int altogether = use == Use.MANY_SAMPLES ? MANY : FEW;
        boolean gaps = use == Use.FEW_SAMPLES && proposal.strata() > altogether && proposal.strataInRow() > 1;
        return new PilotGrid(proposal.strata(), proposal.strataInRow(), Math.max(1, altogether / proposal.strata()), gaps);
    }

    /** Those that are looked at, in order. */
    int[] visited() {
        int[] visited = new int[strata];
        int found = 0;
        for (int row = 0; row < strata / rowLength; row++) {
            for (int place = gaps ? row & 1 : 0; place < rowLength; place += gaps ? 2 : 1) {
                visited[found++] = row * rowLength + place;
            }
        }
        return Arrays.copyOf(visited, found);
    }

    /** Numbers of each stratum, those between the mean of their neighbours in the row. */
    double[] filled(double... values) {
        if (!gaps) {
            return values;
        }
        double[] filled = values.clone();
        for (int row = 0; row < strata / rowLength; row++) {
            for (int place = ~row & 1; place < rowLength; place += 2) {
                int h = row * rowLength + place;
                filled[h] = 0.5 * (values[place > 0 ? h - 1 : h + 1] + values[place < rowLength - 1 ? h + 1 : h - 1]);
            }
        }
        return filled;
    }

    /** How many samples there are on average in each stratum. */
    double density() {
        return gaps ? 0.5 * each : each;
    }
}
