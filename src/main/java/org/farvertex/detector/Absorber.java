package org.farvertex.detector;

import org.farvertex.citation.CitedTable;

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

    /**
     * The absorber of a beam.
     *
     * @param beam a beam of protons
     * @return the absorber
     */
    public static Absorber of(Beam beam) {
        return CitedTable.of("data/absorbers.csv").rows().stream().filter(row -> row.text("kind").equals(beam.kind().name())).findFirst()
            .map(row -> new Absorber(row.integer("Z"), row.integer("A"), row.number("photon_cross_section_per_GeV2"), row.number("distance_m"),
                row.number("interaction_length_m")))
            .orElseThrow(() -> new IllegalArgumentException("no absorber is known for the beam " + beam.id()));
    }
}
