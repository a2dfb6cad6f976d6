package org.farvertex.jhepmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The graph of an event as the formats see it, every field of its records, and the buffer that they are written to. */
class GraphTest {

    private static final Position HERE = new Position(1, 2, 3, 4);

    private static GenParticle from(int vertex) {
        return new GenParticle(22, 1, 0, 0, 1, 1, 0, vertex);
    }

    private static GenVertex vertex(Position position, Integer... incoming) {
        return new GenVertex(0, List.of(incoming), Optional.ofNullable(position));
    }

    private static GenEvent event(List<Attribute> attributes, List<GenParticle> particles, GenVertex... vertices) {
        return new GenEvent(7, MomentumUnit.GEV, LengthUnit.MM, List.of(), attributes, particles, List.of(vertices));
    }

    /** Two beams, 1 and 2, make 3 and 4; 4 decays to 5, 6 and 7. */
    private static GenEvent cascade(Position first, Position second) {
        return event(List.of(), List.of(from(0), from(0), from(-1), from(-1), from(-2), from(-2), from(-2)), vertex(first, 1, 2), vertex(second, 4));
    }

    @Test
    void particlesEndWhereAVertexTakesThem() {
        assertThat(cascade(null, null).endVertices()).containsExactly(-1, -1, 0, -2, 0, 0, 0);
        assertThat(cascade(null, null).outgoingByVertex()).isDeepEqualTo(new int[][] {{0, 1}, {2, 3}, {4, 5, 6}});
    }

    /** A vertex without a position is where its first incoming particle began, and at the origin if nothing tells. */
    @Test
    void positionsAreInherited() {
        assertThat(cascade(HERE, null).position(-1)).isEqualTo(HERE);
        assertThat(cascade(HERE, null).position(-2)).isEqualTo(HERE);
        Position there = new Position(5, 6, 7, 8);
        assertThat(cascade(HERE, there).position(-2)).isEqualTo(there);
        assertThat(cascade(null, there).position(-1)).isEqualTo(Position.ORIGIN);
        assertThat(cascade(null, null).position(-2)).isEqualTo(Position.ORIGIN);
        assertThat(cascade(HERE, there).position(0)).isEqualTo(Position.ORIGIN);
    }

    /** Attributes may belong to the event (0), to any particle (1 to n) and to any vertex (−1 to −v), and to nothing else. */
    @Test
    void attributesBelongToSomething() {
        for (int owner = -4; owner <= 5; owner++) {
            Attribute attribute = new Attribute(owner, "a", "b");
            ThrowingCallable make = () -> event(List.of(attribute), List.of(from(0), from(-1), from(-2)), vertex(null, 1), vertex(null, 2));
            if (owner >= -2 && owner <= 3) {
                assertThatCode(make).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(make).hasMessageContaining("event 7: attribute belongs to");
            }
        }
    }

    /** Of attributes with one name the first of the event counts; those of particles are others. */
    @Test
    void attributesOfTheEventAreFoundByName() {
        GenEvent event = event(List.of(new Attribute(1, "x", "particle"), new Attribute(0, "y", "other"), new Attribute(0, "x", "first"),
            new Attribute(0, "x", "second")), List.of(from(0)));
        assertThat(event.attribute("x")).contains("first");
        assertThat(event.attribute("z")).isEmpty();
    }

    @Test
    void incomingParticlesAreThere() {
        refused("not there", () -> event(List.of(), List.of(from(0), from(-1)), vertex(null, 3)));
        refused("not there", () -> event(List.of(), List.of(from(0), from(-1)), vertex(null, 0)));
        refused("not there", () -> event(List.of(), List.of(from(0), from(-1)), vertex(null, -1)));
        refused("particle ends at two vertices", () -> event(List.of(), List.of(from(0), from(-1)), vertex(null, 1, 1)));
    }

    /** Each of the five numbers of a particle, of the four of a position, and a weight: events of others have them, and no file of ours. */
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void everyNumberWrittenIsFinite(double bad) throws IOException {
        List<GenEvent> events = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            double[] n = {0, 0, 1, 1, 0, 0, 0, 0, 0, 1};
            n[k] = bad;
            events.add(new GenEvent(1, MomentumUnit.GEV, LengthUnit.MM, List.of(n[9]), List.of(), List.of(from(0), new GenParticle(22, 1, n[0], n[1], n[2], n[3], n[4], -1)),
                List.of(new GenVertex(0, List.of(1), Optional.of(new Position(n[5], n[6], n[7], n[8]))))));
        }
        GenEvent sound = event(List.of(), List.of(from(0), from(-1)), vertex(null, 1));
        for (HepMCFormat format : HepMCFormat.values()) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (EventWriter writer = new EventWriter(file, format.formatter(GenRunInfo.EMPTY))) {
                for (GenEvent event : events) {
                    assertThatThrownBy(() -> writer.write(event)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("cannot hold");
                    writer.write(sound);
                }
            }
            // nothing is left of those that were refused
            try (EventReader reader = EventReader.of(new ByteArrayInputStream(file.toByteArray()), "file", Grammar.STRICT)) {
                for (int k = 0; k < events.size(); k++) {
                    assertThat(reader.next()).isPresent();
                }
                assertThat(reader.next()).isEmpty();
            }
        }
        refused("cannot hold", () -> new GenCrossSection(bad, 0, 0, 0).toAttribute());
        refused("cannot hold", () -> GenCrossSection.toAttribute(List.of(new GenCrossSection(1, 0, 0, 0), new GenCrossSection(bad, 0, 0, 0))));
        refused(bad < 0 ? "error is not negative" : "cannot hold", () -> new GenCrossSection(1, bad, 0, 0).toAttribute());
        refused("0 (none) or negative", () -> from(1));
    }

    @ParameterizedTest
    @CsvSource({"1.5 0.5,1.5,0.5,-1,-1", "'1.5  0.5 7',1.5,0.5,7,-1", "' 1.5 0.5 7 9 ',1.5,0.5,7,9", "-2 0 0 0 rest,-2,0,0,0"})
    void crossSectionsOfOtherPrograms(String text, double value, double error, long accepted, long attempted) {
        GenEvent event = event(List.of(Attribute.ofEvent(GenCrossSection.ATTRIBUTE, text)), List.of(from(0)));
        assertThat(GenCrossSection.of(event)).contains(new GenCrossSection(value, error, accepted, attempted));
    }

    @Test
    void crossSectionsThatAreNone() {
        for (String text : List.of("1.5", "a b", "1 2 3.5", "1 2 3 x")) {
            GenEvent event = event(List.of(Attribute.ofEvent(GenCrossSection.ATTRIBUTE, text)), List.of(from(0)));
            refused(text, () -> GenCrossSection.of(event));
        }
        assertThat(GenCrossSection.of(event(List.of(), List.of(from(0))))).isEmpty();
        refused("-1 means unknown", () -> new GenCrossSection(1, 0, -2, 0));
        refused("-1 means unknown", () -> new GenCrossSection(1, 0, 0, -2));
        assertThatCode(() -> new GenCrossSection(-1, 0, -1, -1)).doesNotThrowAnyException();
    }

    @Test
    void toolsAndWeightsOfARun() {
        refused("single lines", () -> new Tool("a", "1\n2", ""));
        refused("carriage return", () -> new Tool("a", "1", "x\ry"));
        refused("carriage return", () -> new Tool("a", "1\r", ""));
        refused("tool", () -> new Tool("", "1", ""));
        assertThatCode(() -> new Tool("a", "", "two\nlines")).doesNotThrowAnyException();
        GenRunInfo run = new GenRunInfo(List.of("one", "two"), List.of(), Map.of());
        refused("has 1 weights, the run names 2", () -> run.requireWeights(new GenEvent(1, MomentumUnit.GEV, LengthUnit.MM, List.of(1.0), List.of(), List.of(from(0)), List.of())));
        assertThatCode(() -> run.requireWeights(event(List.of(), List.of(from(0))))).doesNotThrowAnyException();
        assertThatCode(() -> GenRunInfo.EMPTY.requireWeights(event(List.of(), List.of(from(0))))).doesNotThrowAnyException();
    }

    /** Growth to any size keeps what was put; characters beyond ASCII become UTF-8 wherever they begin. */
    @Test
    void theBufferGrowsAndKeepsEverything() throws IOException {
        AsciiBuffer buffer = new AsciiBuffer(1);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            buffer.put('x').put("ab").put("µ→€").put("aµ").put(i).put(0.5);
            expected.append('x').append("ab").append("µ→€").append("aµ").append(i).append("0.5");
            assertThat(buffer.size()).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8).length);
        }
        assertThat(buffer).hasToString(expected.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        buffer.writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(buffer.toByteArray()).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8));
        buffer.clear();
        assertThat(buffer.size()).isZero();
        assertThat(buffer.put("again")).hasToString("again");
        assertThat(new AsciiBuffer(0).put("0".repeat(1000))).hasToString("0".repeat(1000));
    }

    /** Every length from nothing to three times the first size, put at once and one by one. */
    @Test
    void theBufferTakesEveryLength() {
        for (int n = 0; n < 200; n++) {
            AsciiBuffer buffer = new AsciiBuffer(64);
            for (int i = 0; i < n; i++) {
                buffer.put((char) ('a' + i % 26));
            }
            assertThat(buffer.size()).isEqualTo(n);
            assertThat(new AsciiBuffer(64).put(buffer.toString())).hasToString(buffer.toString());
            assertThat(new AsciiBuffer(64).put(buffer.toString()).put(-1234567890123456789L).put(-1.25e-300))
                .hasToString(buffer + "-1234567890123456789-1.25e-300");
        }
    }

    private static void refused(String message, ThrowingCallable construction) {
        assertThatThrownBy(construction).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
