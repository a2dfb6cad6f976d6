package org.farvertex.jhepmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.farvertex.jhepmc.LibraryTexts.EVENT;
import static org.farvertex.jhepmc.LibraryTexts.PAIR;
import static org.farvertex.jhepmc.LibraryTexts.asciiv3;
import static org.farvertex.jhepmc.LibraryTexts.event2;
import static org.farvertex.jhepmc.LibraryTexts.ioGenEvent;
import static org.farvertex.jhepmc.LibraryTexts.read;
import static org.farvertex.jhepmc.LibraryTexts.tolerant;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings one behind the other, events beside them and through pipes: what a stream holds, as the HepMC3 library reads it. */
class ListingsInARowTest {

    @ParameterizedTest
    @ValueSource(strings = {"1|1", "1|2", "2|1", "2|2"})
    void filesOneBehindTheOther(String kinds) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String kind : kinds.split("\\|", -1)) {
            text.append(kind.equals("1") ? asciiv3("W one\n", EVENT) : ioGenEvent(event2(7, "1 0.5", "N 1 \"two\"\nU GEV MM\n", "V -1 0 1 2 480000 600000 1 2 0" + PAIR)));
        }
        LibraryTexts.Content content = tolerant(text.toString());
        assertThat(content.events()).hasSize(2).allMatch(e -> e.particles().size() == 3 && e.weights().equals(List.of(0.5)));
        assertThat(content.runs()).extracting(GenRunInfo::weightNames).containsExactly(List.of(kinds.startsWith("1") ? "one" : "two"),
            List.of(kinds.endsWith("1") ? "one" : "two"));
        // without the version in between, and with nothing at all in the second
        assertThat(tolerant(text + "HepMC::Asciiv3-START_EVENT_LISTING\nHepMC::Asciiv3-END_EVENT_LISTING\n" + ioGenEvent("")).events()).hasSize(2);
    }

    /** Listings with the lines that name their format and events without, in any order: such events say by their first line what they are. */
    @Test
    void eventsAloneBesideListings() throws IOException {
        String v3 = asciiv3("W one\n", EVENT);
        String bare3 = v3.substring(v3.indexOf("E 7"));
        String event2 = event2(7, "1 0.5", "N 1 \"two\"\nU GEV MM\n", "V -1 0 1 2 480000 600000 1 2 0" + PAIR);
        String v2 = ioGenEvent(event2);
        for (List<String> parts : List.of(List.of(event2, v2), List.of(event2, v3), List.of(v2, event2), List.of(v3, event2), List.of(v3, bare3),
            List.of(event2, event2, v2, event2, v3, bare3, event2), List.of(event2, v2 + "\nHepMC::IO_GenEvent-COMMENT\nby hand\n", v3),
            List.of(event2 + "HepMC::IO_GenEvent-COMMENT\nE by hand, 1 2 3 4 5 6 7 8 9\n", event2), List.of(v2 + "HepMC::IO_GenEvent-COMMENT\nby hand\n", event2, event2))) {
            LibraryTexts.Content content = tolerant(String.join("", parts));
            assertThat(content.events()).as(parts::toString).hasSize(parts.size()).allMatch(e -> e.particles().size() == 3 && e.weights().equals(List.of(0.5)));
        }
        // a listing that another one interrupts was cut short
        assertThatThrownBy(() -> tolerant(v2.substring(0, v2.indexOf("HepMC::IO_GenEvent-END")) + v2)).hasMessageContaining("the next event (E) or HepMC::IO_GenEvent-END_EVENT_LISTING, found 'HepMC::Version");
        assertThatThrownBy(() -> tolerant(event2.substring(0, event2.indexOf("P 10002")) + v2)).hasMessageContaining("expected 2 more particles");
    }

    /** A listing of HepMC 1 ends the reading in the library too; anything else that follows a listing is an error. */
    @Test
    void whatFollowsAListing() throws IOException {
        assertThat(tolerant(asciiv3("", EVENT) + "HepMC::IO_ExtendedAscii-START_EVENT_LISTING\nE what ever\n").events()).hasSize(1);
        assertThatThrownBy(() -> tolerant(asciiv3("", EVENT) + "P 1 0 32 0 0 4 5 3 2\n")).hasMessageContaining("line 12: expected HepMC::Asciiv3-START");
        assertThatThrownBy(() -> tolerant(asciiv3("", EVENT) + "HepMC::Version 2\n")).hasMessageContaining("the end of the file");
    }

    /** Members that come one at a time, as through a pipe: a stream that has nothing at hand is not at its end. */
    @Test
    void gzipMembersThroughAPipe() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            try (GZIPOutputStream member = new GZIPOutputStream(file)) {
                member.write(asciiv3("", EVENT).getBytes(StandardCharsets.UTF_8));
            }
        }
        InputStream pipe = new ByteArrayInputStream(file.toByteArray()) {

            @Override
            public synchronized int available() {
                return 0;
            }

            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, 1));
            }
        };
        assertThat(read(pipe, Grammar.TOLERANT).events()).hasSize(3);
        byte[] cut = java.util.Arrays.copyOf(file.toByteArray(), file.size() - 30);
        assertThatThrownBy(() -> read(new ByteArrayInputStream(cut), Grammar.TOLERANT)).hasMessageContaining("damaged or cut short");
    }

    /** Run information between events holds for those behind it; a single line of several words names a weight each. */
    @Test
    void runInformationThatChanges() throws IOException {
        String event = "E 7 1 3\n" + String.join("\n", EVENT) + "\n";
        LibraryTexts.Content content = tolerant(asciiv3("W a\n", EVENT).replace("HepMC::Asciiv3-END", "W b\nA key value\n" + event + "T tool\\|1\\|x\nW c\n" + event
            + "A late one\nW d e\n" + event.replace("W 0.5", "W 0.5 0.7") + "HepMC::Asciiv3-END"));
        assertThat(content.runs()).extracting(GenRunInfo::weightNames).containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d", "e"));
        assertThat(content.runs().get(1).attributes()).containsEntry("key", "value");
        assertThat(content.runs().get(2).tools()).extracting(Tool::name).containsExactly("tool");
    }
}
