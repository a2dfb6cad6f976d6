package org.farvertex.eventfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.farvertex.event.OtherWeights;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.Attribute;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.GenParticle;
import org.farvertex.jhepmc.GenVertex;
import org.farvertex.jhepmc.LengthUnit;
import org.farvertex.jhepmc.MomentumUnit;
import org.farvertex.jhepmc.Position;

/**
 * An event of HepMC in two columns that are reused from event to event, its numbers and its integers; in GeV and mm. For one thread. Particles and
 * vertices are numbered as they come, every vertex just before the first particle that leaves it, which is the order of Asciiv3 too.
 */
final class EventColumns {

    /** Coordinates of the event in the laboratory. */
    private static final int PLACE = 3;
    /** Numbers of a particle: px, py, pz, energy, mass. */
    private static final int OF_PARTICLE = 5;
    /** Coordinates of a vertex: x, y, z, t. */
    private static final int OF_VERTEX = 4;
    /** Integers of a particle, and of a vertex: which of the two it is, and three more. */
    private static final int ENTRY = 4;
    private static final int PARTICLE = 1;
    private static final int VERTEX = 2;

    /** Number of the event, weights, place in the laboratory, numbers of particles and vertices in their order. */
    private double[] numbers = new double[128];
    private int filled;
    /** Particles (PDG number, status, minus the number of the vertex that it leaves) and vertices (status, first particle that ends there, how many). */
    private int[] entries = new int[128];
    private int entered;
    private int weights;
    private List<Attribute> attributes = List.of();
    private int particles;
    private int vertices;

    /** Begins an event with its number, its own weight and the others, and attributes that all events of its process have. */
    void begin(int number, double weight, OtherWeights others, List<Attribute> ofProcess) {
        attributes = ofProcess;
        weights = 1 + others.size();
        filled = 0;
        entered = 0;
        particles = 0;
        vertices = 0;
        reserve(1 + weights + PLACE);
        numbers[filled++] = number;
        numbers[filled++] = weight;
        others.copyTo(numbers, filled);
        filled += others.size() + PLACE;
    }

    private void reserve(int more) {
        if (filled + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * (filled + more));
        }
        if (entered + ENTRY > entries.length) {
            entries = Arrays.copyOf(entries, 2 * entries.length);
        }
    }

    private void enter(int which, int first, int second, int third) {
        entries[entered] = which;
        entries[entered + 1] = first;
        entries[entered + 2] = second;
        entries[entered + 3] = third;
        entered += ENTRY;
    }

    /** Adds a particle; gives its number. */
    int particle(int pdgId, int status, int vertex, double px, double py, double pz, double energy, double mass) {
        reserve(OF_PARTICLE);
        enter(PARTICLE, pdgId, status, vertex);
        numbers[filled] = px;
        numbers[filled + 1] = py;
        numbers[filled + 2] = pz;
        numbers[filled + 3] = energy;
        numbers[filled + 4] = mass;
        filled += OF_PARTICLE;
        return ++particles;
    }

    /** Adds a vertex at which so many particles end, the first of them of this number; the first vertex is where the event is. Gives minus its number. */
    int vertex(VertexStatus status, int first, int count, double x, double y, double z, double t) {
        reserve(OF_VERTEX);
        enter(VERTEX, status.code(), first, count);
        numbers[filled] = x;
        numbers[filled + 1] = y;
        numbers[filled + 2] = z;
        numbers[filled + 3] = t;
        if (vertices == 0) {
            System.arraycopy(numbers, filled, numbers, 1 + weights, PLACE);
        }
        filled += OF_VERTEX;
        return -++vertices;
    }

    /** All numbers in the order of the text; those of the event are the first {@link #size()}. */
    double[] numbers() {
        return numbers;
    }

    /** How many numbers there are. */
    int size() {
        return filled;
    }

    /** A hash of all but the numbers. */
    int shapeHash() {
        int hash = System.identityHashCode(attributes) + weights;
        for (int i = 0; i < entered; i++) {
            hash = 31 * hash + entries[i];
        }
        return hash;
    }

    /** Whether another event differs in its numbers alone. */
    boolean hasShapeOf(EventColumns other) {
        return weights == other.weights && attributes == other.attributes && Arrays.equals(entries, 0, entered, other.entries, 0, other.entered);
    }

    /** The event as it is now. */
    EventColumns copy() {
        EventColumns copy = new EventColumns();
        copy.numbers = Arrays.copyOf(numbers, filled);
        copy.filled = filled;
        copy.entries = Arrays.copyOf(entries, entered);
        copy.entered = entered;
        copy.weights = weights;
        copy.attributes = attributes;
        copy.particles = particles;
        copy.vertices = vertices;
        return copy;
    }

    /** The event as the library of HepMC has it. */
    GenEvent event() {
        int at = 1 + weights;
        AsciiBuffer place = new AsciiBuffer(64);
        place.put(numbers[at]).put(' ').put(numbers[at + 1]).put(' ').put(numbers[at + 2]);
        List<Attribute> all = new ArrayList<>(attributes);
        all.add(Attribute.ofEvent(EventRecord.PLACE, place.toString()));
        List<GenParticle> particleList = new ArrayList<>(particles);
        List<GenVertex> vertexList = new ArrayList<>(vertices);
        at += PLACE;
        for (int i = 0; i < entered; i += ENTRY) {
            if (entries[i] == PARTICLE) {
                particleList.add(new GenParticle(entries[i + 1], entries[i + 2], numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], numbers[at + 4],
                    entries[i + 3]));
                at += OF_PARTICLE;
            } else {
                List<Integer> incoming = new ArrayList<>(entries[i + 3]);
                for (int k = 0; k < entries[i + 3]; k++) {
                    incoming.add(entries[i + 2] + k);
                }
                vertexList.add(new GenVertex(entries[i + 1], incoming, Optional.of(new Position(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]))));
                at += OF_VERTEX;
            }
        }
        List<Double> ownWeights = Arrays.stream(numbers, 1, 1 + weights).boxed().toList();
        return new GenEvent((int) numbers[0], MomentumUnit.GEV, LengthUnit.MM, ownWeights, all, particleList, vertexList);
    }
}
