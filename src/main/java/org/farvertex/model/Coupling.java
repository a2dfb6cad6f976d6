package org.farvertex.model;

/**
 * The one coupling of a model that is set and scanned: what it is called, and by which option it is given.
 *
 * @param name     name in output, for example {@code V_GeV}, {@code epsilon} or {@code g}
 * @param argument word by which the user gives it, for example {@code vev}
 * @param axis     name on the axis of a picture, in the markup of pictures
 * @param unit     unit, a power of GeV; empty for a number
 * @param power    power of it that all amplitudes go with: 1, or −1 for a scale like V
 * @param low      lowest value of interest
 * @param high     highest value of interest
 */
public record Coupling(String name, String argument, String axis, String unit, int power, double low, double high) {

    /**
     * The unit to write beside the name.
     *
     * @return empty if there is none, or if the name says it, as {@code V_GeV} does
     */
    public String unitBesideName() {
        return name.endsWith("_" + unit) ? "" : unit;
    }

    /**
     * A value under the bare name.
     *
     * @param value the digits of a value
     * @return for example {@code V = 10 GeV} or {@code epsilon = 1e-5}
     */
    public String written(String value) {
        String bare = name.endsWith("_" + unit) ? name.substring(0, name.length() - unit.length() - 1) : name;
        return (bare + " = " + value + " " + unit).strip();
    }

    /** Checks the range. */
    public Coupling {
        if (!(low > 0 && high > low && Double.isFinite(high))) {
            throw new IllegalArgumentException("the range of a coupling must be positive and rise, not " + low + " to " + high);
        }
    }
}
