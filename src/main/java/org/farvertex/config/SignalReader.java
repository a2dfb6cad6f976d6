package org.farvertex.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.farvertex.detector.SignalRule;
import org.farvertex.input.InputException;

/** Reads what makes a signal in a detector file: a number of events, or a confidence with what was observed. */
final class SignalReader {

    private static final long MOST_OBSERVED = 1_000_000_000;
    private static final List<Double> CONFIDENCES = List.of(0.90, 0.95);

    private SignalReader() {
    }

    static SignalRule read(YamlNode root) {
        Optional<YamlNode> confidence = root.find("confidence");
        Optional<YamlNode> observed = root.find("observed");
        Faults faults = new Faults();
        double background = faults.of(root.find("background"), node -> node.number(Bound.BACKGROUND)).orElse(0.0);
        Optional<SignalRule> rule = faults.of(() -> rule(root, background, confidence, observed));
        faults.tell();
        return rule.orElseThrow();
    }

    private static SignalRule rule(YamlNode root, double background, Optional<YamlNode> confidence, Optional<YamlNode> observed) {
        if (confidence.isEmpty()) {
            observed.ifPresent(node -> {
                throw node.wrong("counts give a limit at some confidence; give confidence instead of signal");
            });
            YamlNode signal = root.find("signal").orElseThrow(() ->
                InputException.of(root.file() + ": signal", "this key is missing; it is required, unless there is a confidence"));
            return SignalRule.ofEvents(signal.number(Bound.SIGNAL), background);
        }
        if (root.find("signal").isPresent()) {
            throw confidence.get().wrong("stands beside signal; give one of the two");
        }
        Faults faults = new Faults();
        Optional<Double> level = faults.of(confidence, SignalReader::level);
        OptionalLong count = faults.of(observed, SignalReader::count).orElse(OptionalLong.empty());
        faults.tell();
        try {
            return SignalRule.atConfidence(level.orElseThrow(), background, count);
        } catch (IllegalArgumentException e) {
            throw observed.orElse(confidence.get()).wrong(e);
        }
    }

    private static double level(YamlNode node) {
        double level = node.number(Bound.ANY);
        if (!CONFIDENCES.contains(level)) {
            throw node.wrong("must be 0.90 or 0.95");
        }
        return level;
    }

    private static OptionalLong count(YamlNode node) {
        double count = node.number(Bound.NOT_NEGATIVE);
        if (count != Math.rint(count) || count > MOST_OBSERVED) {
            throw node.wrong("must be a whole number of events, at most 1e9");
        }
        return OptionalLong.of((long) count);
    }
}
