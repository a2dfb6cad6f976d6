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
     * How the strata lie: in rows of this length, one row after another; strata next to each other along a row or across it are alike.
     *
     * @return the length, which divides {@link #strata}
     */
    default int strataInRow() {
        return 1;
    }

    /**
     * Fills a batch: the strata and the starting weights are set, everything else is drawn here.
     *
     * @param rng   source of randomness
     * @param batch the batch; its weights are multiplied
     */
    void draw(UniformRandomProvider rng, FlightBatch batch);

    /**
     * The same proposal steered for another lifetime than that of its A′. The expectation of weights stays what it is.
     *
     * @param perMetre \(m/c\tau\) [GeV/m]
     * @return the proposal; this one if it is not steered by the lifetime
     */
    default Proposal steered(double perMetre) {
        return this;
    }

    /**
     * Whether {@link #steered} makes a difference.
     *
     * @return true for a proposal that is steered by the lifetime
     */
    default boolean isSteered() {
        return false;
    }

    /**
     * Whether particles start elsewhere than where the collision is, so that batches need {@linkplain FlightBatch#displaced room} for that.
     *
     * @return true for such a proposal
     */
    default boolean displaces() {
        return false;
    }

    /**
     * Which of the process's parents a stratum draws from.
     *
     * @param stratum the stratum
     * @return 0 for the parent itself, 1 for its antiparticle
     */
    default int part(int stratum) {
        return 0;
    }

    /**
     * Whether a few strata may carry the whole answer, so that they deserve a longer look before the run.
     *
     * @return true for such a proposal
     */
    default boolean uneven() {
        return false;
    }
}
