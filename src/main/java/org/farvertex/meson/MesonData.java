package org.farvertex.meson;

import java.util.Map;
import java.util.Objects;
import org.farvertex.citation.CitedTable;
import org.farvertex.units.Constants;

/** The cited inputs of this package, {@code data/light-mesons.csv}. */
final class MesonData {

    private static final Map<String, Double> VALUES = CitedTable.of("data/light-mesons.csv").numbers("name", "value");

    private MesonData() {
    }

    /**
     * An input by name.
     *
     * @param name name in the table
     * @return its value
     */
    static double of(String name) {
        return Objects.requireNonNull(VALUES.get(name), name);
    }

    /**
     * Total width of a meson from its lifetime.
     *
     * @param meson name in the table, after {@code tau_}
     * @return \(\hbar/\tau\) [GeV]
     */
    static double width(String meson) {
        return Constants.HBAR_C / (Constants.SPEED_OF_LIGHT * of("tau_" + meson));
    }
}
