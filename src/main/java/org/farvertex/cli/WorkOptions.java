package org.farvertex.cli;

import org.farvertex.input.InputException;
import picocli.CommandLine.Option;

/** The options that every simulation has: its random numbers and its threads. */
class WorkOptions {

    private static final int MOST_THREADS = 4096;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
        description = "Seed of the random numbers, default ${DEFAULT-VALUE}; same seed, same result.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N",
        description = "Worker threads, default all processors; does not change the result.")
    private Integer threads;

    /** Seed of the random numbers. */
    final long seed() {
        return seed;
    }

    /** Number of threads, checked. */
    final int threads() {
        return threads(threads);
    }

    /** A number of threads as given, checked; that of the processors if none is. */
    static int threads(Integer threads) {
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw InputException.of("--threads", threads, "must be between 1 and " + MOST_THREADS);
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
