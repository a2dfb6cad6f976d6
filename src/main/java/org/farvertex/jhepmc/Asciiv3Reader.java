package org.farvertex.jhepmc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.jhepmc.EventDraft.VertexDraft;

/** Reads HepMC3's Asciiv3, our own and the library's, with vertices written out or implied by the mother particle. */
final class Asciiv3Reader implements EventListing {

    private static final String END = HepMCFormat.ASCIIV3.end();
    private static final String EVENT_OR_END = "an event (E) or " + END;

    private final LineSource lines;
    private GenRunInfo run;

    /** Reads the run information; the lines begin after the one that names the format. */
    Asciiv3Reader(LineSource lines) throws IOException {
        this.lines = lines;
        this.run = readRun();
    }

    @Override
    public GenRunInfo run() {
        return run;
    }

    private GenRunInfo readRun() throws IOException {
        List<String> names = List.of();
        List<Tool> tools = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        Line line = lines.peek();
        while (line != null && (line.kind() != 'E' && !line.text().equals(END))) {
            line.fields();
            try {
                switch (line.kind()) {
                    case 'W' -> names = names(line);
                    case 'T' -> tools.add(tool(line));
                    case 'A' -> attribute(line, attributes);
                    default -> throw line.unexpected("run information (W, T, A) or an event (E)");
                }
                lines.take("");
                line = lines.peek();
            } catch (IllegalArgumentException e) {
                throw line.fail(e.getMessage());
            }
        }
        try {
            return new GenRunInfo(names, tools, attributes);
        } catch (IllegalArgumentException e) {
            throw lines.take("an event").fail("run information before this line: " + e.getMessage());
        }
    }

    /** One name a line, as the text was before line ends were escaped; a single line of several words holds a name each, as the library has it. */
    private List<String> names(Line line) throws MalformedEventException {
        String text = line.string("the weight names");
        if (lines.grammar() == Grammar.STRICT && text.indexOf(' ') >= 0) {
            throw line.fail("the name of a weight must not contain blanks, the library splits there: '" + text + "'");
        }
        return List.of(text.indexOf('\n') < 0 ? text.strip().split("\\s+") : text.split("\n", -1));
    }

    private static Tool tool(Line line) throws MalformedEventException {
        String[] parts = line.string("a tool").split("\n", 3);
        return new Tool(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    private void attribute(Line line, Map<String, String> attributes) throws MalformedEventException {
        String name = line.word("the name of an attribute");
        if (attributes.put(name, value(line, name)) != null && lines.grammar() == Grammar.STRICT) {
            throw line.fail("run attribute " + name + " stands twice");
        }
    }

    /** The value of an attribute; none at all where its blank is followed by nothing. */
    private String value(Line line, String name) throws MalformedEventException {
        return lines.grammar() == Grammar.TOLERANT && line.endsWithBlank() ? "" : line.string("the value of attribute " + name);
    }

    @Override
    public Optional<GenEvent> next() throws IOException {
        if (lines.grammar() == Grammar.TOLERANT && lines.peek() != null && "WTA".indexOf(lines.peek().kind()) >= 0) {
            run = readRun();
        }
        Line first = lines.take(EVENT_OR_END);
        if (first.text().equals(END)) {
            return Optional.empty();
        }
        if (first.kind() != 'E') {
            throw first.unexpected(EVENT_OR_END);
        }
        return Optional.of(event(first.fields()));
    }

    private GenEvent event(Line first) throws IOException {
        EventDraft draft = new EventDraft(first, first.integer("the event number"), lines.grammar());
        int vertices = first.count("the number of vertices");
        int particles = first.count("the number of particles");
        Optional<Position> shift = position(first);
        ImpliedVertices implied = new ImpliedVertices();
        Line line = lines.peek();
        while (line == null || !(line.kind() == 'E' || line.text().equals(END) || beginsRun(line, draft))) {
            line = lines.take(EVENT_OR_END);
            switch (line.kind()) {
                case 'U' -> draft.units(line);
                case 'W' -> weights(line, draft);
                case 'A' -> draft.attributes.add(attribute(line));
                case 'V' -> vertex(line, draft);
                case 'P' -> particle(line, draft, implied);
                default -> throw line.unexpected("U, W, A, V, P, the next event (E) or " + END);
            }
            line = lines.peek();
        }
        draft.requireGapless();
        implied.settle(draft, shift);
        draft.requireCounts(vertices, particles);
        GenEvent event = draft.build();
        try {
            run.requireWeights(event);
        } catch (IllegalArgumentException e) {
            throw first.fail(e.getMessage());
        }
        return event;
    }

    /** Whether a line tells, as the library takes it, of the run of the events to come: a tool, weights once more, an attribute that names no owner. */
    private boolean beginsRun(Line line, EventDraft draft) throws MalformedEventException {
        if (lines.grammar() == Grammar.STRICT || draft.particles.isEmpty()) {
            return false;
        }
        return switch (line.kind()) {
            case 'T' -> true;
            case 'W' -> !draft.weights.isEmpty();
            case 'A' -> !line.fields().word("the owner of an attribute").matches("-?[0-9]+");
            default -> false;
        };
    }

    private static void weights(Line line, EventDraft draft) throws MalformedEventException {
        line.fields();
        while (line.hasMore()) {
            draft.weights.add(line.number("a weight"));
        }
    }

    private Attribute attribute(Line line) throws MalformedEventException {
        line.fields();
        int owner = line.integer("the owner of an attribute");
        String name = line.word("the name of an attribute");
        try {
            return new Attribute(owner, name, value(line, name));
        } catch (IllegalArgumentException e) {
            throw line.fail(e.getMessage());
        }
    }

    private static void vertex(Line line, EventDraft draft) throws MalformedEventException {
        line.fields();
        int id = line.integer("the vertex number");
        int status = line.integer("the vertex status");
        String list = line.bracketed("the incoming particles [n,…]");
        List<Integer> incoming = new ArrayList<>();
        try {
            for (String word : list.isBlank() ? new String[0] : list.split(",", -1)) {
                incoming.add(Integer.valueOf(word.strip()));
            }
        } catch (NumberFormatException e) {
            throw line.fail("expected the incoming particles [n,…], found '[" + list + "]'");
        }
        incoming.removeIf(particle -> particle == 0);
        draft.vertex(line, id, new VertexDraft(status, incoming, position(line)));
    }

    private static Optional<Position> position(Line line) throws MalformedEventException {
        if (!line.hasMore()) {
            return Optional.empty();
        }
        String at = line.word("@ and a position");
        if (!at.equals("@")) {
            throw line.fail("expected @ and a position or the end of the line, found '" + at + "'");
        }
        Position position = new Position(line.number("x"), line.number("y"), line.number("z"), line.number("t"));
        line.end();
        return Optional.of(position);
    }

    private static void particle(Line line, EventDraft draft, ImpliedVertices implied) throws MalformedEventException {
        line.fields();
        int id = line.integer("the particle number");
        int parent = line.integer("the parent");
        int pdgId = line.integer("the PDG number");
        double px = line.number("px");
        double py = line.number("py");
        double pz = line.number("pz");
        double e = line.number("the energy");
        double mass = line.number("the mass");
        int status = line.integer("the status");
        line.end();
        implied.parent(id, parent);
        draft.particle(line, id, new GenParticle(pdgId, status, px, py, pz, e, mass, Math.min(parent, 0)));
    }
}
