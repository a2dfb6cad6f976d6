package org.farvertex.units;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a quantity measures, and so which {@link Unit}s it may carry. */
public enum Dimension {
    /** Energy, momentum or mass; inside the program in GeV. */
    ENERGY("an energy", 1e-18, 1e19, "1e-9 eV and 1e19 GeV"),
    /** Length; inside the program in metres. */
    LENGTH("a length", 1e-9, 1e7, "1e-9 m and 1e7 m"),
    /** Angle; inside the program in radians. */
    ANGLE("an angle", 1e-12, 10, "1e-12 rad and 10 rad"),
    /** Magnetic flux density; inside the program in tesla. */
    MAGNETIC_FIELD("a magnetic field", 1e-9, 1e6, "1e-9 T and 1e6 T"),
    /** Integrated luminosity; inside the program in inverse picobarn. */
    LUMINOSITY("an integrated luminosity", 1e-6, 1e12, "1e-6 /pb and 1e6 /ab"),
    /** Number of protons on a target. */
    PROTONS_ON_TARGET("a number of protons on target", 1e-3, 1e30, "1e-3 pot and 1e30 pot"),
    /** Number of electrons on a target. */
    ELECTRONS_ON_TARGET("a number of electrons on target", 1e-3, 1e30, "1e-3 eot and 1e30 eot");

    private final String phrase;
    private final double smallest;
    private final double largest;
    private final String range;

    Dimension(String phrase, double smallest, double largest, String range) {
        this.phrase = phrase;
        this.smallest = smallest;
        this.largest = largest;
        this.range = range;
    }

    /**
     * Whether a quantity of this size can be meant. What lies outside is a slip of the pen, and its powers would overflow.
     *
     * @param value the quantity in internal units, of any sign
     * @return true for 0 and inside the range
     */
    public boolean admits(double value) {
        return value == 0 || (Math.abs(value) >= smallest && Math.abs(value) <= largest);
    }

    /**
     * The sizes that can be meant.
     *
     * @return for example {@code "between 1e-9 m and 1e9 m"}
     */
    public String range() {
        return "between " + range;
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
