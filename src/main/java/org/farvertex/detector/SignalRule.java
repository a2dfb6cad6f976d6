package org.farvertex.detector;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * How many signal events it takes to see, or to exclude, a particle.
 *
 * <p>Either a number of events is given, which background raises as the median expected limit at 95 % grows, or a confidence: then it is the
 * median expected CLs limit at that confidence or, where the counts of the experiment are known, the limit that they give
 * ({@link CountingLimit}).
 *
 * @param events     events that make a signal if there is no background; with a confidence C it is \(-\ln(1-C)\)
 * @param confidence confidence of the limit; empty if a number of events is asked for
 * @param background expected number of background events
 * @param observed   number of events that were seen; only with a confidence
 */
public record SignalRule(double events, OptionalDouble confidence, double background, OptionalLong observed) {

    /** So few events are not seen over the background that is expected. */
    private static final double IMPOSSIBLE = 1e-9;

    /** Checks the numbers. */
    public SignalRule {
        if (!(events > 0 && events < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the signal must be positive and finite, not " + events);
        }
        if (!(background >= 0 && background < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the background must be finite and not negative, not " + background);
        }
        if (observed.isPresent()) {
            check(confidence, background, observed.getAsLong());
        }
    }

    private static void check(OptionalDouble confidence, double background, long observed) {
        if (confidence.isEmpty()) {
            throw new IllegalArgumentException("counts give a limit at some confidence; give it instead of a number of signal events");
        }
        if (observed < 0) {
            throw new IllegalArgumentException("must not be negative");
        }
        if (RegularizedGamma.Q.value(observed + 1.0, background) < IMPOSSIBLE) {
            throw new IllegalArgumentException("so few events are not seen once in 1e9 times over a background of " + background);
        }
    }

    /**
     * A number of events.
     *
     * @param events     events that make a signal if there is no background
     * @param background expected number of background events
     * @return the rule
     */
    public static SignalRule ofEvents(double events, double background) {
        return new SignalRule(events, OptionalDouble.empty(), background, OptionalLong.empty());
    }

    /**
     * A confidence.
     *
     * @param confidence confidence of the limit, between 0 and 1
     * @param background expected number of background events
     * @param observed   number of events that were seen, if known
     * @return the rule
     */
    public static SignalRule atConfidence(double confidence, double background, OptionalLong observed) {
        return new SignalRule(CountingLimit.withoutBackground(confidence), OptionalDouble.of(confidence), background, observed);
    }

    /**
     * The same background, and a number of events; counts that were seen play no part.
     *
     * @param number events that make a signal if there is no background
     * @return the rule
     */
    public SignalRule withEvents(double number) {
        return ofEvents(number, background);
    }

    /**
     * The same background and counts, at a confidence.
     *
     * @param level confidence of the limit
     * @return the rule
     */
    public SignalRule withConfidence(double level) {
        return atConfidence(level, background, observed);
    }

    /**
     * Number of signal events that are needed.
     *
     * @return the number
     */
    public double needed() {
        if (confidence.isEmpty()) {
            return CountingLimit.needed(events, background);
        }
        double level = confidence.getAsDouble();
        return observed.isPresent() ? CountingLimit.upper(level, Math.toIntExact(observed.getAsLong()), background) : CountingLimit.expected(level, background);
    }

    /**
     * Whether the number rests on limits by the CLs method.
     *
     * @return false if it is just a number of events
     */
    public boolean isLimit() {
        return background > 0 || observed.isPresent();
    }
}
