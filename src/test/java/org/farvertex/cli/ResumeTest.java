package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan that is stopped, killed or runs out of disk is taken up when that is asked for, from the same inputs, and never thrown away unasked. */
@Tag("slow")
class ResumeTest {

    /** Some seconds of work, in many pieces. */
    private static final List<String> QUESTION = List.of("reach", "TMP/my.yaml", "--channels", "pi0", "--spectra", "TMP/toy", "--mass-range",
        "20MeV:150MeV", "--vev-range", "5GeV:20GeV", "--samples", "256", "--threads", "1", "--output", "TMP/scan");

    @TempDir
    private Path folder;
    private Path journal;

    @BeforeEach
    void files() throws IOException {
        journal = folder.resolve("scan/progress.txt");
        Files.createDirectory(folder.resolve("toy"));
        table("2e9");
        Files.copy(Path.of("detectors/faser.yaml"), folder.resolve("my.yaml"));
    }

    private void table(String rate) throws IOException {
        StringBuilder table = new StringBuilder("# a toy\n# sigma in pb\n");
        for (String p : List.of("1.5", "2.0", "2.5", "3.0")) {
            table.append("-5.0 P N\n-4.5 P 3e9\n-4.0 P 4e9\n-3.5 P 5e9\n".replace("P", p).replace("N", rate));
        }
        Files.writeString(folder.resolve("toy/TOY_14TeV_111.txt"), table);
    }

    private String[] words(String... more) {
        return Stream.concat(QUESTION.stream(), Stream.of(more)).map(word -> word.replace("TMP", folder.toString())).toArray(String[]::new);
    }

    /** A tool of the tests brings a logging library whose greeting the program does not know. */
    private List<String> command(String... more) {
        List<String> words = new ArrayList<>(List.of("env", "--default-signal=INT", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dslf4j.internal.verbosity=ERROR", "-cp", System.getProperty("java.class.path"), FarVertex.class.getName()));
        words.addAll(List.of(words(more)));
        return words;
    }

    private void refused(String fragment, String... more) throws IOException {
        byte[] before = Files.readAllBytes(journal);
        CommandRun run = CommandRun.of(words(more));
        assertThat(run.err()).startsWith("farvertex: ").contains(fragment).hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
        assertThat(journal).hasBinaryContent(before);
    }

    /** Starts the scan and stops it by a signal when some pieces are finished; gives what it said. */
    private String stopped(String signal) throws Exception {
        Process process = new ProcessBuilder(command()).start();
        try {
            while (process.isAlive() && !(Files.exists(journal) && Files.readAllLines(journal).size() > 3)) {
                Thread.sleep(5);
            }
            assertThat(process.isAlive()).as("still at work").isTrue();
            CommandRun second = CommandRun.of(words("--resume"));
            assertThat(second.err()).contains("another run is writing there").hasLineCount(1);
            assertThat(second.code()).isEqualTo(2);
            assertThat(new ProcessBuilder("kill", "-s", signal, String.valueOf(process.pid())).start().waitFor()).isZero();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "KILL"})
    void aStoppedScanIsTakenUpFromTheSameInputsOnly(String signal) throws Exception {
        String said = stopped(signal);
        if (signal.equals("INT")) {
            assertThat(said).startsWith("farvertex: stopped with ").contains("go on with: ", "reach", folder + "/my.yaml", "--resume").hasLineCount(1);
        }
        refused("--resume to go on with it or --force");
        refused("other inputs", "--resume", "--signal", "4");
        table("2.1e9");
        refused("other inputs", "--resume");
        table("2e9");
        String detector = Files.readString(folder.resolve("my.yaml"));
        Files.writeString(folder.resolve("my.yaml"), detector.replace("radius: 0.1 m", "radius: 0.11 m"));
        refused("other inputs", "--resume");
        Files.writeString(folder.resolve("my.yaml"), detector);
        byte[] good = Files.readAllBytes(journal);
        byte[] spoilt = good.clone();
        spoilt[good.length / 2] ^= 4;
        Files.write(journal, spoilt);
        refused("damaged", "--resume");
        Files.write(journal, good);
        assertThat(CommandRun.of(words("--resume")).code()).isZero();
        assertThat(journal).doesNotExist();
        String[] whole = words("--resume");
        whole[List.of(whole).indexOf("--output") + 1] = folder.resolve("whole").toString();
        assertThat(CommandRun.of(whole).code()).isZero();
        for (String name : List.of("reach.csv", "question.txt", "report.html")) {
            assertThat(folder.resolve("scan").resolve(name)).hasSameBinaryContentAs(folder.resolve("whole").resolve(name));
        }
    }

    /** A file system of so few KiB that only the child sees, where the system lets us have one. */
    @ParameterizedTest
    @ValueSource(ints = {4, 24})
    void aDiskThatFillsIsToldInOneLineAndTheWorkIsKept(int size) throws Exception {
        Files.createDirectory(folder.resolve("scan"));
        String mount = "mount -t tmpfs -o size=" + size + "k none " + folder.resolve("scan");
        assumeThat(new ProcessBuilder("unshare", "-m", "sh", "-c", mount).start().waitFor()).as("allowed to mount").isZero();
        List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", "-c",
            mount + " && \"$@\"; code=$?; ls -A " + folder.resolve("scan") + "; exit $code", "sh"));
        command.addAll(command());
        Process full = new ProcessBuilder(command).start();
        assertThat(new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("farvertex: " + folder).contains("No space left on device")
            .contains("make room").hasLineCount(1);
        assertThat(new String(full.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()).isEqualTo("progress.txt");
        assertThat(full.waitFor()).isEqualTo(2);
    }

    @Test
    void tooLittleMemoryIsToldInOneLine() throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx9m",
            "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), FarVertex.class.getName(), "rate", "faser", "--mass", "60MeV"));
        Process small = new ProcessBuilder(command).start();
        assertThat(new String(small.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("farvertex: out of memory").hasLineCount(1);
        assertThat(small.waitFor()).isEqualTo(2);
    }
}
