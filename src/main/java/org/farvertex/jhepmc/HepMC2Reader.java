package org.farvertex.jhepmc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads HepMC2's IO_GenEvent; what its lines say beyond particles and vertices becomes attributes, as in HepMC3. */
final class HepMC2Reader implements EventListing {

    private final LineSource lines;
    private final boolean streamed;
    private GenRunInfo run = GenRunInfo.EMPTY;
    private Optional<GenEvent> first;
    private boolean started;
    private boolean ended;

    /** Reads the first event, which tells the weight names; the lines begin after the one that names the format. */
    HepMC2Reader(LineSource lines) throws IOException {
        this(lines, false);
    }

    private HepMC2Reader(LineSource lines, boolean streamed) throws IOException {
        this.lines = lines;
        this.streamed = streamed;
        this.first = read();
    }

    /** Events that HepMC2 put into a stream one by one: no line names the format, and they end with the file or where another listing begins. */
    static HepMC2Reader streamed(LineSource lines) throws IOException {
        return new HepMC2Reader(lines, true);
    }

    @Override
    public GenRunInfo run() {
        return run;
    }

    @Override
    public Optional<GenEvent> next() throws IOException {
        Optional<GenEvent> event = first.isPresent() || ended ? first : read();
        first = Optional.empty();
        return event;
    }

    private boolean streamEnds() {
        Line line = lines.peek();
        return streamed && (line == null || (line.text().startsWith("HepMC::") && !line.text().equals(HepMCFormat.IO_GENEVENT.end())));
    }

    private Optional<GenEvent> read() throws IOException {
        if (streamEnds()) {
            ended = true;
            return Optional.empty();
        }
        Line line = lines.take("an event (E) or " + HepMCFormat.IO_GENEVENT.end());
        if (line.text().equals(HepMCFormat.IO_GENEVENT.end())) {
            ended = true;
            return Optional.empty();
        }
        if (line.kind() != 'E') {
            throw line.unexpected("an event (E) or " + HepMCFormat.IO_GENEVENT.end());
        }
        List<String> names = new ArrayList<>();
        HepMC2Draft draft = new HepMC2Draft(line.fields(), lines.grammar());
        Line next = lines.peek();
        while (!streamEnds() && (next == null || (next.kind() != 'E' && !next.text().equals(HepMCFormat.IO_GENEVENT.end())))) {
            next = lines.take("an event (E) or " + HepMCFormat.IO_GENEVENT.end());
            readLine(next, draft, names);
            next = lines.peek();
        }
        GenEvent event = draft.build(names);
        settleNames(names, event.weights().size(), line);
        started = true;
        return Optional.of(event);
    }

    /** Every event names its weights again, or none where the names still hold; strictly they are those of the first. */
    private void settleNames(List<String> names, int weights, Line line) throws MalformedEventException {
        boolean same = names.equals(run.weightNames());
        if (!same && started && lines.grammar() == Grammar.STRICT) {
            throw line.fail("weights " + names + " differ from those of the first event, " + run.weightNames());
        }
        boolean hold = names.isEmpty() && (weights == 0 || weights == run.weightNames().size());
        if (!same && !hold) {
            run = new GenRunInfo(names, List.of(), Map.of());
        }
    }

    private static void readLine(Line line, HepMC2Draft draft, List<String> names) throws MalformedEventException {
        switch (line.kind()) {
            case 'N' -> weightNames(line.fields(), names);
            case 'U' -> draft.units(line);
            case 'C' -> draft.crossSection(line.fields());
            case 'H' -> draft.attribute(line, "HepMC2.HeavyIon", line.fields().string("the heavy-ion numbers"));
            case 'F' -> draft.attribute(line, "GenPdfInfo", line.fields().string("the parton densities"));
            case 'V' -> draft.vertex(line.fields());
            case 'P' -> draft.particle(line.fields());
            default -> throw line.unexpected("N, U, C, H, F, V, P, the next event (E) or "
                + HepMCFormat.IO_GENEVENT.end());
        }
    }

    private static void weightNames(Line line, List<String> names) throws MalformedEventException {
        int count = line.count("the number of weights");
        for (int i = 0; i < count; i++) {
            names.add(line.quoted("the name of a weight"));
        }
        line.end();
        try {
            new GenRunInfo(names, List.of(), Map.of());
        } catch (IllegalArgumentException e) {
            throw line.fail(e.getMessage());
        }
    }
}
