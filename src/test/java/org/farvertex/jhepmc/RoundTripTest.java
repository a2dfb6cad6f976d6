package org.farvertex.jhepmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read back unchanged, and written again gives the same bytes; also for files of the library. */
class RoundTripTest {

    /** A file in memory. */
    private record Content(GenRunInfo run, List<GenEvent> events) {
    }

    @Test
    void asciiv3GivesBackEveryRecord() throws IOException {
        List<GenEvent> events = new SampleEvents(1).next(500);
        Content content = read(write(HepMCFormat.ASCIIV3, SampleEvents.run(), events));
        assertThat(content.run()).isEqualTo(SampleEvents.run());
        assertThat(content.events()).isEqualTo(events);
    }

    @Test
    void ioGenEventGivesBackEveryRecordButTheRunInformation() throws IOException {
        List<GenEvent> events = new SampleEvents(2).next(500);
        Content content = read(write(HepMCFormat.IO_GENEVENT, SampleEvents.run(), events));
        assertThat(content.run().weightNames()).isEqualTo(SampleEvents.run().weightNames());
        for (int i = 0; i < events.size(); i++) {
            GenEvent before = events.get(i);
            GenEvent after = content.events().get(i);
            assertThat(after.particles()).isEqualTo(before.particles());
            assertThat(after.vertices()).isEqualTo(before.vertices());
            assertThat(after.weights()).isEqualTo(before.weights());
            assertThat(after.attributes()).containsExactlyInAnyOrderElementsOf(before.attributes());
        }
    }

    @ParameterizedTest
    @EnumSource(HepMCFormat.class)
    void writtenReadAndWrittenAgainIsTheSameFile(HepMCFormat format) throws IOException {
        byte[] once = write(format, SampleEvents.run(), new SampleEvents(3).next(300));
        Content content = read(once);
        assertThat(write(format, content.run(), content.events())).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(HepMCFormat.class)
    void aFileWithoutEventsIsAFile(HepMCFormat format) throws IOException {
        assertThat(read(write(format, SampleEvents.run(), List.of())).events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HepMCFormat.class)
    void blocksFormattedApartAndPutTogetherAreTheFile(HepMCFormat format) throws IOException {
        List<GenEvent> events = new SampleEvents(4).next(100);
        EventFormatter formatter = format.formatter(SampleEvents.run());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AsciiBuffer edge = new AsciiBuffer(16);
        formatter.header(edge);
        edge.writeTo(file);
        List<byte[]> blocks = List.of(events.subList(0, 30), events.subList(30, 100)).parallelStream().map(part -> {
            AsciiBuffer block = new AsciiBuffer(16);
            part.forEach(event -> formatter.event(event, block));
            return block.toByteArray();
        }).toList();
        for (byte[] block : blocks) {
            file.write(block);
        }
        edge.clear();
        formatter.footer(edge);
        edge.writeTo(file);
        assertThat(file.toByteArray()).isEqualTo(write(format, SampleEvents.run(), events));
    }

    @Test
    void gzipIsRecognisedByContentAlsoInSeveralMembers(@TempDir Path folder) throws IOException {
        List<GenEvent> events = new SampleEvents(5).next(50);
        byte[] plain = write(HepMCFormat.ASCIIV3, SampleEvents.run(), events);
        Path file = folder.resolve("events");
        try (OutputStream stream = Files.newOutputStream(file)) {
            for (int from = 0; from < plain.length; from += 10_000) {
                GZIPOutputStream member = new GZIPOutputStream(stream);
                member.write(plain, from, Math.min(10_000, plain.length - from));
                member.finish();
            }
        }
        try (EventReader reader = EventReader.open(file)) {
            assertThat(all(reader).events()).isEqualTo(events);
        }
    }

    @ParameterizedTest
    @CsvSource({"library.hepmc3,ASCIIV3", "library.hepmc,IO_GENEVENT"})
    void filesOfTheLibraryAreUnderstood(String name, HepMCFormat format) throws IOException {
        Content content = library(name);
        assertThat(content.run().weightNames()).containsExactly("CV", "up");
        assertThat(content.events()).hasSize(2);
        GenEvent event = content.events().get(0);
        assertThat(event.weights()).containsExactly(1.5, 2.5);
        assertThat(event.attribute(Attribute.SIGNAL_PROCESS_ID)).contains("3");
        assertThat(GenCrossSection.of(event).orElseThrow().value()).isEqualTo(1.2);
        assertThat(event.particles().get(2))
            .isEqualTo(new GenParticle(111, 2, 0.1, 0.2, 100.1234567890123, 100.125, 0.5089455951166639, -1));
        assertThat(event.particles()).extracting(GenParticle::productionVertex).containsExactly(0, 0, -1, -1, -2, -2, -3, -3);
        assertThat(event.vertices().get(0).incoming()).containsExactly(1, 2);
        assertThat(event.vertices().get(1).incoming()).containsExactly(3);
        assertThat(event.vertices().get(2).position()).contains(new Position(1, 2, 480000, 480000.5));
        assertThat(content.events().get(1).position(-2)).isEqualTo(new Position(0, 0, 5, 6));
        byte[] ours = write(format, content.run(), content.events());
        Content again = read(ours);
        assertThat(again).isEqualTo(content);
        assertThat(write(format, again.run(), again.events())).isEqualTo(ours);
    }

    @Test
    void stringsAndAttributesOfTheLibraryAreUnderstood() throws IOException {
        Content content = library("library.hepmc3");
        assertThat(content.run().tools()).containsExactly(new Tool("tool|bar", "1.0", "a \\ b\nline two"));
        assertThat(content.run().attributes()).containsEntry("model", "a b\\c\nd").containsEntry("seed", "7");
        assertThat(content.events().get(0).attributes())
            .contains(new Attribute(5, "tag", "x y"), new Attribute(-3, "kind", "0.1"));
    }

    private static Content library(String name) throws IOException {
        try (EventReader reader = EventReader.of(RoundTripTest.class.getResourceAsStream("/jhepmc/" + name), name)) {
            return all(reader);
        }
    }

    private static byte[] write(HepMCFormat format, GenRunInfo run, List<GenEvent> events) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventWriter writer = new EventWriter(bytes, format.formatter(run))) {
            for (GenEvent event : events) {
                writer.write(event);
            }
        }
        return bytes.toByteArray();
    }

    private static Content read(byte[] bytes) throws IOException {
        try (EventReader reader = EventReader.of(new ByteArrayInputStream(bytes), "memory")) {
            return all(reader);
        }
    }

    private static Content all(EventReader reader) throws IOException {
        List<GenEvent> events = new ArrayList<>();
        for (Optional<GenEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
            events.add(event.get());
        }
        assertThat(reader.next()).as("asked again at the end").isEmpty();
        return new Content(reader.run(), events);
    }
}
