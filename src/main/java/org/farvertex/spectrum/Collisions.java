package org.farvertex.spectrum;

/**
 * The collisions that tables of cross sections belong to.
 *
 * @param energy                energy as names of files spell it, e.g. {@code 14TeV}
 * @param momentum              momentum of each beam [GeV]
 * @param inelasticCrossSection inelastic cross section [pb]
 */
public record Collisions(String energy, double momentum, double inelasticCrossSection) {

    /** Checks the numbers. */
    public Collisions {
        if (!(momentum > 0 && inelasticCrossSection > 0 && Double.isFinite(momentum * inelasticCrossSection))) {
            throw new IllegalArgumentException("collisions need a momentum and a cross section, not " + momentum + " GeV and "
                + inelasticCrossSection + " pb");
        }
    }
}
