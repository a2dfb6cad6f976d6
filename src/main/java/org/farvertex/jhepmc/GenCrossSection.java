package org.farvertex.jhepmc;

import java.util.Optional;

/**
 * Cross section of the run as known at an event, stored as the event attribute {@code GenCrossSection}.
 *
 * @param value     cross section [pb]
 * @param error     its standard error [pb]
 * @param accepted  events accepted so far, -1 if not known
 * @param attempted events tried so far, -1 if not known
 */
public record GenCrossSection(double value, double error, long accepted, long attempted) {

    /** Name of the attribute. */
    public static final String ATTRIBUTE = "GenCrossSection";

    /** Checks the ranges. */
    public GenCrossSection {
        if (!Double.isFinite(value) || !(error >= 0 && Double.isFinite(error))) {
            throw new IllegalArgumentException("cross section " + value + " ± " + error
                + " pb: the value must be finite, the error not negative");
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
        AsciiBuffer text = new AsciiBuffer(64);
        text.put(value).put(' ').put(error).put(' ').put(accepted).put(' ').put(attempted);
        return Attribute.ofEvent(ATTRIBUTE, text.toString());
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
            return new GenCrossSection(Double.parseDouble(words[0]), Double.parseDouble(words[1]),
                words.length > 2 ? Long.parseLong(words[2]) : -1, words.length > 3 ? Long.parseLong(words[3]) : -1);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("attribute " + ATTRIBUTE + " '" + text
                + "': expected value, error, accepted and attempted events", e);
        }
    }
}
