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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of files that the HepMC3 library reads and our own are not, strictly refused; and that what is written of them can be read. */
class LibraryFilesTest {

    @Test
    void attributesWithoutValue() throws IOException {
        LibraryTexts.Content content = tolerant(asciiv3("W CV\nA input.file \nA other x\n", "U GEV MM", "W 1", "A 1 tag ", "A 0 none ", EVENT[2], EVENT[3], EVENT[4], EVENT[5]));
        assertThat(content.runs().get(0).attributes()).containsEntry("input.file", "").containsEntry("other", "x");
        assertThat(content.events().get(0).attributes()).containsExactly(new Attribute(1, "tag", ""), new Attribute(0, "none", ""));
        // of events they are not written, since the library fails on them
        assertThat(text(new Asciiv3Formatter(content.runs().get(0)), content.events().get(0))).contains("A input.file \n").doesNotContain("tag").doesNotContain("none");
    }

    /** Numbers that are none, as C writes and reads them; the library keeps them but for weights of Asciiv3, where it stops reading the line. */
    @ParameterizedTest
    @CsvSource({"nan,NaN", "-nan,NaN", "NaN,NaN", "inf,Infinity", "-inf,-Infinity", "Infinity,Infinity", "1e999,Infinity"})
    void numbersThatAreNone(String word, double value) throws IOException {
        GenEvent v3 = tolerant(asciiv3("W CV\n", "U GEV MM", "W " + word, EVENT[2], "V -1 0 [1] @ 1 " + word + " 480000 600000", "P 2 -1 11 1.5 0 2 " + word + " 0 1", EVENT[5]))
            .events().get(0);
        GenEvent v2 = tolerant(ioGenEvent("E 7 0 " + word + " -1 -1 3 0 1 0 0 0 1 " + word + "\nN 1 \"CV\"\nU GEV MM\nC " + word + " 0.5\nV -1 0 1 " + word + " 480000 600000 1 2 1 "
            + word + PAIR.replace("2 2.5 0 1 0 0 0 0", "2 " + word + " 0 1 " + word + " 0 0 0"))).events().get(0);
        for (GenEvent event : List.of(v2, v3)) {
            assertThat(event.weights()).containsExactly(value);
            assertThat(event.position(-1)).isEqualTo(new Position(1, value, 480000, 600000));
            assertThat(event.particles().get(1)).isEqualTo(new GenParticle(11, 1, 1.5, 0, 2, value, 0, -1));
        }
        String text = Double.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
        assertThat(v2.attributes()).contains(Attribute.ofEvent("event_scale", text), Attribute.ofEvent("GenCrossSection", text + " 0.5 -1 -1"),
            new Attribute(-1, "weight0", text), new Attribute(2, "theta", text));
        assertThat(GenCrossSection.of(v2)).contains(new GenCrossSection(value, 0.5, -1, -1));
    }

    /** What belongs to a particle or vertex that is not there belongs to nothing that can be asked for it. */
    @Test
    void attributesOfNothing() throws IOException {
        GenEvent event = tolerant(asciiv3("", "U GEV MM", "W 1", "A 9 x 1", "A -4 x 2", "A 1 x 3", "A -1 x 4", EVENT[2], EVENT[3], EVENT[4], EVENT[5])).events().get(0);
        assertThat(event.attributes()).containsExactly(new Attribute(1, "x", "3"), new Attribute(-1, "x", "4"));
    }

    @Test
    void blankLinesCommentsAndWindows() throws IOException {
        LibraryTexts.Content content = tolerant(asciiv3("# made by hand\nW CV\n\n", EVENT).replace("P 2", "\n# electron\n   \nP 2").replace("\n", "\r\n"));
        assertThat(content.events().get(0).particles()).hasSize(3);
        assertThat(content.runs().get(0).weightNames()).containsExactly("CV");
    }

    @Test
    void eventsWithoutUnits() throws IOException {
        GenEvent v3 = tolerant(asciiv3("", EVENT[2], EVENT[3], EVENT[4], EVENT[5])).events().get(0);
        GenEvent v2 = tolerant(ioGenEvent(event2(7, "0", "", "V -1 0 1 2 480000 600000 1 2 0" + PAIR))).events().get(0);
        assertThat(List.of(v3, v2)).allMatch(e -> e.momentumUnit() == MomentumUnit.GEV && e.lengthUnit() == LengthUnit.MM && e.weights().isEmpty());
    }

    /** In HepMC2 names are quoted, hold blanks, may change from event to event and stand for the next if it names none. */
    @Test
    void weightNamesOfHepMC2() throws IOException {
        String vertex = "V -1 0 1 2 480000 600000 1 2 0" + PAIR;
        LibraryTexts.Content content = tolerant(ioGenEvent(event2(1, "2 1.0 1.1", "N 2 \"nominal\" \"muR 2 muF 1\"\nU GEV MM\n", vertex)
            + event2(2, "1 1.0", "N 1 \"0\"\nU GEV MM\n", vertex) + event2(3, "1 1.0", "U GEV MM\n", vertex) + event2(4, "0", "U GEV MM\n", vertex)));
        assertThat(content.runs()).extracting(GenRunInfo::weightNames)
            .containsExactly(List.of("nominal", "muR 2 muF 1"), List.of("0"), List.of("0"), List.of("0"));
        GenEvent first = content.events().get(0);
        GenRunInfo run = content.runs().get(0);
        assertThat(text(new HepMC2Formatter(run), first)).contains("N 2 \"nominal\" \"muR 2 muF 1\"\n");
        assertThat(text(new Asciiv3Formatter(run), first)).contains("\nW nominal\\|muR_2_muF_1\n");
        GenRunInfo alike = new GenRunInfo(List.of("a b", "a_b"), List.of(), Map.of());
        assertThatThrownBy(() -> text(new Asciiv3Formatter(alike), first)).hasMessageContaining("must differ");
        assertThat(text(new HepMC2Formatter(new GenRunInfo(List.of("a\"b", "c"), List.of(), Map.of())), first)).contains("N 2 \"a'b\" \"c\"\n");
    }

    /** A particle gun: nothing enters the vertex. It stays, with its position, and both formats hold it. */
    @Test
    void verticesThatNothingEnters() throws IOException {
        GenEvent gun2 = tolerant(ioGenEvent(event2(7, "1 1", "U GEV MM\n", "V -1 5 1 2 480000 600000 0 2 0\nP 7 11 1.5 0 2 2.5 0 1 0 0 0 0\nP 8 -11 1.5 0 2 2.5 0 1 0 0 0 0\n"))).events().get(0);
        for (String empty : List.of("[]", "[0]", "[ ]")) {
            GenEvent gun3 = tolerant(asciiv3("", "U GEV MM", "W 1", "P 1 0 32 0 0 4 5 3 2", "V -1 5 " + empty + " @ 1 2 480000 600000", EVENT[4], EVENT[5])).events().get(0);
            assertThat(gun3.vertices()).isEqualTo(gun2.vertices());
            assertThat(gun3.position(-1)).isEqualTo(new Position(1, 2, 480000, 600000));
        }
        assertThat(gun2.vertices().get(0).incoming()).isEmpty();
        assertThat(text(new Asciiv3Formatter(GenRunInfo.EMPTY), gun2)).contains("\nV -1 5 [0] @ 1 2 480000 600000\n");
        assertThat(text(new HepMC2Formatter(GenRunInfo.EMPTY), gun2)).contains("\nV -1 5 1 2 480000 600000 0 2 0\n");
    }

    /** Beams among what leaves the first vertex enter it; more particles than announced; barcodes that are all alike; a vertex that nothing leaves. */
    @Test
    void looseHepMC2() throws IOException {
        GenEvent event = tolerant(ioGenEvent("""
            E 7 0 -1 -1 -1 3 -2 3 0 0 0 0
            U GEV MM
            V -1 0 0 0 0 0 0 3 0
            P 0 2212 0 0 1 1 0 4 0 0 0 0
            P 0 2212 0 0 -1 1 0 4 0 0 0 0
            P 0 22 0 0 1 1 0 2 0 0 -2 0
            P 0 22 0 0 -1 1 0 2 0 0 -3 0
            V -2 0 0 0 0 0 0 1 0
            P 0 22 0 0 1 1 0 1 0 0 0 0
            V -3 0 0 0 0 0 0 0 1 0.5
            """)).events().get(0);
        assertThat(event.vertices()).extracting(GenVertex::incoming).containsExactly(List.of(1, 2), List.of(3));
        assertThat(event.outgoing(-1)).containsExactly(3, 4);
        assertThat(event.children(1)).containsExactly(3, 4);
        assertThat(event.endVertex(4)).isZero();
        assertThat(event.children(4)).isEmpty();
        assertThat(event.attribute(Attribute.SIGNAL_PROCESS_VERTEX)).contains("-2");
        assertThatThrownBy(() -> event.endVertex(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> event.outgoing(-3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** The vertex of the process keeps pointing at it when vertices are numbered anew. */
    @Test
    void theVertexOfTheProcessIsFollowed() throws IOException {
        GenEvent event = read(new ByteArrayInputStream(ioGenEvent("""
            E 7 0 -1 -1 -1 3 -9 2 0 0 0 0
            U GEV MM
            V -4 0 0 0 0 0 1 1 0
            P 1 22 0 0 1 1 0 4 0 0 -4 0
            P 2 22 0 0 1 1 0 2 0 0 -9 0
            V -9 0 0 0 0 5 0 1 0
            P 3 22 0 0 1 1 0 1 0 0 0 0
            """).getBytes(StandardCharsets.UTF_8)), Grammar.STRICT).events().get(0);
        assertThat(event.attribute(Attribute.SIGNAL_PROCESS_VERTEX)).contains("-2");
    }

    /** Weights of more than 262144 characters are read; they are not written, since the library would lose the event. */
    @Test
    void thousandsOfWeights() throws IOException {
        String weights = "1.2345678901234567 ".repeat(20_000);
        GenEvent event = tolerant(asciiv3("", "U GEV MM", "W " + weights, EVENT[2], EVENT[3], EVENT[4], EVENT[5])).events().get(0);
        assertThat(event.weights()).hasSize(20_000).containsOnly(1.2345678901234567);
        assertThat(tolerant(ioGenEvent(event2(7, "20000 " + weights, "U GEV MM\n", "V -1 0 1 2 480000 600000 1 2 0" + PAIR))).events().get(0).weights()).hasSize(20_000);
        for (HepMCFormat format : HepMCFormat.values()) {
            assertThatThrownBy(() -> text(format.formatter(GenRunInfo.EMPTY), event)).hasMessageContaining("readers of the format take less than 262144");
        }
    }

    /** IO_GenEvent has no line of names without weights: "N 0" would cost the event. Particles that touch nothing leave a vertex of their own. */
    @Test
    void whatTheLibraryWouldLose() {
        GenEvent lone = new GenEvent(1, MomentumUnit.GEV, LengthUnit.MM, List.of(), List.of(), List.of(new GenParticle(32, 1, 0, 0, 4, 5, 3, 0)), List.of());
        assertThat(text(new HepMC2Formatter(GenRunInfo.EMPTY), lone)).isEqualTo("""
            E 1 0 -1 -1 -1 0 0 1 0 0 0 0
            U GEV MM
            V -1 0 0 0 0 0 0 1 0
            P 10001 32 0 0 4 5 3 1 0 0 0 0
            """);
    }

    @Test
    void otherUnits() throws IOException {
        GenEvent event = read(new ByteArrayInputStream(asciiv3("", EVENT).getBytes(StandardCharsets.UTF_8)), Grammar.STRICT).events().get(0);
        GenEvent other = event.in(MomentumUnit.MEV, LengthUnit.CM);
        assertThat(other.particles().get(0)).isEqualTo(new GenParticle(32, 2, 0, 0, 4000, 5000, 3000, 0));
        assertThat(other.position(-1)).isEqualTo(new Position(0.1, 0.2, 48000, 60000));
        assertThat(other.in(MomentumUnit.GEV, LengthUnit.MM)).isEqualTo(event);
        assertThat(event.in(MomentumUnit.GEV, LengthUnit.MM)).isEqualTo(event);
    }

    private static String text(EventFormatter formatter, GenEvent event) {
        AsciiBuffer out = new AsciiBuffer(100);
        if (formatter instanceof Asciiv3Formatter) {
            formatter.header(out);
        }
        formatter.event(event, out);
        return out.toString();
    }
}
