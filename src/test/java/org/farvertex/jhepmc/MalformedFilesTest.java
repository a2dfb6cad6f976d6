package org.farvertex.jhepmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken file is refused with the line and what was expected there, never read as something else; what the library takes, strictly only. */
class MalformedFilesTest {

    private static final String ASCIIV3 = """
        HepMC::Version 3.03.02
        HepMC::Asciiv3-START_EVENT_LISTING
        W CV
        T FarVertex\\|0.1.0\\|x
        A seed 42
        E 7 1 3
        U GEV MM
        W 0.5
        A 0 signal_process_id 3
        P 1 0 32 0 0 4 5 3 2
        V -1 9 [1] @ 0 0 480000 600000
        P 2 -1 11 1.5 0 2 2.5 0 1
        P 3 -1 -11 -1.5 0 2 2.5 0 1
        HepMC::Asciiv3-END_EVENT_LISTING
        """;
    private static final String IO_GENEVENT = """
        HepMC::Version 2.06.09
        HepMC::IO_GenEvent-START_EVENT_LISTING
        E 7 0 -1 -1 -1 3 0 1 0 0 0 1 0.5
        N 1 "CV"
        U GEV MM
        C 2 0.25
        V -1 9 0 0 480000 600000 1 2 0
        P 10001 32 0 0 4 5 3 2 0 0 -1 0
        P 10002 11 1.5 0 2 2.5 0 1 0 0 0 0
        P 10003 -11 -1.5 0 2 2.5 0 1 0 0 0 0
        HepMC::IO_GenEvent-END_EVENT_LISTING
        """;

    @Test
    void theFilesThatTheCasesBreakAreGood() throws IOException {
        readAll(ASCIIV3, Grammar.STRICT);
        readAll(IO_GENEVENT, Grammar.STRICT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "ANY;1;HepMC;line 1: expected HepMC::Version",
        "ANY;2;HepMC::Asciiv4-START;line 2: expected HepMC::Asciiv3-START_EVENT_LISTING or HepMC::IO_GenEvent",
        "STRICT;3;W CV up;must not contain blanks",
        "ANY;3;W CV\\|up;line 6: event 7 has 1 weights, the run names 2",
        "STRICT;3;# comment;line 3: expected run information (W, T, A) or an event (E), found '# comment'",
        "STRICT;4;T FarVertex\\x;line 4: expected a tool with backslashes written as",
        "ANY;5;A seed;line 5: expected the value of attribute seed, found the end of the line",
        "ANY;6;E 7 1;line 6: expected the number of particles, found the end of the line",
        "ANY;6;E 7 2 3;line 6: event 7 announces 2 vertices and 3 particles, 1 and 3 follow",
        "ANY;6;E 7 1 4;line 6: event 7 announces 1 vertices and 4 particles, 1 and 3 follow",
        "ANY;6;E seven 1 3;line 6: expected the event number (an integer), found 'seven'",
        "ANY;6;E 7 1 -3;line 6: expected the number of particles (not negative), found -3",
        "ANY;6;E 7 1 3 @ 0 0 0;line 6: expected t, found the end of the line",
        "ANY;7;U GeV MM;line 7: expected the units MEV or GEV and MM or CM, found 'GeV MM'",
        "STRICT;7;A 0 x 1;line 6: event 7 has no U line",
        "ANY;8;W 0.5 1;line 6: event 7 has 2 weights, the run names 1",
        "STRICT;8;W NaN;line 8: expected a weight (a finite number), found 'NaN'",
        "STRICT;9;A 0 signal_process_id ;expected the value of attribute signal_process_id",
        "STRICT;9;A 9 x 1;attribute belongs to a particle or vertex that is not there",
        "STRICT;9;A -4 x 1;attribute x belongs to vertex -4, which is not there",
        "STRICT;10;P 2 0 32 0 0 4 5 3 2;line 10: expected particle number 1, found 2",
        "STRICT;10;P 1\t0 32 0 0 4 5 3 2;line 10: expected the particle number (an integer), found '1\t0'",
        "ANY;12;P 1 -1 11 1.5 0 2 2.5 0 1;line 12: expected particle number 2, found 1",
        "STRICT;10;P 1 0 32 0 0 -inf 5 3 2;line 10: expected pz (a finite number), found '-inf'",
        "STRICT;11;V -1 9 [1] @ 0 nan 480000 600000;line 11: expected y (a finite number), found 'nan'",
        "TOLERANT;10;P 1 0 32 0 0 4 5 not 2;line 10: expected the mass (a number), found 'not'",
        "TOLERANT;10;P 1 0 32 0 0 4 5 -;line 10: expected the mass (a number), found '-'",
        "STRICT;10;P 1 0 32 0 0 4 1e999 3 2;line 10: expected the energy (a finite number), found '1e999'",
        "ANY;10;P 1 0 32 0 0 4d 5 3 2;line 10: expected pz (a ",
        "ANY;10;P 1 0 32 0 0 4 5 3;line 10: expected the status, found the end of the line",
        "ANY;10;P 1 0 32 0 0 4 5 3 2 8;line 10: expected the end of the line, found '8'",
        "STRICT;10;P 1 0 32 0 0 4 5 3 2<CR>;line 10: ends with a carriage return",
        "STRICT;11;V -1 9 [] @ 0 0 480000 600000;vertex -1 has no incoming particle",
        "ANY;11;V -1 9 [1,x] @ 0 0 480000 600000;line 11: expected the incoming particles [n,…], found '[1,x]'",
        "ANY;11;V -1 9 [1] at 0 0 480000 600000;line 11: expected @ and a position or the end of the line, found 'at'",
        "ANY;11;V -1 9 [8];particle that ends at a vertex is not there",
        "ANY;11;V -1 9 [1,1];particle ends at two vertices",
        "ANY;11;V 1 9 [1];line 11: expected a negative vertex number, found 1",
        "ANY;12;P 2 -3 11 1.5 0 2 2.5 0 1;vertex -3 is named and not described",
        "STRICT;13;P 4 1 -11 -1.5 0 2 2.5 0 1;line 13: expected particle number 3, found 4",
        "TOLERANT;13;P 4 1 -11 -1.5 0 2 2.5 0 1;line 6: event 7: particle number 3 is missing",
        "TOLERANT;10;P 9 0 32 0 0 4 5 3 2;line 6: event 7: particle number 1 is missing",
        "ANY;13;Q 3;line 13: expected U, W, A, V, P, the next event (E) or HepMC::Asciiv3-END_EVENT_LISTING, found 'Q 3'",
        "STRICT;13;``;line 13: expected U, W, A, V, P, the next event (E) or HepMC::Asciiv3-END_EVENT_LISTING, found ''",
        "STRICT;14;HepMC::Asciiv3-END_EVENT_LISTING<LF>E 8 0 0;line 15: expected nothing after the end of the listing"
    })
    void asciiv3(String grammar, int line, String replacement, String message) {
        refused(grammar, replace(ASCIIV3, line, replacement), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "ANY;3;E 7 0 -1 -1 -1 3 0 2 0 0 0 1 0.5;line 3: event 7 announces 2 vertices and 3 particles, 1 and 3 follow",
        "ANY;3;E 7 0 -1 x -1 3 0 1 0 0 0 1 0.5;line 3: expected alphaQCD (a ",
        "STRICT;3;E 7 0 -1 -1 -1 3 0 1 0 0 0 1 nan;line 3: expected a weight (a finite number), found 'nan'",
        "ANY;3;E 7 0 -1 -1 -1 3 0 1 0 0 0 2 0.5 1;line 3: 2 weights, but names [CV]",
        "ANY;4;N 1 CV;line 4: expected the name of a weight in double quotes, found 'CV'",
        "STRICT;5;C 2 0.25;has no U line",
        "STRICT;6;C 2 -1;line 6: cross section",
        "STRICT;7;V -1 9 0 0 480000 600000 1 1 0;line 10: expected a vertex (V) or an event (E), found one particle more",
        "ANY;7;V -1 9 0 0 480000 600000 1 3 0;expected 1 more particles of vertex -1",
        "STRICT;8;P 10001 32 0 0 4 5 3 2 0 0 -2 0;line 8: expected an incoming particle that ends at vertex -1, found end -2",
        "ANY;9;P 10002 11 1.5 0 2 2.5 0 1 0 0 -7 0;line 9: particle ends at vertex -7, which is not there",
        "STRICT;9;P 10001 11 1.5 0 2 2.5 0 1 0 0 0 0;line 9: barcode 10001 stands twice",
        "ANY;9;P 10002 11 1.5 0 2 2.5 0 1 0 0 0;line 9: expected the number of colour flows, found the end of the line"
    })
    void ioGenEvent(String grammar, int line, String replacement, String message) {
        refused(grammar, replace(IO_GENEVENT, line, replacement), message);
    }

    private static void refused(String grammar, String file, String message) {
        for (Grammar each : grammar.equals("ANY") ? Grammar.values() : new Grammar[] {Grammar.valueOf(grammar)}) {
            assertThatThrownBy(() -> readAll(file, each)).isInstanceOf(MalformedEventException.class).hasMessageContaining(message)
                .hasMessageStartingWith("broken: line ");
        }
    }

    @Test
    void aFileCutAnywhereIsNeverTakenForComplete() {
        for (String file : new String[] {ASCIIV3, IO_GENEVENT}) {
            for (int length = 0; length < file.length() - 1; length++) {
                String cut = file.substring(0, length);
                for (Grammar grammar : Grammar.values()) {
                    assertThatThrownBy(() -> readAll(cut, grammar)).as(cut).isInstanceOf(MalformedEventException.class);
                }
            }
        }
    }

    @Test
    void aLineBeyondTheLimitOfTheLibraryIsRefusedWithoutHoldingItAll() {
        String file = ASCIIV3.replace("A seed 42", "A seed " + "4".repeat(2_000_000));
        assertThatThrownBy(() -> readAll(file, Grammar.STRICT)).hasMessageContaining("line 5: longer than 262144 bytes");
    }

    @Test
    void aReaderThatCannotBeginClosesTheFile() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        for (Grammar grammar : Grammar.values()) {
            InputStream none = new ByteArrayInputStream("no events\n".getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
            assertThatThrownBy(() -> EventReader.of(none, "none", grammar)).isInstanceOf(MalformedEventException.class);
        }
        assertThat(closed).hasValue(Grammar.values().length);
    }

    private static String replace(String file, int line, String replacement) {
        String[] lines = file.split("\n");
        lines[line - 1] = replacement.replace("<CR>", "\r").replace("<LF>", "\n");
        return String.join("\n", lines) + "\n";
    }

    private static void readAll(String file, Grammar grammar) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        try (EventReader reader = EventReader.of(new ByteArrayInputStream(bytes), "broken", grammar)) {
            while (reader.next().isPresent()) {
                assertThat(reader.run()).isNotNull();
            }
        }
    }
}
