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

    /** Relative standard error to stop at by default. */
    public static final double STANDARD_PRECISION = 0.01;

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

    /**
     * A run to a relative error of one per cent on all processors.
     *
     * @param seed seed of all random streams
     * @return the settings
     */
    public static RunSettings standard(long seed) {
        return new RunSettings(seed, Runtime.getRuntime().availableProcessors(), OptionalLong.empty(), STANDARD_PRECISION, Sampling.IMPORTANCE);
    }
}
