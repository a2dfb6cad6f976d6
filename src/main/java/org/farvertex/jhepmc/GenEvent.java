package org.farvertex.jhepmc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An event: a graph of particles and vertices.
 *
 * <p>Particles are numbered 1, 2, … and vertices -1, -2, … by their places in the lists. Vertices stand in the order in
 * which the list of particles first names them as production vertex; something leaves every vertex, and a particle ends at one vertex at most. That is the order of the file, so that an event read is the event written.
 *
 * @param number       number of the event
 * @param momentumUnit unit of momenta, energies and masses
 * @param lengthUnit   unit of positions
 * @param weights      one per weight name of the run
 * @param attributes   of the event, its particles and vertices
 * @param particles    in order of their numbers
 * @param vertices     in order of their numbers
 */
public record GenEvent(int number, MomentumUnit momentumUnit, LengthUnit lengthUnit, List<Double> weights,
                       List<Attribute> attributes, List<GenParticle> particles, List<GenVertex> vertices) {

    /** Checks the graph. */
    public GenEvent {
        Objects.requireNonNull(momentumUnit);
        Objects.requireNonNull(lengthUnit);
        weights = List.copyOf(weights);
        attributes = List.copyOf(attributes);
        particles = List.copyOf(particles);
        vertices = List.copyOf(vertices);
        requireOrder(number, particles, vertices.size());
        int[] ends = endVertices(number, particles, vertices);
        for (int i = 0; i < ends.length; i++) {
            require(ends[i] == 0 || ends[i] != particles.get(i).productionVertex(), number,
                "particle begins and ends at the same vertex");
        }
        for (Attribute attribute : attributes) {
            require(attribute.owner() <= particles.size() && attribute.owner() >= -vertices.size(), number,
                "attribute belongs to a particle or vertex that is not there");
        }
    }

    /**
     * Value of an attribute of the event itself.
     *
     * @param name name of the attribute
     * @return its text, empty if there is none of this name
     */
    public Optional<String> attribute(String name) {
        for (Attribute attribute : attributes) {
            if (attribute.owner() == 0 && attribute.name().equals(name)) {
                return Optional.of(attribute.value());
            }
        }
        return Optional.empty();
    }

    /**
     * The vertex where a particle ends.
     *
     * @param particle its number, from 1
     * @return -n for the n-th vertex, 0 if the particle ends at none
     */
    public int endVertex(int particle) {
        requireParticle(particle);
        for (int v = 0; v < vertices.size(); v++) {
            if (vertices.get(v).incoming().contains(particle)) {
                return -v - 1;
            }
        }
        return 0;
    }

    /**
     * What leaves a vertex.
     *
     * @param vertex its number, -1 for the first; 0 for the particles that begin at none
     * @return numbers of the particles, in their order
     */
    public List<Integer> outgoing(int vertex) {
        requireVertex(vertex);
        return IntStream.rangeClosed(1, particles.size()).filter(n -> particles.get(n - 1).productionVertex() == vertex).boxed().toList();
    }

    /**
     * What leaves the vertex where a particle ends.
     *
     * @param particle its number, from 1
     * @return numbers of its children, in their order; none if it ends nowhere
     */
    public List<Integer> children(int particle) {
        int end = endVertex(particle);
        return end == 0 ? List.of() : outgoing(end);
    }

    /**
     * Where a vertex is: its own position, or that of the vertex before it, in the end the origin.
     *
     * @param vertex its number, -1 for the first
     * @return the point, in the unit of the event
     */
    public Position position(int vertex) {
        requireVertex(vertex);
        int current = vertex;
        for (int steps = 0; current < 0 && steps <= vertices.size(); steps++) {
            GenVertex here = vertices.get(-current - 1);
            if (here.position().isPresent()) {
                return here.position().get();
            }
            current = here.incoming().isEmpty() ? 0 : particles.get(here.incoming().get(0) - 1).productionVertex();
        }
        return Position.ORIGIN;
    }

    /**
     * The same event in other units; attributes stay as they are.
     *
     * @param momentum unit of momenta, energies and masses
     * @param length   unit of positions
     * @return the event in these units
     */
    public GenEvent in(MomentumUnit momentum, LengthUnit length) {
        double energies = momentumUnit.per(momentum);
        double lengths = lengthUnit.per(length);
        return new GenEvent(number, momentum, length, weights, attributes,
            energies == 1 ? particles : particles.stream().map(particle -> particle.scaled(energies)).toList(),
            lengths == 1 ? vertices : vertices.stream().map(vertex -> vertex.scaled(lengths)).toList());
    }

    private void requireParticle(int particle) {
        if (particle < 1 || particle > particles.size()) {
            throw new IndexOutOfBoundsException("event " + number + " has particles 1 to " + particles.size() + ", not " + particle);
        }
    }

    private void requireVertex(int vertex) {
        if (vertex > 0 || vertex < -vertices.size()) {
            throw new IndexOutOfBoundsException("event " + number + " has vertices -1 to " + -vertices.size() + ", not " + vertex);
        }
    }

    /** Per particle the vertex where it ends, 0 if it does not. */
    int[] endVertices() {
        return endVertices(number, particles, vertices);
    }

    /** Places in the list of particles by production vertex: those of vertex -n in row n, of none in row 0. */
    int[][] outgoingByVertex() {
        int[] count = new int[vertices.size() + 1];
        for (int i = 0; i < particles.size(); i++) {
            count[-particles.get(i).productionVertex()]++;
        }
        int[][] outgoing = new int[count.length][];
        for (int v = 0; v < count.length; v++) {
            outgoing[v] = new int[count[v]];
        }
        for (int i = particles.size() - 1; i >= 0; i--) {
            int vertex = -particles.get(i).productionVertex();
            outgoing[vertex][--count[vertex]] = i;
        }
        return outgoing;
    }

    private static void requireOrder(int number, List<GenParticle> particles, int vertices) {
        int last = 0;
        for (int i = 0; i < particles.size(); i++) {
            int vertex = particles.get(i).productionVertex();
            require(vertex >= last - 1, number,
                "vertices must be numbered in the order in which the particles name them");
            last = Math.min(last, vertex);
        }
        require(-last <= vertices, number, "particle begins at a vertex that is not there");
        require(-last == vertices, number, "vertex without outgoing particle");
    }

    private static int[] endVertices(int number, List<GenParticle> particles, List<GenVertex> vertices) {
        int[] ends = new int[particles.size()];
        for (int v = 0; v < vertices.size(); v++) {
            List<Integer> incoming = vertices.get(v).incoming();
            for (int i = 0; i < incoming.size(); i++) {
                int particle = incoming.get(i) - 1;
                require(particle >= 0 && particle < ends.length, number, "particle that ends at a vertex is not there");
                require(ends[particle] == 0, number, "particle ends at two vertices");
                ends[particle] = -v - 1;
            }
        }
        return ends;
    }

    private static void require(boolean condition, int number, String problem) {
        if (!condition) {
            throw new IllegalArgumentException("event " + number + ": " + problem);
        }
    }
}
