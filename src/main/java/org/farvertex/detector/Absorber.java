package org.farvertex.detector;

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
        return BeamTables.rows("/data/absorbers.csv", 6).stream().filter(row -> row[0].equals(beam.kind().name())).findFirst()
            .map(row -> new Absorber(Integer.parseInt(row[1]), Integer.parseInt(row[2]), Double.parseDouble(row[3]),
                Double.parseDouble(row[4]), Double.parseDouble(row[5])))
            .orElseThrow(() -> new IllegalArgumentException("no absorber is known for the beam " + beam.id()));
    }
}
