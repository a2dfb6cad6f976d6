package org.farvertex.jhepmc;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads one listing after the other; strictly there is but one, tolerantly as many as files were put together, in either format, with HepMC2's
 * comments between them, or the events of HepMC2 alone, as it streams them. A listing in a format of HepMC 1 ends the reading, as it does in the library.
 */
final class ListingsReader implements EventReader {

    private static final String VERSION = "HepMC::Version";
    private static final String COMMENT = "HepMC::IO_GenEvent-COMMENT";
    /** How HepMC2 begins an event; words of a comment do not look like it. */
    private static final String STREAMED_EVENT = "E -?\\d+ -?\\d+ .*";
    private static final String HEPMC1 = "HepMC::IO_(Extended)?Ascii(-PDT)?-START_.*";

    /** Words on the first line of an event with a position; HepMC2 has twelve at least. */
    private static final int LONGEST_ASCIIV3_EVENT = 9;

    private final LineSource lines;
    private EventListing listing;
    private boolean ended;

    /** Reads up to the first event; the lines begin with those that name version and format. */
    ListingsReader(LineSource lines) throws IOException {
        this.lines = lines;
        skip();
        listing = lines.grammar() == Grammar.TOLERANT && lines.peek() != null && lines.peek().kind() == 'E' ? HepMC2Reader.streamed(lines) : headed();
    }

    /** Passes over blank lines and, tolerantly, comments: their key and what follows up to the next line of the format's own or the next event of a stream. */
    private void skip() throws IOException {
        lines.skipBlank();
        while (lines.grammar() == Grammar.TOLERANT && lines.peek() != null && lines.peek().text().equals(COMMENT)) {
            do {
                lines.take("");
            } while (lines.peek() != null && !lines.peek().text().startsWith("HepMC::") && !isStreamedEvent(lines.peek()));
        }
    }

    private static boolean isStreamedEvent(Line line) {
        return line.kind() == 'E' && line.words() > LONGEST_ASCIIV3_EVENT && line.text().matches(STREAMED_EVENT);
    }

    private EventListing headed() throws IOException {
        Line version = lines.take(VERSION);
        if (!version.text().startsWith(VERSION + " ")) {
            throw version.unexpected(VERSION);
        }
        return start();
    }

    private EventListing start() throws IOException {
        Line start = lines.take("the line that names the format");
        if (start.text().equals(HepMCFormat.ASCIIV3.start())) {
            return new Asciiv3Reader(lines);
        }
        if (start.text().equals(HepMCFormat.IO_GENEVENT.start())) {
            return new HepMC2Reader(lines);
        }
        throw start.unexpected(HepMCFormat.ASCIIV3.start() + " or " + HepMCFormat.IO_GENEVENT.start());
    }

    @Override
    public GenRunInfo run() {
        return listing.run();
    }

    @Override
    public Optional<GenEvent> next() throws IOException {
        while (!ended) {
            Optional<GenEvent> event = listing.next();
            if (event.isPresent()) {
                return event;
            }
            skip();
            ended = lines.peek() == null || (lines.grammar() == Grammar.TOLERANT && lines.peek().text().matches(HEPMC1));
            if (!ended) {
                listing = another();
            }
        }
        return Optional.empty();
    }

    /** Begins the next listing, which names its version or goes on with the format, or with events alone. */
    private EventListing another() throws IOException {
        if (lines.grammar() == Grammar.STRICT) {
            throw lines.peek().unexpected("nothing after the end of the listing");
        }
        if (lines.peek().kind() == 'E') {
            return lines.peek().words() > LONGEST_ASCIIV3_EVENT ? HepMC2Reader.streamed(lines) : new Asciiv3Reader(lines);
        }
        if (lines.peek().text().startsWith(VERSION)) {
            lines.take(VERSION);
        }
        return start();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
