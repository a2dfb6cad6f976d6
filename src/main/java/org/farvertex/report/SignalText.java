package org.farvertex.report;

import java.util.Locale;
import org.farvertex.detector.SignalRule;

/** How many events make a signal, and why, in words and as JSON. */
public final class SignalText {

    private SignalText() {
    }

    /**
     * In words.
     *
     * @param rule the rule
     * @return e.g. {@code 3 events, background 0}
     */
    public static String of(SignalRule rule) {
        String asked = rule.confidence().isEmpty() ? Figures.of(rule.events()) + " events"
            : String.format(Locale.ROOT, "limit at %.0f %% confidence", 100 * rule.confidence().getAsDouble());
        String seen = rule.observed().isPresent() ? rule.observed().getAsLong() + " observed, " : "";
        String limit = rule.observed().isPresent() ? " (CLs limit from the counts)" : rule.background() > 0 ? " (median expected CLs limit)" : "";
        return asked + ", " + seen + "background " + Figures.of(rule.background())
            + (rule.needed() == rule.events() && rule.confidence().isEmpty() ? "" : ", so " + Figures.of(rule.needed()) + " events are needed" + limit);
    }

    /**
     * What the number of events needed comes from.
     *
     * @param json the object that holds the number; gets {@code confidence}, {@code background} and {@code observed}, null where there is none
     * @param rule the rule
     * @return the object
     */
    public static JsonObject with(JsonObject json, SignalRule rule) {
        return json.with("confidence", rule.confidence()).with("background", rule.background())
            .with("observed", rule.observed().isPresent() ? rule.observed().getAsLong() : null);
    }
}
