package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An array of jobs as a batch system runs it: one is killed in the middle of its work and run again, and the whole is that of jobs without a break. */
@Tag("slow")
class JobArrayTest {

    private static final String SCAN = "scan TMP/plan.yaml --threads 1 --resume";
    private static final String EVENTS = "generate faser --mass 60MeV --channels pi0 -n 60000 --threads 1";
    private static final String PLAN = """
        detectors: [{file: faser, distance: {from: 100 m, to: 480 m, count: 20}}]
        models: [t3r]
        masses: {from: 20 MeV, to: 100 MeV, count: 6}
        variations: [{name: pions, channels: [pi0]}]
        """;

    @TempDir
    private Path folder;

    private String[] words(String line) {
        return Stream.of(line.split(" ")).map(word -> word.replace("TMP", folder.toString())).toArray(String[]::new);
    }

    private void works(String line) {
        CommandRun run = CommandRun.of(words(line));
        assertThat(run.code()).as(run.err()).isZero();
    }

    private void refused(String line, String fragment) {
        CommandRun run = CommandRun.of(words(line));
        assertThat(run.err()).startsWith("farvertex: ").contains(fragment).hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    private boolean hasBegun(String place, String begin, String end, long bytes) {
        Path home = folder.resolve(place);
        try (Stream<Path> files = Files.isDirectory(home) ? Files.list(home) : Stream.empty()) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(begin) && file.toString().endsWith(end) && file.toFile().length() > bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofAScan() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        OwnProcess.killed(folder.resolve("said"), () -> hasBegun("parts/2", "progress", ".txt", 300), words(SCAN + " --job 2/3 -o TMP/parts/2"));
        works(SCAN + " --job 1/3 -o TMP/parts/1");
        works(SCAN + " --job 3/3 -o TMP/parts/3");
        refused("merge TMP/parts/1 TMP/parts/2 TMP/parts/3 -o TMP/whole", "the job is not finished and must be resumed");
        works(SCAN + " --job 2/3 -o TMP/parts/2");
        works("merge TMP/parts/1 TMP/parts/2 TMP/parts/3 -o TMP/whole");
        works("scan TMP/plan.yaml -o TMP/one");
        for (String name : List.of("scan.csv", "scan.parquet", "question.txt")) {
            assertThat(folder.resolve("whole").resolve(name)).hasSameBinaryContentAs(folder.resolve("one").resolve(name));
        }
    }

    @Test
    void ofEvents() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("parts"));
        OwnProcess.killed(folder.resolve("said"), () -> hasBegun("parts", ".2.hepmc3", ".part", 100_000), words(EVENTS + " --job 2/3 -o TMP/parts/2.hepmc3"));
        assertThat(folder.resolve("parts/2.hepmc3")).doesNotExist();
        works(EVENTS + " --job 1/3 -o TMP/parts/1.hepmc3");
        works(EVENTS + " --job 3/3 -o TMP/parts/3.hepmc3");
        refused("merge TMP/parts/1.hepmc3 TMP/parts/3.hepmc3 -o TMP/whole.hepmc3", "job 2/3 is missing");
        works(EVENTS + " --job 2/3 -o TMP/parts/2.hepmc3");
        works(EVENTS + " --job 2/3 -o TMP/unbroken.hepmc3");
        assertThat(folder.resolve("parts/2.hepmc3")).hasSameBinaryContentAs(folder.resolve("unbroken.hepmc3"));
        works("merge TMP/parts/1.hepmc3 TMP/parts/2.hepmc3 TMP/parts/3.hepmc3 -o TMP/whole.hepmc3");
        assertThat(Files.readString(folder.resolve("whole.hepmc3"))).contains("\nE 0 ", "\nE 59999 ").doesNotContain("\nE 60000 ");
        assertThat(hasBegun("parts", ".", ".part", 0)).as("nothing unfinished is left").isFalse();
    }
}
