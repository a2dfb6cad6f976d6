package org.farvertex.jhepmc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Cross section of the run as known at an event, stored as the event attribute {@code GenCrossSection}. Files of other programs have such that
 * are no numbers, or infinite; like those of particles and weights they can be read and not be written.
 *
 * @param value     cross section [pb]
 * @param error     its standard error [pb]
 * @param accepted  events accepted so far, -1 if not known
 * @param attempted events tried so far, -1 if not known
 */
public record GenCrossSection(double value, double error, long accepted, long attempted) {

    /** Name of the attribute. */
    public static final String ATTRIBUTE = "GenCrossSection";

    private static final int DIGITS = 6;

    /** Checks the ranges. */
    public GenCrossSection {
        if (error < 0) {
            throw new IllegalArgumentException("cross section " + value + " ± " + error + " pb: an error is not negative");
        }
        if (accepted < -1 || attempted < -1) {
            throw new IllegalArgumentException("cross section: " + accepted + " events accepted of " + attempted
                + "; counts are not negative, -1 means unknown");
        }
    }

    /**
     * As the library stores it.
     *
     * @return the attribute of an event
     */
    public Attribute toAttribute() {
        return toAttribute(List.of(this));
    }

    /**
     * The cross sections of all weights of an event, as the library stores them; its release 3.1 writes beyond its memory where one is missing.
     *
     * @param ofWeights one for each weight, whose numbers of events are those of the first; from the second on told to six digits
     * @return the attribute of an event
     */
    public static Attribute toAttribute(List<GenCrossSection> ofWeights) {
        GenCrossSection first = ofWeights.get(0);
        AsciiBuffer text = new AsciiBuffer(64);
        text.put(first.value).put(' ').put(first.error).put(' ').put(first.accepted).put(' ').put(first.attempted);
        for (GenCrossSection other : ofWeights.subList(1, ofWeights.size())) {
            text.put(' ').put(rounded(other.value)).put(' ').put(rounded(other.error));
        }
        return Attribute.ofEvent(ATTRIBUTE, text.toString());
    }

    /** Every event repeats them, and no run knows them better. */
    private static double rounded(double value) {
        AsciiBuffer.requireFinite(value);
        return new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
    }

    /**
     * The cross section of an event.
     *
     * @param event an event
     * @return that of the first weight, empty if the event has none
     * @throws IllegalArgumentException if the attribute is there and is not a cross section
     */
    public static Optional<GenCrossSection> of(GenEvent event) {
        return event.attribute(ATTRIBUTE).map(GenCrossSection::parse);
    }

    private static GenCrossSection parse(String text) {
        String[] words = text.trim().split(" +", -1);
        try {
            return new GenCrossSection(number(words[0]), number(words[1]),
                words.length > 2 ? Long.parseLong(words[2]) : -1, words.length > 3 ? Long.parseLong(words[3]) : -1);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("attribute " + ATTRIBUTE + " '" + text
                + "': expected value, error, accepted and attempted events", e);
        }
    }

    private static double number(String word) {
        return Text.number(word).orElseThrow(() -> new NumberFormatException(word));
    }
}
