package org.farvertex.units;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a quantity measures, and so which {@link Unit}s it may carry. */
public enum Dimension {
    /** Energy, momentum or mass; inside the program in GeV. */
    ENERGY("an energy"),
    /** Length; inside the program in metres. */
    LENGTH("a length"),
    /** Magnetic flux density; inside the program in tesla. */
    MAGNETIC_FIELD("a magnetic field"),
    /** Integrated luminosity; inside the program in inverse picobarn. */
    LUMINOSITY("an integrated luminosity"),
    /** Number of protons on a target. */
    PROTONS_ON_TARGET("a number of protons on target"),
    /** Number of electrons on a target. */
    ELECTRONS_ON_TARGET("a number of electrons on target");

    private final String phrase;

    Dimension(String phrase) {
        this.phrase = phrase;
    }

    /**
     * Names the dimension and its units for an error message.
     *
     * @return for example {@code "a length in km, m, cm, mm or um"}
     */
    public String describe() {
        String units = Arrays.stream(Unit.values()).filter(u -> u.dimension() == this).map(Unit::symbol)
            .collect(Collectors.joining(", "));
        int last = units.lastIndexOf(", ");
        return phrase + " in " + (last < 0 ? units : units.substring(0, last) + " or " + units.substring(last + 2));
    }
}
