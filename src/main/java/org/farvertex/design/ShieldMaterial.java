package org.farvertex.design;

import java.util.List;
import java.util.Optional;
import org.farvertex.citation.Citations;
import org.farvertex.citation.CitedTable;

/**
 * A material to shield with, from {@code data/shields.csv}, which names the source.
 *
 * @param name              name
 * @param density           density [g/cm³]
 * @param interactionLength nuclear interaction length [g/cm²]
 * @param energyLoss        least energy loss of a muon [MeV cm²/g]
 */
public record ShieldMaterial(String name, double density, double interactionLength, double energyLoss) {

    private static final String TABLE = "data/shields.csv";
    private static final double METRE = 100;
    private static final double GEV = 1e-3;

    /** Checks that all numbers are positive. */
    public ShieldMaterial {
        if (!(density > 0 && interactionLength > 0 && energyLoss > 0)) {
            throw new IllegalArgumentException("shield " + name + " has a number that is not positive");
        }
    }

    /**
     * Nuclear interaction length as a length.
     *
     * @return \(\lambda_I\) [m]
     */
    public double interactionMetres() {
        return interactionLength / density / METRE;
    }

    /**
     * Energy that a muon needs at least to cross.
     *
     * @param thickness thickness [m]
     * @return energy [GeV]
     */
    public double muonEnergy(double thickness) {
        return thickness * METRE * density * energyLoss * GEV;
    }

    /**
     * All materials.
     *
     * @return in the order of the table
     */
    public static List<ShieldMaterial> all() {
        return CitedTable.of(TABLE).rows().stream().map(row -> new ShieldMaterial(row.text("material"), row.number("density_g_per_cm3"),
            row.number("interaction_length_g_per_cm2"), row.number("energy_loss_MeV_cm2_per_g"))).toList();
    }

    /**
     * What the materials rest on.
     *
     * @return the works
     */
    public static Citations citations() {
        return CitedTable.of(TABLE).citations("shielding");
    }

    /**
     * A material by name.
     *
     * @param name name
     * @return the material, if there is one
     */
    public static Optional<ShieldMaterial> byName(String name) {
        return all().stream().filter(material -> material.name().equals(name)).findFirst();
    }
}
