package org.farvertex.simulation;

import org.farvertex.statistics.UpperLimit;

/**
 * What samples tell of which the detector accepted none.
 *
 * @param samples how many were drawn; 0 where they would not tell
 * @param limit   what is expected at most, at 95 % confidence
 */
public record Unaccepted(long samples, UpperLimit limit) {

    Unaccepted plus(Unaccepted other) {
        return new Unaccepted(samples + other.samples, limit.plus(other.limit));
    }

    /** The same for a number of decays that is larger by a factor, from its logarithm. */
    Unaccepted times(double logFactor) {
        return new Unaccepted(samples, new UpperLimit(limit.logValue() + logFactor));
    }
}
