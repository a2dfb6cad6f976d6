package org.farvertex.cli;

import java.util.OptionalLong;
import org.farvertex.input.InputException;
import org.farvertex.production.Sampling;
import org.farvertex.simulation.RunSettings;
import picocli.CommandLine.Option;

/** The options that say how a run is done. */
abstract class RunOptions extends WorkOptions {

    /** A day of one core: 0.09 µs each. */
    private static final long MOST_SAMPLES = 1_000_000_000_000L;

    @Option(names = "--sampling", paramLabel = "KIND", defaultValue = "importance",
        description = "importance (default): draw towards the detector; plain: as nature does, for checks.")
    private String sampling;

    /** The settings, checked. */
    abstract RunSettings settings();

    /** A run that stops at a precision or at a number of samples. */
    static final class UntilPrecise extends RunOptions {

        @Option(names = "--samples", paramLabel = "N", description = "Number of samples.")
        private Long samples;

        @Option(names = "--precision", paramLabel = "REL", description = "Relative standard error to stop at, default 0.01.")
        private Double precision;

        @Override
        RunSettings settings() {
            if (samples != null && precision != null) {
                throw InputException.of("--precision", precision, "does not go with --samples; give one of them");
            }
            double wanted = precision == null ? RunSettings.STANDARD_PRECISION : precision;
            if (!(wanted > 0 && wanted < 1)) {
                throw InputException.of("--precision", precision, "must lie between 0 and 1, for example 0.01");
            }
            return settings(samples == null ? OptionalLong.empty() : OptionalLong.of(samples), wanted);
        }
    }

    /** A run of a number of samples. */
    static final class OfSamples extends RunOptions {

        private static final long STANDARD = 1L << 20;

        @Option(names = "--samples", paramLabel = "N", description = "Number of samples, default 1048576.")
        private Long samples;

        @Option(names = "--precision", hidden = true, description = "Refused: a spectrum takes --samples.")
        private String precision;

        @Override
        RunSettings settings() {
            refuse("--precision", precision, "does not go with spectrum, which takes --samples");
            return settings(OptionalLong.of(samples == null ? STANDARD : samples), RunSettings.STANDARD_PRECISION);
        }
    }

    /** A run that stops at a number of events, which another option says. */
    static final class OfEvents extends RunOptions {

        private static final String WHY = "does not go with generate, which stops at -n events";

        @Option(names = "--samples", hidden = true, description = "Refused: the number of events ends the run.")
        private String samples;

        @Option(names = "--precision", hidden = true, description = "Refused: the number of events ends the run.")
        private String precision;

        @Override
        RunSettings settings() {
            refuse("--samples", samples, WHY);
            refuse("--precision", precision, WHY);
            return settings(OptionalLong.empty(), RunSettings.STANDARD_PRECISION);
        }
    }

    final RunSettings settings(OptionalLong samples, double precision) {
        samples.ifPresent(RunOptions::checkSamples);
        return new RunSettings(seed(), threads(), samples, precision, kind());
    }

    /** Refuses less than one sample, and what nobody would live to see. */
    static void checkSamples(long samples) {
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw InputException.of("--samples", samples, samples < 1 ? "must be at least 1" : "must be at most " + MOST_SAMPLES);
        }
    }

    private static void refuse(String option, Object value, String why) {
        if (value != null) {
            throw InputException.of(option, value, why);
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
