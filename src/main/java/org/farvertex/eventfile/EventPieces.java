package org.farvertex.eventfile;

import java.util.List;
import org.farvertex.jhepmc.Attribute;
import org.farvertex.jhepmc.Position;

/**
 * Takes an event of HepMC piece by piece: its start, then vertices and particles, numbered as they come, every vertex just before the first
 * particle that leaves it. In GeV and mm.
 */
interface EventPieces {

    /**
     * An event begins.
     *
     * @param number    its number
     * @param vertices  how many vertices will come
     * @param particles how many particles will come
     * @param weights   its weights
     */
    void event(int number, int vertices, int particles, List<Double> weights);

    /** What is said of the event as a whole: attributes that are the same in all events of a process, and where its first vertex is. */
    void attributes(List<Attribute> ofProcess, Position place);

    /** A vertex, and the numbers of the particles that end there. */
    void vertex(VertexStatus status, List<Integer> incoming, Position position);

    /** A particle, and minus the number of the vertex that it leaves, 0 for none. */
    void particle(int pdgId, int status, double px, double py, double pz, double energy, double mass, int vertex);
}
