package org.farvertex.jhepmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts in the grammar of the HepMC3 library, and how they are read. */
final class LibraryTexts {

    /** An event of three particles, without its first line. */
    static final String[] EVENT = {"U GEV MM", "W 0.5", "P 1 0 32 0 0 4 5 3 2", "V -1 0 [1] @ 1 2 480000 600000", "P 2 -1 11 1.5 0 2 2.5 0 1",
        "P 3 -1 -11 -1.5 0 2 2.5 0 1"};
    /** The particles of the same in HepMC2. */
    static final String PAIR = "\nP 10001 32 0 0 4 5 3 2 0 0 -1 0\nP 10002 11 1.5 0 2 2.5 0 1 0 0 0 0\nP 10003 -11 -1.5 0 2 2.5 0 1 0 0 0 0\n";

    /** A file as it was read. */
    record Content(List<GenRunInfo> runs, List<GenEvent> events) {
    }

    static Content read(InputStream stream, Grammar grammar) throws IOException {
        List<GenRunInfo> runs = new ArrayList<>();
        List<GenEvent> events = new ArrayList<>();
        try (EventReader reader = EventReader.of(stream, "file", grammar)) {
            for (Optional<GenEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
                runs.add(reader.run());
                events.add(event.get());
            }
            assertThat(reader.next()).isEmpty();
        }
        return new Content(runs, events);
    }

    /** Reads what is valid but not ours. */
    static Content tolerant(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(new ByteArrayInputStream(bytes), Grammar.STRICT)).as("strictly").isInstanceOf(MalformedEventException.class);
        return read(new ByteArrayInputStream(bytes), Grammar.TOLERANT);
    }

    static String asciiv3(String run, String... event) {
        return "HepMC::Version 3.02.05\nHepMC::Asciiv3-START_EVENT_LISTING\n" + run + "E 7 1 3\n" + String.join("\n", event)
            + "\nHepMC::Asciiv3-END_EVENT_LISTING\n\n";
    }

    static String ioGenEvent(String events) {
        return "\nHepMC::Version 2.06.09\nHepMC::IO_GenEvent-START_EVENT_LISTING\n" + events + "HepMC::IO_GenEvent-END_EVENT_LISTING\n\n";
    }

    static String event2(int number, String weights, String header, String vertex) {
        return "E " + number + " 0 -1 -1 -1 3 0 1 0 0 0 " + weights + "\n" + header + "C 2 0.25\n" + vertex;
    }

    private LibraryTexts() {
    }
}
