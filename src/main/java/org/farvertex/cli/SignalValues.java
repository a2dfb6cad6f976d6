package org.farvertex.cli;

import java.util.Map;
import org.farvertex.detector.SignalRule;

/** How many events make a signal, and why, for programs. */
final class SignalValues {

    private SignalValues() {
    }

    /** Adds the number that is needed and what it comes from. */
    static void put(Map<String, Object> values, SignalRule rule) {
        values.put("signal", rule.needed());
        values.put("confidence", rule.confidence().isPresent() ? rule.confidence().getAsDouble() : null);
        values.put("background", rule.background());
        values.put("observed", rule.observed().isPresent() ? rule.observed().getAsLong() : null);
    }
}
