package org.farvertex.jhepmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other programs write and we do not: vertices that a particle's parent implies, shifted events, lines of HepMC2 that few have. */
class OtherProgramsFilesTest {

    private static List<GenEvent> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<GenEvent> read(InputStream stream) throws IOException {
        return read(stream, Grammar.TOLERANT);
    }

    private static List<GenEvent> read(InputStream stream, Grammar grammar) throws IOException {
        List<GenEvent> events = new ArrayList<>();
        try (EventReader reader = EventReader.of(stream, "other", grammar)) {
            for (Optional<GenEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
                events.add(event.get());
            }
        }
        return events;
    }

    private static String asciiv3(String... lines) {
        return "HepMC::Version 3.02.05\nHepMC::Asciiv3-START_EVENT_LISTING\n" + String.join("\n", lines)
            + "\nHepMC::Asciiv3-END_EVENT_LISTING\n";
    }

    private static String ioGenEvent(String... lines) {
        return "HepMC::Version 2.06.09\nHepMC::IO_GenEvent-START_EVENT_LISTING\n" + String.join("\n", lines)
            + "\nHepMC::IO_GenEvent-END_EVENT_LISTING\n";
    }

    private static String p(int id, int parent) {
        return "P " + id + " " + parent + " 22 0 0 1 1 0 1";
    }

    /** Two beams meet at a vertex written out; 3 and 4 leave it; 5 and 6 name 3 as their parent, 7 names 4, 8 names 5. */
    @Test
    void parentsImplyVertices() throws IOException {
        GenEvent event = read(asciiv3("E 1 4 8", "U GEV MM", p(1, 0), p(2, 0), "V -1 0 [1,2]", p(3, -1), p(4, -1), p(5, 3), p(6, 3), p(7, 4), p(8, 5))).get(0);
        assertThat(event.vertices()).extracting(GenVertex::incoming).containsExactly(List.of(1, 2), List.of(3), List.of(4), List.of(5));
        assertThat(event.particles()).extracting(GenParticle::productionVertex).containsExactly(0, 0, -1, -1, -2, -2, -3, -4);
        assertThat(event.vertices()).allMatch(v -> v.status() == 0 && v.position().isEmpty());
    }

    /** A parent that a vertex written out takes in: its daughters begin there. Numbers taken by written vertices are left alone. */
    @Test
    void impliedVerticesFindTheWrittenOnes() throws IOException {
        GenEvent event = read(asciiv3("E 1 3 6", "U GEV MM", p(1, 0), "V -2 7 [1] @ 1 2 3 4", p(2, -2), p(3, 1), p(4, 2), "V -1 5 [3]", p(5, -1), p(6, 2))).get(0);
        assertThat(event.vertices()).extracting(GenVertex::incoming).containsExactly(List.of(1), List.of(2), List.of(3));
        assertThat(event.vertices()).extracting(GenVertex::status).containsExactly(7, 0, 5);
        assertThat(event.particles()).extracting(GenParticle::productionVertex).containsExactly(0, -1, -1, -2, -3, -2);
    }

    /** The position of an E line is that of vertices at the origin of the event: without one of their own, of particles that come from nowhere. */
    @Test
    void aShiftedEventBeginsThere() throws IOException {
        Position here = new Position(1, 2, 3, 4);
        GenEvent event = read(asciiv3("E 1 3 6 @ 1 2 3 4", "U GEV MM", p(1, 0), p(2, 0), "V -1 0 [1,2]", p(3, -1), "V -2 0 [3]", p(4, -2),
            "V -3 0 [4] @ 9 9 9 9", p(5, -3), p(6, -2))).get(0);
        assertThat(event.vertices()).extracting(GenVertex::position)
            .containsExactly(Optional.of(here), Optional.empty(), Optional.of(new Position(9, 9, 9, 9)));
        assertThat(event.position(-2)).isEqualTo(here);
        GenEvent placed = read(asciiv3("E 1 1 2 @ 1 2 3 4", "U GEV MM", p(1, 0), "V -1 0 [1] @ 5 5 5 5", p(2, -1))).get(0);
        assertThat(placed.vertices().get(0).position()).contains(new Position(5, 5, 5, 5));
        GenEvent plain = read(asciiv3("E 1 1 2", "U GEV MM", p(1, 0), "V -1 0 [1]", p(2, -1))).get(0);
        assertThat(plain.vertices().get(0).position()).isEmpty();
    }

    /** A vertex that takes in a particle of another vertex and one from nowhere is not at the origin; one of a particle that is not there is refused. */
    @Test
    void onlyVerticesAtTheOriginAreShifted() throws IOException {
        GenEvent event = read(asciiv3("E 1 2 4 @ 1 2 3 4", "U GEV MM", p(1, 0), p(2, 0), "V -1 0 [1]", p(3, -1), "V -2 0 [2,3]", p(4, -2))).get(0);
        assertThat(event.vertices().get(0).position()).isPresent();
        assertThat(event.vertices().get(1).position()).isEmpty();
        assertThatThrownBy(() -> read(asciiv3("E 1 1 2 @ 1 2 3 4", "U GEV MM", p(1, 0), "V -1 0 [7]", p(2, -1)))).hasMessageContaining("not there");
    }

    /** Heavy ions, parton densities, random states, flows and vertex weights of HepMC2 become attributes; polarisations too. */
    @Test
    void rareLinesBecomeAttributes() throws IOException {
        GenEvent event = read(ioGenEvent("E 3 2 91.5 0.118 0.0078 20 -1 1 0 0 2 11 12 1 1", "N 1 \"a\"", "U GEV CM", "C 5 0.5", "H 1 2 3", "F 2 3 0.1",
            "V -1 4 1 2 3 4 1 1 1 0.25", "P 5 22 0 0 1 1 0 4 0.3 -0.4 -1 2 1 501 2 502", "P 4 22 0 0 1 1 0 1 0 0 0 0")).get(0);
        assertThat(event.attributes()).contains(Attribute.ofEvent("mpi", "2"), Attribute.ofEvent("event_scale", "91.5"), Attribute.ofEvent("alphaQCD", "0.118"),
            Attribute.ofEvent("alphaQED", "0.0078"), Attribute.ofEvent("signal_process_id", "20"), Attribute.ofEvent("random_states0", "11"),
            Attribute.ofEvent("random_states1", "12"), Attribute.ofEvent("HepMC2.HeavyIon", "1 2 3"), Attribute.ofEvent("GenPdfInfo", "2 3 0.1"),
            new Attribute(-1, "weight0", "0.25"), new Attribute(2, "theta", "0.3"), new Attribute(2, "phi", "-0.4"), new Attribute(2, "flow1", "501"),
            new Attribute(2, "flow2", "502"));
        // particles in the order of their barcodes
        assertThat(event.particles()).extracting(GenParticle::productionVertex).containsExactly(-1, 0);
        assertThat(event.vertices().get(0).incoming()).containsExactly(2);
        assertThat(event.lengthUnit()).isEqualTo(LengthUnit.CM);
    }

    /** The columns of a HepMC2 event line that only hold integers are refused with anything else; unknown ones say 0 or −1. */
    @Test
    void columnsThatAreUnknown() throws IOException {
        GenEvent event = read(ioGenEvent("E 3 0 -1 -1 -1 0 0 1 0 0 0 0", "U GEV MM", "V -1 0 0 0 0 0 1 1 0", "P 1 22 0 0 1 1 0 4 0 0 -1 0", "P 2 22 0 0 1 1 0 1 0 0 0 0")).get(0);
        assertThat(event.attributes()).isEmpty();
        assertThatThrownBy(() -> read(ioGenEvent("E 3 1.5 -1 -1 -1 0 0 1 0 0 0 0"))).hasMessageContaining("an integer");
        assertThatThrownBy(() -> read(ioGenEvent("E 3 -1 -1 -1 -1 2.5 0 1 0 0 0 0"))).hasMessageContaining("an integer");
    }

    /** The two beams of an event are named by their barcodes, in the order of the particles; others come after them. */
    @Test
    void beamsAreNamed() {
        for (int beams = 0; beams <= 3; beams++) {
            List<GenParticle> particles = new ArrayList<>();
            List<Integer> incoming = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                particles.add(new GenParticle(2212, i > 0 && i <= beams ? 4 : 2, 0, 0, 1, 1, 0, 0));
                incoming.add(i + 1);
            }
            particles.add(new GenParticle(22, 1, 0, 0, 4, 4, 0, -1));
            GenEvent event = new GenEvent(9, MomentumUnit.GEV, LengthUnit.MM, List.of(), List.of(), particles,
                List.of(new GenVertex(0, incoming, Optional.empty())));
            AsciiBuffer out = new AsciiBuffer(100);
            new HepMC2Formatter(GenRunInfo.EMPTY).event(event, out);
            String expected = beams == 0 ? " 0 0" : beams == 1 ? " 10002 0" : " 10002 10003";
            assertThat(out.toString().lines().findFirst().orElseThrow()).isEqualTo("E 9 0 -1 -1 -1 0 0 1" + expected + " 0 0");
        }
    }

    /** Words after the end of a line, and vertices that nothing leaves, are refused. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "U GEV MM CM;V -1 0 [1] @ 0 0 0 0;line 4", "U GEV MM;V -1 0 [1] @ 0 0 0 0 7;line 6", "U GEV MM;V -1 0 [1] x;line 6"})
    void nothingFollows(String units, String vertex, String message) {
        assertThatThrownBy(() -> read(asciiv3("E 1 1 2", units, p(1, 0), vertex, p(2, -1)))).isInstanceOf(MalformedEventException.class)
            .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "E 3 -1 -1 -1 -1 0 0 1 0 0 0 0 9;N 0;C 1 0.1;V -1 0 0 0 0 0 1 1 0;0 0 0 0;line 3",
        "E 3 -1 -1 -1 -1 0 0 1 0 0 0 0;N 0 \"a\";C 1 0.1;V -1 0 0 0 0 0 1 1 0;0 0 0 0;line 4",
        "E 3 -1 -1 -1 -1 0 0 1 0 0 0 0;N 0;C 1 0.1 2;V -1 0 0 0 0 0 1 1 0;0 0 0 0;line 6",
        "E 3 -1 -1 -1 -1 0 0 1 0 0 0 0;N 0;C 1 0.1;V -1 0 0 0 0 0 1 1 0 4;0 0 0 0;line 7",
        "E 3 -1 -1 -1 -1 0 0 1 0 0 0 0;N 0;C 1 0.1;V -1 0 0 0 0 0 1 1 0;0 0 0 0 7;line 9"})
    void nothingFollowsInIoGenEvent(String first, String names, String section, String vertex, String end, String message) {
        assertThatThrownBy(() -> read(ioGenEvent(first, names, "U GEV MM", section, vertex, "P 1 22 0 0 1 1 0 4 0 0 -1 0", "P 2 22 0 0 1 1 0 1 " + end)))
            .isInstanceOf(MalformedEventException.class).hasMessageContaining(message + ":");
    }

    @Test
    void verticesThatNothingLeaves() {
        String[] lines = {"E 1 2 2", "U GEV MM", p(1, 0), "V -1 0 [1]", p(2, -1), "V -2 0 [2]"};
        assertThatThrownBy(() -> read(new ByteArrayInputStream(asciiv3(lines).getBytes(StandardCharsets.UTF_8)), Grammar.STRICT))
            .hasMessageContaining("no outgoing particle");
        // a vertex that lacks one of the particles it announces is seen at the next vertex
        assertThatThrownBy(() -> read(ioGenEvent("E 3 -1 -1 -1 -1 0 0 2 0 0 0 0", "U GEV MM", "V -1 0 0 0 0 0 1 2 0", "P 1 22 0 0 1 1 0 4 0 0 -1 0",
            "P 2 22 0 0 1 1 0 2 0 0 -2 0", "V -2 0 0 0 0 0 0 1 0", "P 3 22 0 0 1 1 0 1 0 0 0 0"))).hasMessageContaining("line 8: expected 1 more particles of vertex -1");
    }

    private static final String[] HEPMC2_EVENT = {"E 3 -1 -1 -1 -1 0 0 1 0 0 0 0", "U GEV MM", "V -1 0 0 0 0 0 1 1 0", "P 1 22 0 0 1 1 0 4 0 0 -1 0",
        "P 2 22 0 0 1 1 0 1 0 0 0 0"};

    /** HepMC2's write_comment ends the listing, if there is one; the next event begins another. */
    @Test
    void commentsBetweenListings() throws IOException {
        String comment = "\nHepMC::IO_GenEvent-COMMENT\nE 1 is no event here\n# nor this\n\n";
        String listing = ioGenEvent(HEPMC2_EVENT);
        for (String text : List.of(listing + comment + listing, comment + listing + listing, listing + listing + comment, listing + comment + comment + listing)) {
            assertThat(read(text)).hasSize(2);
            assertThatThrownBy(() -> read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Grammar.STRICT))
                .isInstanceOf(MalformedEventException.class);
        }
        assertThatThrownBy(() -> read(comment)).hasMessageContaining("expected HepMC::Version, found the end of the file");
    }

    /** What HepMC2's operator << puts into a stream: events alone, of which one that is cut short is still seen. */
    @Test
    void eventsWithoutALineThatNamesTheFormat() throws IOException {
        String event = String.join("\n", HEPMC2_EVENT) + "\n";
        assertThat(read(event + event)).isEqualTo(read(ioGenEvent((event + event).strip().split("\n"))));
        assertThatThrownBy(() -> read(event + event.substring(0, event.lastIndexOf("P 2")))).hasMessageContaining("line");
        assertThatThrownBy(() -> read(event + event.substring(0, event.indexOf("V -1")))).hasMessageContaining("vertices");
        assertThatThrownBy(() -> read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), Grammar.STRICT)).hasMessageContaining("HepMC::Version");
    }

    /** Particles in any order, and tabulators between the words; a number that stands twice or is left out is a fault. */
    @Test
    void particlesInAnyOrder() throws IOException {
        String[] inOrder = {"E 1 1 4", "U GEV MM", p(1, 0), p(2, 0), "V -1 0 [1,2] @ 1 2 3 4", p(3, -1), p(4, -1)};
        List<GenEvent> expected = read(asciiv3(inOrder));
        assertThat(read(asciiv3("E 1 1 4", "U GEV MM", p(4, -1), p(2, 0), "V -1 0 [1,2] @ 1 2 3 4", p(3, -1), p(1, 0)))).isEqualTo(expected);
        assertThat(read(asciiv3(inOrder).replace(' ', '\t').replace("Version\t", "Version "))).isEqualTo(expected);
        assertThatThrownBy(() -> read(asciiv3("E 1 1 3", "U GEV MM", p(3, 0), "V -1 0 [1]", p(2, -1), p(3, -1)))).hasMessageContaining("line 8: particle 3 stands twice");
        assertThatThrownBy(() -> read(asciiv3("E 1 1 3", "U GEV MM", p(1, 0), "V -1 0 [1]", p(2, -1), p(4, -1)))).hasMessageContaining("line 3: event 1: particle number 3 is missing");
    }

    /** A backslash that escapes nothing, as in TeX in a description that was written by hand. */
    @Test
    void backslashesOfOthers() throws IOException {
        GenEvent event = read(asciiv3("T Tool\\|1\\|of \\nu_e", "A Beam \\nu_e", "E 1 1 2", "U GEV MM", "A 0 text \\to", p(1, 0), "V -1 0 [1]", p(2, -1))).get(0);
        assertThat(event.attribute("text")).contains("to");
    }

    /** Readers close what they read from; a stream that trickles byte by byte gives the same. */
    @Test
    void streamsOfAnyKind() throws IOException {
        String text = asciiv3("W CV", "E 1 1 2", "U GEV MM", "W 0.5", p(1, 0), "V -1 0 [1]", p(2, -1));
        boolean[] closed = new boolean[2];
        for (int k = 0; k < 2; k++) {
            int which = k;
            byte[] bytes = (k == 0 ? text : ioGenEvent("E 3 -1 -1 -1 -1 0 0 1 0 0 0 0", "U GEV MM", "V -1 0 0 0 0 0 1 1 0", "P 1 22 0 0 1 1 0 4 0 0 -1 0",
                "P 2 22 0 0 1 1 0 1 0 0 0 0")).getBytes(StandardCharsets.UTF_8);
            List<GenEvent> events = read(new ByteArrayInputStream(bytes) {

                @Override
                public synchronized int read(byte[] b, int off, int len) {
                    return super.read(b, off, Math.min(len, 1));
                }

                @Override
                public void close() {
                    closed[which] = true;
                }
            });
            assertThat(events).hasSize(1);
        }
        assertThat(closed).containsExactly(true, true);
    }

    /** Lines up to the limit of the library are read, however they lie across the buffer. */
    @Test
    void longLines() throws IOException {
        for (int length : new int[] {65_000, 65_536, 131_072, 262_000}) {
            String value = "x".repeat(length);
            GenEvent event = read(asciiv3("E 1 1 2", "U GEV MM", "A 0 long " + value, p(1, 0), "V -1 0 [1]", p(2, -1))).get(0);
            assertThat(event.attribute("long").orElseThrow().equals(value)).isTrue();
        }
    }

    /** What a writer holds is on its way once there is much of it, and all of it when it is closed. */
    @Test
    void writersDoNotHoldEverything() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EventWriter writer = new EventWriter(bytes, HepMCFormat.ASCIIV3.formatter(SampleEvents.run()));
        for (GenEvent event : new SampleEvents(6).next(3000)) {
            writer.write(event);
        }
        int before = bytes.size();
        assertThat(before).isGreaterThan(0);
        writer.close();
        assertThat(bytes.size()).isGreaterThan(before);
        assertThat(read(new ByteArrayInputStream(bytes.toByteArray()))).hasSize(3000);
    }

    /** Texts with every escape, and names and values at the edge of what may stand. */
    @Test
    void escapesAndEdges() {
        for (Grammar grammar : Grammar.values()) {
            assertThat(Text.unescape("a\\\\b\\|c", grammar)).contains("a\\b\nc");
            assertThat(Text.unescape("plain", grammar)).contains("plain");
            assertThat(Text.unescape("", grammar)).contains("");
        }
        assertThat(Text.unescape("a\\", Grammar.STRICT)).isEmpty();
        assertThat(Text.unescape("\\x", Grammar.STRICT)).isEmpty();
        assertThat(Text.unescape("a\\", Grammar.TOLERANT)).contains("a\\");
        assertThat(Text.unescape("\\nu_e", Grammar.TOLERANT)).contains("nu_e");
        assertThat(Text.name("attribute", "n")).isEqualTo("n");
        assertThat(Text.value("attribute", "v w")).isEqualTo("v w");
        for (String bad : List.of("\r", "\0", "a\r", "a\0b")) {
            assertThatThrownBy(() -> Text.value("attribute", bad)).hasMessageContaining("carriage return or NUL");
        }
        for (String text : List.of("\\", "\n", "\\x", "\nx", "x\\", "x\n")) {
            AsciiBuffer out = new AsciiBuffer(10);
            Text.escape(text, out);
            assertThat(out.toString()).doesNotContain("\n");
            assertThat(Text.unescape(out.toString(), Grammar.STRICT)).contains(text);
        }
        assertThatThrownBy(() -> new Tool("\n", "", "")).hasMessageContaining("single lines");
        assertThatThrownBy(() -> new Tool("a", "\n", "")).hasMessageContaining("single lines");
        assertThat(new GenRunInfo(List.of(), List.of(), Map.of("a", "b")).attributes()).containsEntry("a", "b");
    }
}
