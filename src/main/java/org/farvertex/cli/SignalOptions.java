package org.farvertex.cli;

import java.util.List;
import org.farvertex.detector.Detector;
import org.farvertex.detector.SignalRule;
import org.farvertex.input.InputException;
import org.farvertex.simulation.Experiment;
import picocli.CommandLine.Option;

/** The options that say how many events make a signal: a number, or a confidence. */
final class SignalOptions {

    private static final double MOST_EVENTS = 1e9;
    private static final List<Double> CONFIDENCES = List.of(0.90, 0.95);

    @Option(names = "--signal", paramLabel = "N",
        description = "Events that make a signal if there is no background, instead of what the detector file says (design: default 3).")
    private Double signal;

    @Option(names = "--confidence", paramLabel = "C", description = "0.90 or 0.95, instead of a number of events: 2.30 or 3.00 events without background, "
        + "the median expected CLs limit with it, the limit from the counts where the detector file has them.")
    private Double confidence;

    /** The rule as asked for on the command line, or as it is. */
    SignalRule asked(SignalRule own) {
        if (signal != null && !(signal >= 1 / MOST_EVENTS && signal <= MOST_EVENTS)) {
            throw InputException.of("--signal", signal, "must be a positive number of events, between 1e-9 and 1e9");
        }
        if (confidence != null && !CONFIDENCES.contains(confidence)) {
            throw InputException.of("--confidence", confidence, "must be 0.90 or 0.95");
        }
        if (signal != null && confidence != null) {
            throw InputException.of("--confidence", confidence, "stands beside --signal; give one of the two");
        }
        return signal != null ? own.withEvents(signal) : confidence != null ? own.withConfidence(confidence) : own;
    }

    /** The detector with the signal as asked for. */
    Detector asked(Detector detector) {
        return detector.needing(asked(detector.rule()));
    }

    /** The experiment with the signal as asked for. */
    Experiment asked(Experiment experiment) {
        return experiment.with(asked(experiment.detector()));
    }
}
