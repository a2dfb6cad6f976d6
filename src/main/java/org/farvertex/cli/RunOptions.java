package org.farvertex.cli;

import java.util.OptionalLong;
import org.farvertex.input.InputException;
import org.farvertex.production.Production.Sampling;
import org.farvertex.simulation.RunSettings;
import picocli.CommandLine.Option;

/** The options that say how a run is done. */
final class RunOptions {

    private static final double DEFAULT_PRECISION = 0.01;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
        description = "Seed of the random numbers, default ${DEFAULT-VALUE}; same seed, same result.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N",
        description = "Worker threads, default all processors; does not change the result.")
    private Integer threads;

    @Option(names = "--samples", paramLabel = "N", description = "Number of samples.")
    private Long samples;

    @Option(names = "--precision", paramLabel = "REL",
        description = "Relative standard error to stop at, default 0.01.")
    private Double precision;

    @Option(names = "--sampling", paramLabel = "KIND", defaultValue = "importance",
        description = "importance (default): draw towards the detector; plain: as nature does, for checks.")
    private String sampling;

    /** The settings, checked. */
    RunSettings settings() {
        if (samples != null && precision != null) {
            throw InputException.of("--precision", precision, "does not go with --samples; give one of them");
        }
        if (samples != null && samples < 1) {
            throw InputException.of("--samples", samples, "must be at least 1");
        }
        if (threads != null && (threads < 1 || threads > 4096)) {
            throw InputException.of("--threads", threads, "must be between 1 and 4096");
        }
        double wanted = precision == null ? DEFAULT_PRECISION : precision;
        if (!(wanted > 0 && wanted < 1)) {
            throw InputException.of("--precision", precision, "must lie between 0 and 1, for example 0.01");
        }
        return new RunSettings(seed, threads == null ? Runtime.getRuntime().availableProcessors() : threads,
            samples == null ? OptionalLong.empty() : OptionalLong.of(samples), wanted, kind());
    }

    /** The settings of a run that stops at a number of events. */
    RunSettings settingsWithoutStop() {
        refuse("--samples", samples);
        refuse("--precision", precision);
        return settings();
    }

    /** The settings of a run whose length is a number of samples. */
    RunSettings settingsOfSamples(long standard) {
        if (precision != null) {
            throw InputException.of("--precision", precision, "does not go with spectrum, which takes --samples");
        }
        RunSettings asked = settings();
        return new RunSettings(asked.seed(), asked.threads(), OptionalLong.of(asked.samples().orElse(standard)), asked.precision(),
            asked.sampling());
    }

    private static void refuse(String option, Object value) {
        if (value != null) {
            throw InputException.of(option, value, "does not go with generate, which stops at -n events");
        }
    }

    private Sampling kind() {
        return switch (sampling) {
            case "importance" -> Sampling.IMPORTANCE;
            case "plain" -> Sampling.PLAIN;
            default -> throw InputException.of("--sampling", sampling, "must be importance or plain");
        };
    }
}
