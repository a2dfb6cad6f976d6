package org.farvertex.model.data;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.farvertex.input.InputException;

/** A table of a user: a number over the mass, linear between its rows and refused outside. */
public final class MassCurve {

    /** A mass that is that of the first or last row up to this part belongs to the table: 1.2 GeV is written 1.1999999 in some. */
    private static final double ROUNDING = 1e-9;

    private final String name;
    private final double[] masses;
    private final double[] values;

    /**
     * Takes rows in order.
     *
     * @param name   file, for messages
     * @param masses ascending masses [GeV]
     * @param values a number for each
     */
    public MassCurve(String name, double[] masses, double[] values) {
        if (masses.length == 0 || masses.length != values.length) {
            throw new IllegalArgumentException("as many values as masses, and one at least");
        }
        this.name = name;
        this.masses = masses.clone();
        this.values = values.clone();
        for (int i = 1; i < masses.length; i++) {
            if (!(masses[i - 1] < masses[i])) {
                throw new IllegalArgumentException("masses must ascend");
            }
        }
    }

    /**
     * The number at a mass.
     *
     * @param mass [GeV]
     * @return the number
     * @throws InputException if the mass is outside; names file, mass and range
     */
    public double at(double mass) {
        if (!covers(mass)) {
            throw InputException.of(name, "has no row for a mass of " + (float) mass + " GeV; it goes from " + (float) lowest()
                + " to " + (float) highest() + " GeV");
        }
        int found = Arrays.binarySearch(masses, mass);
        if (found >= 0) {
            return values[found];
        }
        int above = Math.max(1, Math.min(-found - 1, masses.length - 1));
        if (masses.length == 1) {
            return values[0];
        }
        double share = Math.max(0, Math.min(1, (mass - masses[above - 1]) / (masses[above] - masses[above - 1])));
        return values[above - 1] * (1 - share) + values[above] * share;
    }

    /**
     * Whether the table answers at a mass.
     *
     * @param mass [GeV]
     * @return true from the first row to the last
     */
    public boolean covers(double mass) {
        return mass >= lowest() * (1 - ROUNDING) && mass <= highest() * (1 + ROUNDING);
    }

    /**
     * Where the table begins.
     *
     * @return lowest mass [GeV]
     */
    public double lowest() {
        return masses[0];
    }

    /**
     * Where the table ends.
     *
     * @return highest mass [GeV]
     */
    public double highest() {
        return masses[masses.length - 1];
    }

    /**
     * Masses of the rows.
     *
     * @return ascending masses [GeV]
     */
    public DoubleStream masses() {
        return Arrays.stream(masses);
    }

    /**
     * The file.
     *
     * @return its name for messages
     */
    public String name() {
        return name;
    }
}
