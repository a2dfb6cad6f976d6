package org.farvertex.particle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A known particle: PDG number, mass and width from {@code particles/pdg.csv}, which names edition and source.
 *
 * <p>Antiparticles share the entry of the particle; use {@code -pdgId()}.
 */
public enum Particle {
    /** γ. */ PHOTON("photon"),
    /** e⁻. */ ELECTRON("electron"),
    /** μ⁻. */ MUON("muon"),
    /** τ⁻. */ TAU("tau"),
    /** π⁰. */ PI0("pi0"),
    /** π⁺. */ PI_PLUS("pi-plus"),
    /** η. */ ETA("eta"),
    /** η′. */ ETA_PRIME("eta-prime"),
    /** ρ⁰. */ RHO0("rho0"),
    /** ω. */ OMEGA("omega"),
    /** φ. */ PHI("phi"),
    /** K⁺. */ K_PLUS("k-plus"),
    /** K⁰. */ K0("k0"),
    /** p. */ PROTON("proton"),
    /** n. */ NEUTRON("neutron");

    private final String key;
    private final int pdgId;
    private final double mass;
    private final double width;

    Particle(String key) {
        String[] row = Table.ROWS.stream().filter(r -> r[0].equals(key)).findFirst()
            .orElseThrow(() -> new IllegalStateException("particles/pdg.csv has no row '" + key + "'"));
        this.key = key;
        this.pdgId = Integer.parseInt(row[1]);
        this.mass = Double.parseDouble(row[2]);
        this.width = Double.parseDouble(row[3]);
    }

    /**
     * The particle's name in files and options.
     *
     * @return lower-case name, e.g. {@code eta-prime}
     */
    public String key() {
        return key;
    }

    /**
     * Number in the Monte Carlo scheme of the PDG.
     *
     * @return the number of the particle (its antiparticle's is the negative)
     */
    public int pdgId() {
        return pdgId;
    }

    /**
     * Mass [GeV].
     *
     * @return the mass
     */
    public double mass() {
        return mass;
    }

    /**
     * Total width [GeV], 0 where it is not used.
     *
     * @return the width
     */
    public double width() {
        return width;
    }

    private static final class Table {

        private static final List<String[]> ROWS = read();

        private static List<String[]> read() {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Particle.class.getResourceAsStream("/particles/pdg.csv")),
                StandardCharsets.UTF_8))) {
                return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                    .peek(row -> {
                        if (row.length != 5) {
                            throw new IllegalStateException("particles/pdg.csv: five columns, not " + Arrays.toString(row));
                        }
                    }).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
