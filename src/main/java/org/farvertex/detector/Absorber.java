package org.farvertex.detector;

import org.farvertex.citation.CitedTable;
import org.farvertex.units.Constants;

/**
 * What photons and hadrons of a beam meet in the end, from {@code data/absorbers.csv}, which names the sources.
 *
 * @param atomicNumber       charge number Z
 * @param massNumber         mass number A
 * @param photonCrossSection cross section of photons in it [GeV⁻²]
 * @param distance           distance from the collision along the beam [m]
 * @param interactionLength  mean path of hadrons in it [m]
 */
public record Absorber(int atomicNumber, int massNumber, double photonCrossSection, double distance, double interactionLength) {

    private static final double PAIRS = 7.0 / 9;
    /** 1 cm² in GeV⁻²: \((10^{-2}/\hbar c)^2\) with ħc in GeV m. */
    private static final double PER_SQUARE_CENTIMETRE = 1e-4 / (Constants.HBAR_C * Constants.HBAR_C);

    /**
     * The absorber of a beam: its target if the beam has one of its own.
     *
     * @param beam a beam of protons
     * @return the absorber
     */
    public static Absorber of(Beam beam) {
        return beam.source().material().map(Absorber::of).orElseGet(() -> standard(beam));
    }

    /** The target itself; a photon is lost in a pair with 7/9 of a radiation length. */
    private static Absorber of(Material material) {
        double atomsPerArea = material.radiationLength() / material.atomicMass() * Constants.AVOGADRO;
        double squareCentimetres = PAIRS / atomsPerArea;
        return new Absorber(material.atomicNumber(), (int) Math.rint(material.atomicMass()), squareCentimetres * PER_SQUARE_CENTIMETRE, 0,
            material.interactionMetres());
    }

    private static Absorber standard(Beam beam) {
        return CitedTable.of("data/absorbers.csv").rows().stream().filter(row -> row.text("kind").equals(beam.kind().name())).findFirst()
            .map(row -> new Absorber(row.integer("Z"), row.integer("A"), row.number("photon_cross_section_per_GeV2"), row.number("distance_m"),
                row.number("interaction_length_m")))
            .orElseThrow(() -> new IllegalArgumentException("no absorber is known for the beam " + beam.id()));
    }
}
