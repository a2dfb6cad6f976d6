package org.farvertex.production;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;

/**
 * Draws A′ of one channel and weights them with what production says: the expectation of weights over the draws is the
 * number of A′ made, differential in momentum and direction, wherever the proposal can reach.
 *
 * <p>The space is cut into strata; who runs the proposal chooses how often each is visited and starts each sample with
 * the weight 1/(probability of its stratum). So no choice of strata can change the answer, only its error.
 */
public interface Proposal {

    /**
     * Number of strata.
     *
     * @return at least 1
     */
    int strata();

    /**
     * Strata are laid out in rows: neighbours in a row, and at the same place in neighbouring rows, are alike.
     *
     * @return length of a row, a divisor of their number
     */
    default int rowLength() {
        return strata();
    }

    /**
     * Fills a batch: the strata and the starting weights are set, everything else is drawn here.
     *
     * @param rng   source of randomness
     * @param batch the batch; its weights are multiplied
     */
    void draw(UniformRandomProvider rng, FlightBatch batch);
}
