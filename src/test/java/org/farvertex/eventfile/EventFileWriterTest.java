package org.farvertex.eventfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.SampleDecays;
import org.farvertex.input.InputException;
import org.farvertex.jhepmc.EventReader;
import org.farvertex.jhepmc.Grammar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is complete or not there; the same bytes for any number of threads. */
class EventFileWriterTest {

    private static final int EVENTS = 400;
    private static final int BLOCK = 50;

    @TempDir
    private Path folder;
    private final List<DisplacedDecay> decays = new SampleDecays(31).next(EVENTS);

    @ParameterizedTest
    @ValueSource(strings = {"e.hepmc3", "e.hepmc", "e.hepmc3.gz", "e.hepmc.gz", "e.hepmc3.zst", "e.hepmc.zst"})
    void hepMcFilesAreReadBackInFull(String name) throws IOException {
        Path file = write(name, false);
        try (EventReader reader = EventReader.open(file, Grammar.STRICT)) {
            assertThat(reader.run().weightNames()).containsExactly("CV");
            for (int i = 1; i <= EVENTS; i++) {
                assertThat(reader.next().orElseThrow().number()).isEqualTo(i);
            }
            assertThat(reader.next()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.hepmc3", "e.hepmc", "e.csv", "e.dat", "e.hepmc3.gz", "e.csv.gz", "e.hepmc3.zst", "e.dat.zst"})
    void blocksMadeOnManyThreadsGiveTheSameFile(String name) throws IOException {
        byte[] sequential = Files.readAllBytes(write(name, false));
        assertThat(Files.readAllBytes(write(name, true))).isEqualTo(sequential);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.hepmc3", "e.hepmc", "e.csv", "e.dat"})
    void aCompressedFileHoldsThePlainOne(String name) throws IOException {
        byte[] plain = Files.readAllBytes(write(name, false));
        byte[] compressed = Files.readAllBytes(write(name + ".gz", false));
        assertThat(compressed.length).isLessThan(plain.length * 6 / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes()).isEqualTo(plain);
    }

    @Test
    void nothingStandsUnderTheNameUntilItIsComplete() throws IOException {
        Path file = folder.resolve("e.csv");
        try (EventFileWriter writer = new EventFileWriter(EventFile.of(file), SampleRun.of(EVENTS), false)) {
            writer.append(writer.encoder().encode(decays));
            assertThat(file).doesNotExist();
            writer.commit();
            assertThat(file).exists();
        }
        assertThat(files()).containsExactly(file);
    }

    @Test
    void afterAFailureNothingIsLeftAndAnOldFileIsUnharmed() throws IOException {
        Path file = Files.writeString(folder.resolve("e.csv"), "old");
        assertThatThrownBy(() -> {
            try (EventFileWriter writer = new EventFileWriter(EventFile.of(file), SampleRun.of(EVENTS), true)) {
                writer.append(writer.encoder().encode(decays));
                throw new IllegalStateException("the simulation failed");
            }
        }).hasMessage("the simulation failed");
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void anOldFileIsReplacedAlsoThroughALink() throws IOException {
        Path file = Files.createFile(folder.resolve("old"));
        Path link = Files.createSymbolicLink(folder.resolve("e.csv"), file);
        write("e.csv", false);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("event,weight");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldInOneLine() throws IOException {
        Files.createDirectory(folder.resolve("folder.csv"));
        Files.createFile(folder.resolve("file"));
        refused("missing/e.csv", "the folder does not exist");
        refused("folder.csv", "is a folder");
        refused("file/e.csv", "Not a directory");
        // a message shows the beginning of a name that is as long as that
        assertThatThrownBy(() -> new EventFileWriter(EventFile.of(folder.resolve("n".repeat(300) + ".csv")), SampleRun.of(1), false))
            .isInstanceOf(InputException.class).hasMessageContaining("nnnnn").hasMessageEndingWith("File name too long");
    }

    @Test
    void aFullDiskIsToldInOneLine() {
        assumeThat(Path.of("/dev/full")).exists();
        EventFile file = EventFile.of(Path.of("/dev/full"), EventFileFormat.HEPMC3);
        assertThatThrownBy(() -> {
            try (EventFileWriter writer = new EventFileWriter(file, SampleRun.of(EVENTS), false)) {
                writer.append(writer.encoder().encode(decays));
                writer.commit();
            }
        }).isInstanceOf(InputException.class).hasMessage("/dev/full: cannot be written: No space left on device");
        assertThat(Path.of("/dev/full")).exists();
    }

    @Test
    void aStoppedProgramLeavesNothing() throws Exception {
        Path file = folder.resolve("e.hepmc3");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), Endless.class.getName(), file.toString())
            .redirectErrorStream(true).start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("writing");
            assertThat(files()).isNotEmpty();
            process.destroy();
            assertThat(process.waitFor()).as("stopped by the signal").isEqualTo(128 + 15);
        } finally {
            process.destroyForcibly();
        }
        assertThat(files()).isEmpty();
    }

    /** Writes without end until it is stopped. */
    static final class Endless {

        public static void main(String[] arguments) throws InterruptedException {
            List<DisplacedDecay> decays = new SampleDecays(1).next(10);
            try (EventFileWriter writer =
                new EventFileWriter(EventFile.of(Path.of(arguments[0])), SampleRun.of(10), false)) {
                byte[] block = writer.encoder().encode(decays);
                writer.append(block);
                System.out.println("writing");
                while (true) {
                    writer.append(block);
                    Thread.sleep(1);
                }
            }
        }
    }

    private void refused(String name, String message) throws IOException {
        List<Path> before = files();
        assertThatThrownBy(() -> new EventFileWriter(EventFile.of(folder.resolve(name)), SampleRun.of(1), false))
            .isInstanceOf(InputException.class).hasMessageContaining(folder.resolve(name).toString())
            .hasMessageContaining(message);
        assertThat(files()).isEqualTo(before);
    }

    /** Only the same bytes again, an empty file, or a word that it may go: else what is there stays, however it is packed. */
    @ParameterizedTest
    @ValueSource(strings = {"e.csv", "e.hepmc3", "e.hepmc.gz", "e.dat.gz", "e.dat.zst"})
    void anotherFileGoesOnlyIfItMay(String name) throws IOException {
        Path file = write(name, false);
        byte[] first = Files.readAllBytes(file);
        assertThat(Files.readAllBytes(write(name, true))).isEqualTo(first);
        for (byte[] other : List.of("mine".getBytes(UTF_8), Arrays.copyOf(first, first.length - 1), Arrays.copyOf(first, first.length + 1))) {
            Files.write(file, other);
            assertThatThrownBy(() -> write(name, false)).isInstanceOf(InputException.class).hasMessageContaining("something else");
            assertThat(file).hasBinaryContent(other);
            assertThat(files()).containsExactly(file);
        }
        try (EventFileWriter writer = new EventFileWriter(EventFile.of(file), SampleRun.of(EVENTS), true)) {
            writer.commit();
        }
        assertThat(Files.size(file)).isLessThan(first.length);
        Files.write(file, new byte[0]);
        assertThat(Files.readAllBytes(write(name, false))).isEqualTo(first);
    }

    private Path write(String name, boolean parallel) {
        Path file = folder.resolve(name);
        try (EventFileWriter writer = new EventFileWriter(EventFile.of(file), SampleRun.of(EVENTS), false)) {
            IntStream blocks = IntStream.range(0, EVENTS / BLOCK);
            (parallel ? blocks.parallel() : blocks)
                .mapToObj(i -> writer.encoder().encode(decays.subList(i * BLOCK, (i + 1) * BLOCK)))
                .toList().forEach(writer::append);
            writer.commit();
        }
        return file;
    }

    private List<Path> files() throws IOException {
        try (var list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }
}
