package org.farvertex.eventfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.Attribute;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.GenParticle;
import org.farvertex.jhepmc.GenVertex;
import org.farvertex.jhepmc.LengthUnit;
import org.farvertex.jhepmc.MomentumUnit;
import org.farvertex.jhepmc.Position;

/**
 * An event of HepMC in columns that are reused from event to event; in GeV and mm. For one thread. Particles and vertices are numbered as
 * they come, every vertex just before the first particle that leaves it.
 */
final class EventColumns {

    /** Numbers of a particle: px, py, pz, energy, mass. */
    static final int NUMBERS = 5;
    /** Coordinates of a vertex: x, y, z, t. */
    static final int COORDINATES = 4;

    private static final int ROOM = 16;

    /** Number of the event. */
    int number;
    /** Its weights. */
    List<Double> weights = List.of();
    /** Attributes that all events of its process have. */
    List<Attribute> attributes = List.of();
    /** How many particles there are. */
    int particles;
    /** PDG number of each. */
    int[] pdgId = new int[ROOM];
    /** Status of each. */
    int[] status = new int[ROOM];
    /** Minus the number of the vertex that each leaves, 0 for none. */
    int[] from = new int[ROOM];
    /** {@value #NUMBERS} for each. */
    double[] momenta = new double[NUMBERS * ROOM];
    /** How many vertices there are. */
    int vertices;
    /** Status of each. */
    int[] kind = new int[ROOM];
    /** Number of the first particle that ends at each; the others follow. */
    int[] firstIn = new int[ROOM];
    /** How many particles end at each. */
    int[] countIn = new int[ROOM];
    /** {@value #COORDINATES} for each. */
    double[] positions = new double[COORDINATES * ROOM];

    /** Begins an event. */
    void begin(int event, List<Double> all, List<Attribute> ofProcess) {
        number = event;
        weights = all;
        attributes = ofProcess;
        particles = 0;
        vertices = 0;
    }

    /** Adds a particle; gives its number. */
    int particle(int pdg, int code, int vertex) {
        if (particles == pdgId.length) {
            pdgId = Arrays.copyOf(pdgId, 2 * particles);
            status = Arrays.copyOf(status, 2 * particles);
            from = Arrays.copyOf(from, 2 * particles);
            momenta = Arrays.copyOf(momenta, 2 * NUMBERS * particles);
        }
        pdgId[particles] = pdg;
        status[particles] = code;
        from[particles] = vertex;
        return ++particles;
    }

    /** Adds a vertex at which so many particles end, the first of them of this number. */
    void vertex(VertexStatus code, int first, int count) {
        if (vertices == kind.length) {
            kind = Arrays.copyOf(kind, 2 * vertices);
            firstIn = Arrays.copyOf(firstIn, 2 * vertices);
            countIn = Arrays.copyOf(countIn, 2 * vertices);
            positions = Arrays.copyOf(positions, 2 * COORDINATES * vertices);
        }
        kind[vertices] = code.code();
        firstIn[vertices] = first;
        countIn[vertices++] = count;
    }

    /** The event as the library of HepMC has it. */
    GenEvent event() {
        AsciiBuffer place = new AsciiBuffer(64);
        place.put(positions[0]).put(' ').put(positions[1]).put(' ').put(positions[2]);
        List<Attribute> all = new ArrayList<>(attributes);
        all.add(Attribute.ofEvent(EventRecord.PLACE, place.toString()));
        List<GenParticle> particleList = new ArrayList<>(particles);
        for (int i = 0; i < particles; i++) {
            int at = NUMBERS * i;
            particleList.add(new GenParticle(pdgId[i], status[i], momenta[at], momenta[at + 1], momenta[at + 2], momenta[at + 3], momenta[at + 4], from[i]));
        }
        List<GenVertex> vertexList = new ArrayList<>(vertices);
        for (int i = 0; i < vertices; i++) {
            int at = COORDINATES * i;
            List<Integer> incoming = new ArrayList<>(countIn[i]);
            for (int k = 0; k < countIn[i]; k++) {
                incoming.add(firstIn[i] + k);
            }
            vertexList.add(new GenVertex(kind[i], incoming, Optional.of(new Position(positions[at], positions[at + 1], positions[at + 2], positions[at + 3]))));
        }
        return new GenEvent(number, MomentumUnit.GEV, LengthUnit.MM, weights, all, particleList, vertexList);
    }
}
