package org.farvertex.jhepmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.farvertex.jhepmc.EventDraft.VertexDraft;

/** An IO_GenEvent event while it is read: particles under their barcodes, in the order of the file. */
final class HepMC2Draft {

    private static final int BEAM = 4;

    private final EventDraft draft;
    private final Grammar grammar;
    private final int vertexCount;
    private final List<Barcoded> particles = new ArrayList<>();
    private int vertex;
    private int orphansLeft;
    private int outgoingLeft;

    /** A particle with its barcode and the barcode of the vertex where it ends. */
    private record Barcoded(Line line, int barcode, GenParticle particle, int end, List<Attribute> attributes) {
    }

    /** Reads the E line. */
    HepMC2Draft(Line line, Grammar grammar) throws MalformedEventException {
        this.grammar = grammar;
        draft = new EventDraft(line, line.integer("the event number"), grammar);
        for (HepMC2Column column : HepMC2Column.values()) {
            String word = column.integer() ? Integer.toString(line.integer(column.attribute()))
                : Text.number(line.number(column.attribute()));
            if (!word.equals(column.unknown())) {
                draft.attributes.add(Attribute.ofEvent(column.attribute(), word));
            }
        }
        vertexCount = line.count("the number of vertices");
        line.integer("the barcode of the first beam");
        line.integer("the barcode of the second beam");
        int states = line.count("the number of random states");
        for (int i = 0; i < states; i++) {
            draft.attributes.add(Attribute.ofEvent("random_states" + i, line.word("a random state")));
        }
        int weights = line.count("the number of weights");
        for (int i = 0; i < weights; i++) {
            draft.weights.add(line.number("a weight"));
        }
        line.end();
    }

    void units(Line line) throws MalformedEventException {
        draft.units(line);
    }

    void attribute(Line line, String name, String value) throws MalformedEventException {
        try {
            draft.attributes.add(Attribute.ofEvent(name, value));
        } catch (IllegalArgumentException e) {
            throw line.fail(e.getMessage());
        }
    }

    void crossSection(Line line) throws MalformedEventException {
        double value = line.number("the cross section in pb");
        double error = line.number("the error of the cross section");
        line.end();
        try {
            new GenCrossSection(value, error, -1, -1);
        } catch (IllegalArgumentException e) {
            if (grammar == Grammar.STRICT) {
                throw line.fail(e.getMessage());
            }
        }
        draft.attributes.add(Attribute.ofEvent(GenCrossSection.ATTRIBUTE, Text.number(value) + ' ' + Text.number(error) + " -1 -1"));
    }

    void vertex(Line line) throws MalformedEventException {
        requireNoneMissing(line);
        vertex = line.integer("the barcode of the vertex");
        int status = line.integer("the vertex status");
        Position position = new Position(line.number("x"), line.number("y"), line.number("z"), line.number("t"));
        orphansLeft = line.count("the number of incoming particles from outside");
        outgoingLeft = line.count("the number of outgoing particles");
        draft.vertex(line, vertex, new VertexDraft(status, new ArrayList<>(), Optional.of(position)));
        int weights = line.count("the number of vertex weights");
        for (int i = 0; i < weights; i++) {
            draft.attributes.add(new Attribute(vertex, "weight" + i, Text.number(line.number("a vertex weight"))));
        }
        line.end();
    }

    void particle(Line line) throws MalformedEventException {
        if (vertex == 0 || (grammar == Grammar.STRICT && orphansLeft + outgoingLeft == 0)) {
            throw line.fail("expected a vertex (V) or an event (E), found one particle more than vertex " + vertex
                + " announces");
        }
        int barcode = line.integer("the barcode of the particle");
        int pdgId = line.integer("the PDG number");
        double px = line.number("px");
        double py = line.number("py");
        double pz = line.number("pz");
        double e = line.number("the energy");
        double mass = line.number("the mass");
        int status = line.integer("the status");
        List<Attribute> attributes = new ArrayList<>();
        polarisation(line, "theta", attributes);
        polarisation(line, "phi", attributes);
        int end = line.integer("the barcode of the vertex where the particle ends, or 0");
        boolean orphan = end == vertex;
        if (grammar == Grammar.STRICT && orphansLeft > 0 && !orphan) {
            throw line.fail("expected an incoming particle that ends at vertex " + vertex + ", found end " + end);
        }
        int flows = line.count("the number of colour flows");
        for (int i = 0; i < flows; i++) {
            attributes.add(Attribute.ofEvent("flow" + line.integer("a colour index"), line.word("a colour")));
        }
        line.end();
        particles.add(new Barcoded(line, barcode,
            new GenParticle(pdgId, status, px, py, pz, e, mass, orphan ? 0 : vertex), end, attributes));
        orphansLeft -= orphan ? 1 : 0;
        outgoingLeft -= orphan ? 0 : 1;
    }

    private static void polarisation(Line line, String angle, List<Attribute> attributes)
        throws MalformedEventException {
        double value = line.number(angle);
        if (value != 0) {
            attributes.add(Attribute.ofEvent(angle, Text.number(value)));
        }
    }

    /** Less than announced is missing; tolerantly, incoming particles are those that say so and outgoing ones may be more. */
    private void requireNoneMissing(Line line) throws MalformedEventException {
        int missing = Math.max(outgoingLeft, 0) + (grammar == Grammar.STRICT ? Math.max(orphansLeft, 0) : 0);
        if (missing > 0) {
            throw line.fail("expected " + missing + " more particles of vertex " + vertex);
        }
    }

    /** Numbers the particles in the order of their barcodes and builds the event. */
    GenEvent build(List<String> weightNames) throws MalformedEventException {
        requireNoneMissing(draft.firstLine);
        if (grammar == Grammar.TOLERANT) {
            turnBeams();
        }
        for (Barcoded particle : ordered()) {
            draft.particles.add(particle.particle());
            int id = draft.particles.size();
            particle.attributes().forEach(a -> draft.attributes.add(new Attribute(id, a.name(), a.value())));
            if (particle.end() != 0) {
                end(particle, id);
            }
        }
        draft.requireCounts(vertexCount, particles.size());
        GenEvent event = draft.build();
        if (!weightNames.isEmpty() && weightNames.size() != event.weights().size()) {
            throw draft.firstLine.fail(event.weights().size() + " weights, but names " + weightNames);
        }
        return event;
    }

    /** In the order of the barcodes; in that of the file if they do not tell particles apart, which the library does not ask of them. */
    private List<Barcoded> ordered() throws MalformedEventException {
        Map<Integer, Barcoded> byBarcode = new TreeMap<>();
        for (Barcoded particle : particles) {
            if (byBarcode.putIfAbsent(particle.barcode(), particle) != null) {
                if (grammar == Grammar.STRICT) {
                    throw particle.line().fail("barcode " + particle.barcode() + " stands twice");
                }
                return particles;
            }
        }
        return new ArrayList<>(byBarcode.values());
    }

    /** Beams that leave a vertex which nothing enters are what enters it, as the library has it. */
    private void turnBeams() {
        Set<Integer> entered = particles.stream().map(Barcoded::end).collect(Collectors.toSet());
        particles.replaceAll(p -> p.end() == 0 && p.particle().status() == BEAM && !entered.contains(p.particle().productionVertex())
            ? new Barcoded(p.line(), p.barcode(), p.particle().from(0), p.particle().productionVertex(), p.attributes()) : p);
    }

    private void end(Barcoded particle, int id) throws MalformedEventException {
        VertexDraft end = draft.vertices.get(particle.end());
        if (end == null) {
            throw particle.line().fail("particle ends at vertex " + particle.end() + ", which is not there");
        }
        end.incoming().add(id);
    }
}
