package org.farvertex.jhepmc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads HepMC2's IO_GenEvent; what its lines say beyond particles and vertices becomes attributes, as in HepMC3. */
final class HepMC2Reader implements EventReader {

    private final LineSource lines;
    private final GenRunInfo run;
    private Optional<GenEvent> first;

    /** Reads the first event, which tells the weight names; the lines begin after the one that names the format. */
    HepMC2Reader(LineSource lines) throws IOException {
        this.lines = lines;
        List<String> names = new ArrayList<>();
        this.first = read(names);
        this.run = new GenRunInfo(names, List.of(), Map.of());
    }

    @Override
    public GenRunInfo run() {
        return run;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    @Override
    public Optional<GenEvent> next() throws IOException {
        if (first.isPresent()) {
            Optional<GenEvent> event = first;
            first = Optional.empty();
            return event;
        }
        Line line = lines.peek();
        List<String> names = new ArrayList<>();
        Optional<GenEvent> event = read(names);
        if (event.isPresent() && !names.equals(run.weightNames())) {
            throw line.fail("weights " + names + " differ from those of the first event, " + run.weightNames());
        }
        return event;
    }

    private Optional<GenEvent> read(List<String> names) throws IOException {
        Line line = lines.take("an event (E) or " + HepMCFormat.IO_GENEVENT.end());
        if (line.text().equals(HepMCFormat.IO_GENEVENT.end())) {
            return EndOfFile.reached(lines, line);
        }
        if (line.kind() != 'E') {
            throw line.unexpected("an event (E) or " + HepMCFormat.IO_GENEVENT.end());
        }
        HepMC2Draft draft = new HepMC2Draft(line.fields());
        Line next = lines.peek();
        while (next == null || (next.kind() != 'E' && !next.text().equals(HepMCFormat.IO_GENEVENT.end()))) {
            next = lines.take("an event (E) or " + HepMCFormat.IO_GENEVENT.end());
            readLine(next, draft, names);
            next = lines.peek();
        }
        return Optional.of(draft.build(names));
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
            String word = line.word("the name of a weight in double quotes");
            if (word.length() < 3 || !word.startsWith("\"") || !word.endsWith("\"")) {
                throw line.fail("expected the name of a weight in double quotes and without blanks, found '" + word
                    + "'");
            }
            names.add(word.substring(1, word.length() - 1));
        }
        line.end();
        if (names.stream().distinct().count() != names.size()) {
            throw line.fail("weight names must differ: " + names);
        }
    }
}
