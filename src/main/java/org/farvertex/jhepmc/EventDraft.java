package org.farvertex.jhepmc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An event while it is read: vertices under the numbers of the file, until all lines are in. */
final class EventDraft {

    final int number;
    final Line firstLine;
    final List<Double> weights = new ArrayList<>();
    final List<Attribute> attributes = new ArrayList<>();
    final List<GenParticle> particles = new ArrayList<>();
    final Map<Integer, VertexDraft> vertices = new LinkedHashMap<>();
    private final Map<Integer, GenParticle> ahead = new HashMap<>();
    private final Grammar grammar;
    private MomentumUnit momentumUnit;
    private LengthUnit lengthUnit;

    EventDraft(Line firstLine, int number, Grammar grammar) {
        this.firstLine = firstLine;
        this.number = number;
        this.grammar = grammar;
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

    /** An event without units is in those that the library starts with. */
    private void requireUnits() throws MalformedEventException {
        if (momentumUnit == null && grammar == Grammar.STRICT) {
            throw firstLine.fail("event " + number + " has no U line with its units");
        }
        momentumUnit = momentumUnit == null ? MomentumUnit.GEV : momentumUnit;
        lengthUnit = lengthUnit == null ? LengthUnit.MM : lengthUnit;
    }

    void vertex(Line line, int id, VertexDraft vertex) throws MalformedEventException {
        if (id >= 0) {
            throw line.fail("expected a negative vertex number, found " + id);
        }
        if (vertices.putIfAbsent(id, vertex) != null) {
            throw line.fail("vertex " + id + " stands twice in event " + number);
        }
    }

    /** A particle under its number: strictly they come in order, tolerantly in any. */
    void particle(Line line, int id, GenParticle particle) throws MalformedEventException {
        int next = particles.size() + 1;
        if (id < next || (id > next && grammar == Grammar.STRICT)) {
            throw line.fail("expected particle number " + next + ", found " + id);
        }
        if (id == next && ahead.isEmpty()) {
            particles.add(particle);
            return;
        }
        if (ahead.putIfAbsent(id, particle) != null) {
            throw line.fail("particle " + id + " stands twice in event " + number);
        }
        while (ahead.containsKey(particles.size() + 1)) {
            particles.add(ahead.remove(particles.size() + 1));
        }
    }

    /** All lines are in: a particle that came ahead of others still waits if one of those is not there. */
    void requireGapless() throws MalformedEventException {
        if (!ahead.isEmpty()) {
            throw firstLine.fail("event " + number + ": particle number " + (particles.size() + 1) + " is missing");
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
        requireUnits();
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
                attached.add(id == 0 ? particle : particle.from(renumbered.get(id)));
            }
            refuseDeadEnds(renumbered.keySet());
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
        if (vertex.incoming().isEmpty() && grammar == Grammar.STRICT) {
            throw new IllegalArgumentException("event " + number + ": vertex " + id + " has no incoming particle");
        }
        return new GenVertex(vertex.status(), vertex.incoming(), vertex.position());
    }

    /** Vertices that nothing leaves have no place in an event: what enters them ends nowhere. Strictly there are none. */
    private void refuseDeadEnds(Set<Integer> used) {
        for (int id : vertices.keySet()) {
            if (!used.contains(id) && grammar == Grammar.STRICT) {
                throw new IllegalArgumentException("event " + number + ": vertex " + id + " has no outgoing particle");
            }
        }
    }

    /** Whether an attribute belongs to something that is here; the library keeps others where no particle and no vertex finds them. */
    private boolean reachable(Attribute attribute, Map<Integer, Integer> renumbered) {
        int owner = attribute.owner();
        return owner == 0 || (owner > 0 ? owner <= particles.size() : renumbered.containsKey(owner));
    }

    /** The attributes under the numbers that their owners have here; tolerantly without those that belong to nothing. */
    private List<Attribute> owned(Map<Integer, Integer> renumbered) {
        return attributes.stream().filter(attribute -> grammar == Grammar.STRICT || reachable(attribute, renumbered)).map(attribute -> {
            if (attribute.owner() == 0 && attribute.name().equals(Attribute.SIGNAL_PROCESS_VERTEX)) {
                return processVertex(attribute, renumbered);
            }
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

    /** The vertex under the number that it has here. */
    private static Attribute processVertex(Attribute attribute, Map<Integer, Integer> renumbered) {
        return renumbered.entrySet().stream().filter(entry -> attribute.value().equals(entry.getKey().toString())).findFirst()
            .map(entry -> Attribute.ofEvent(attribute.name(), entry.getValue().toString())).orElse(attribute);
    }
}
