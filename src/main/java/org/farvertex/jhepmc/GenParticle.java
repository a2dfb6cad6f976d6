package org.farvertex.jhepmc;

/**
 * A particle of an event; its number is its place in {@link GenEvent#particles()}, counted from 1.
 *
 * <p>Files of other programs hold numbers that are none or infinite, and they are kept as they were read; nothing writes them.
 *
 * @param pdgId            number in the Monte Carlo scheme of the PDG
 * @param status           1 final, 2 decayed, 4 beam, 20 target, 21–200 the generator's own
 * @param px               momentum
 * @param py               momentum
 * @param pz               momentum
 * @param e                energy
 * @param mass             generated mass; kept apart because \(E^2-p^2\) loses it for a fast particle
 * @param productionVertex -n for the n-th vertex of the event, 0 for none
 */
public record GenParticle(int pdgId, int status, double px, double py, double pz, double e, double mass,
                          int productionVertex) {

    /** Checks the vertex. */
    public GenParticle {
        if (productionVertex > 0) {
            throw new IllegalArgumentException("particle " + pdgId + ": production vertex " + productionVertex
                + " must be 0 (none) or negative");
        }
    }

    /** The same particle with another production vertex. */
    GenParticle from(int vertex) {
        return vertex == productionVertex ? this : new GenParticle(pdgId, status, px, py, pz, e, mass, vertex);
    }

    /** The same particle with momentum and mass in a unit that many of which are the one they are in. */
    GenParticle scaled(double factor) {
        return new GenParticle(pdgId, status, factor * px, factor * py, factor * pz, factor * e, factor * mass, productionVertex);
    }
}
