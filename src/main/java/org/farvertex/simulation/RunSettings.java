package org.farvertex.simulation;

import java.util.OptionalLong;
import org.farvertex.production.Sampling;

/**
 * How a run is done. The result depends on everything here but the number of threads.
 *
 * @param seed      seed of all random streams
 * @param threads   worker threads
 * @param samples   number of samples; empty to stop at a precision
 * @param precision relative standard error to stop at, if no number of samples is given
 * @param sampling  how to draw
 */
public record RunSettings(long seed, int threads, OptionalLong samples, double precision, Sampling sampling) {

    /** Checks the numbers. */
    public RunSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed");
        }
        if (samples.isPresent() && samples.getAsLong() < 1) {
            throw new IllegalArgumentException("at least one sample is needed");
        }
        if (!(precision > 0 && precision < 1)) {
            throw new IllegalArgumentException("the precision must lie between 0 and 1");
        }
    }
}
