package org.farvertex.design;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A material to shield with, from {@code data/shields.csv}, which names the source.
 *
 * @param name              name
 * @param density           density [g/cm³]
 * @param interactionLength nuclear interaction length [g/cm²]
 * @param energyLoss        least energy loss of a muon [MeV cm²/g]
 */
public record ShieldMaterial(String name, double density, double interactionLength, double energyLoss) {

    private static final String RESOURCE = "/data/shields.csv";
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
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            Objects.requireNonNull(ShieldMaterial.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                .map(cells -> new ShieldMaterial(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
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
