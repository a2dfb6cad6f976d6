package org.farvertex.simulation;

import org.farvertex.event.FlightBatch;

/** Which strata samples are drawn from, and the weights that they start with. */
@FunctionalInterface
interface Visits {

    /**
     * Sets strata and starting weights of a batch.
     *
     * @param batch the batch, whose size is set
     * @param first number of its first sample among all that are drawn
     */
    void choose(FlightBatch batch, int first);

    /**
     * The same number of samples in every one of some strata, one stratum after another.
     *
     * @param strata the strata
     * @param each   samples in each
     * @param weight weight that a sample starts with
     */
    static Visits inTurn(int[] strata, int each, double weight) {
        return (batch, first) -> {
            for (int i = 0; i < batch.size; i++) {
                batch.stratum[i] = strata[(first + i) / each];
                batch.weight[i] = weight;
            }
        };
    }
}
