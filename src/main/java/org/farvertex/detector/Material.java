package org.farvertex.detector;

import java.util.List;
import java.util.Optional;
import org.farvertex.citation.Citations;
import org.farvertex.citation.CitedTable;

/**
 * What a beam may be stopped in, from {@code data/targets.csv}, which names the source.
 *
 * @param name              name in detector files
 * @param symbol            chemical symbol
 * @param atomicNumber      Z
 * @param atomicMass        A [g/mol]
 * @param density           density [g/cm³]
 * @param interactionLength nuclear interaction length [g/cm²]
 * @param radiationLength   radiation length [g/cm²]
 */
public record Material(String name, String symbol, int atomicNumber, double atomicMass, double density, double interactionLength,
                       double radiationLength) {

    private static final String TABLE = "data/targets.csv";
    private static final double CENTIMETRES = 100;
    private static final List<Material> ALL = read();

    /** Checks that all numbers are positive. */
    public Material {
        if (!(atomicNumber > 0 && atomicMass > 0 && density > 0 && interactionLength > 0 && radiationLength > 0)) {
            throw new IllegalArgumentException("material " + name + " has a number that is not positive");
        }
    }

    /**
     * All materials.
     *
     * @return in the order of the table
     */
    public static List<Material> all() {
        return ALL;
    }

    private static List<Material> read() {
        return CitedTable.of(TABLE).rows().stream().map(row -> new Material(row.text("material"), row.text("symbol"), row.integer("Z"),
            row.number("A_g_per_mol"), row.number("density_g_per_cm3"), row.number("interaction_length_g_per_cm2"),
            row.number("radiation_length_g_per_cm2"))).toList();
    }

    /**
     * A material by its name.
     *
     * @param name the name
     * @return the material, if there is one
     */
    public static Optional<Material> byName(String name) {
        return all().stream().filter(material -> material.name().equals(name)).findFirst();
    }

    /**
     * What the numbers rest on.
     *
     * @return the works
     */
    public static Citations citations() {
        return CitedTable.of(TABLE).citations("target");
    }

    /**
     * Nuclear interaction length as a length.
     *
     * @return \(\lambda_I\) [m]
     */
    public double interactionMetres() {
        return interactionLength / density / CENTIMETRES;
    }

    /** The material as the target of electrons. */
    Target target(double thickness) {
        return new Target(symbol, atomicNumber, atomicMass, density, radiationLength, thickness);
    }
}
