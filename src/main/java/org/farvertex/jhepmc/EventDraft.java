package org.farvertex.jhepmc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event while it is read: vertices under the numbers of the file, until all lines are in. */
final class EventDraft {

    final int number;
    final Line firstLine;
    final List<Double> weights = new ArrayList<>();
    final List<Attribute> attributes = new ArrayList<>();
    final List<GenParticle> particles = new ArrayList<>();
    final Map<Integer, VertexDraft> vertices = new LinkedHashMap<>();
    private MomentumUnit momentumUnit;
    private LengthUnit lengthUnit;

    EventDraft(Line firstLine, int number) {
        this.firstLine = firstLine;
        this.number = number;
    }

    /** A vertex under its number in the file. */
    record VertexDraft(int status, List<Integer> incoming, Optional<Position> position) {
    }

    /** Reads a U line. */
    void units(Line line) throws MalformedEventException {
        line.fields();
        String momentum = line.word("the unit of momentum");
        String length = line.word("the unit of length");
        line.end();
        try {
            momentumUnit = MomentumUnit.valueOf(momentum);
            lengthUnit = LengthUnit.valueOf(length);
        } catch (IllegalArgumentException e) {
            throw line.fail("expected the units MEV or GEV and MM or CM, found '" + momentum + " " + length + "'");
        }
    }

    boolean hasUnits() {
        return momentumUnit != null;
    }

    void vertex(Line line, int id, VertexDraft vertex) throws MalformedEventException {
        if (id >= 0) {
            throw line.fail("expected a negative vertex number, found " + id);
        }
        if (vertices.putIfAbsent(id, vertex) != null) {
            throw line.fail("vertex " + id + " stands twice in event " + number);
        }
    }

    void requireCounts(int vertexCount, int particleCount) throws MalformedEventException {
        if (vertices.size() != vertexCount || particles.size() != particleCount) {
            throw firstLine.fail("event " + number + " announces " + vertexCount + " vertices and " + particleCount
                + " particles, " + vertices.size() + " and " + particles.size() + " follow");
        }
    }

    /** The event, its vertices renumbered in the order in which the particles name them. */
    GenEvent build() throws MalformedEventException {
        if (!hasUnits()) {
            throw firstLine.fail("event " + number + " has no U line with its units");
        }
        Map<Integer, Integer> renumbered = new HashMap<>();
        List<GenVertex> ordered = new ArrayList<>();
        List<GenParticle> attached = new ArrayList<>(particles.size());
        try {
            for (GenParticle particle : particles) {
                int id = particle.productionVertex();
                if (id != 0 && !renumbered.containsKey(id)) {
                    ordered.add(vertex(id));
                    renumbered.put(id, -ordered.size());
                }
                attached.add(id == 0 ? particle : withVertex(particle, renumbered.get(id)));
            }
            requireAllUsed(renumbered);
            return new GenEvent(number, momentumUnit, lengthUnit, weights, owned(renumbered), attached, ordered);
        } catch (IllegalArgumentException e) {
            throw firstLine.fail(e.getMessage());
        }
    }

    private GenVertex vertex(int id) {
        VertexDraft vertex = vertices.get(id);
        if (vertex == null) {
            throw new IllegalArgumentException("event " + number + ": vertex " + id + " is named and not described");
        }
        if (vertex.incoming().isEmpty()) {
            throw new IllegalArgumentException("event " + number + ": vertex " + id + " has no incoming particle");
        }
        return new GenVertex(vertex.status(), vertex.incoming(), vertex.position());
    }

    private void requireAllUsed(Map<Integer, Integer> renumbered) {
        vertices.keySet().stream().filter(id -> !renumbered.containsKey(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("event " + number + ": vertex " + id + " has no outgoing particle");
        });
    }

    private List<Attribute> owned(Map<Integer, Integer> renumbered) {
        return attributes.stream().map(attribute -> {
            if (attribute.owner() >= 0) {
                return attribute;
            }
            Integer owner = renumbered.get(attribute.owner());
            if (owner == null) {
                throw new IllegalArgumentException("event " + number + ": attribute " + attribute.name()
                    + " belongs to vertex " + attribute.owner() + ", which is not there");
            }
            return new Attribute(owner, attribute.name(), attribute.value());
        }).toList();
    }

    private static GenParticle withVertex(GenParticle p, int vertex) {
        return p.productionVertex() == vertex ? p
            : new GenParticle(p.pdgId(), p.status(), p.px(), p.py(), p.pz(), p.e(), p.mass(), vertex);
    }
}
