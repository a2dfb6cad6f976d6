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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that is stopped, or meets a full disk, leaves nothing under the final name of its output; an old file stays. */
@Tag("slow")
class InterruptionTest {

    private static final String OLD = "events of yesterday";

    @TempDir
    private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    /** Waits until events stand in the unfinished file. */
    private void awaitEvents(Process process) throws IOException, InterruptedException {
        while (process.isAlive()) {
            for (Path file : files()) {
                if (file.toString().endsWith(".part") && Files.size(file) > 100_000) {
                    return;
                }
            }
            Thread.sleep(5);
        }
        throw new AssertionError("ended early: " + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** A build in the background may itself ignore Ctrl-C, and its children inherit that: where env can, it is undone. */
    private static List<String> interruptible() throws Exception {
        List<String> prefix = List.of("env", "--default-signal=INT");
        List<String> trial = new ArrayList<>(prefix);
        trial.add("true");
        return new ArrayList<>(new ProcessBuilder(trial).start().waitFor() == 0 ? prefix : List.of());
    }

    @ParameterizedTest
    @CsvSource({"INT,events.hepmc3,130", "TERM,events.csv.gz,143", "KILL,events.hepmc,137"})
    void aStoppedRunLeavesTheOldFile(String signal, String name, int code) throws Exception {
        Path file = Files.writeString(folder.resolve(name), OLD);
        List<String> command = interruptible();
        command.addAll(OwnProcess.command("generate", "faser", "--mass", "60MeV", "-n", "2e9", "--force", "-o", file.toString()));
        Process process = new ProcessBuilder(command).start();
        try {
            awaitEvents(process);
            assertThat(new ProcessBuilder("kill", "-s", signal, String.valueOf(process.pid())).start().waitFor()).isZero();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(code);
        assertThat(file).hasContent(OLD);
        if (!signal.equals("KILL")) {
            assertThat(files()).containsExactly(file);
        }
    }

    /** A file system of 256 KiB that only the child sees, where the system lets us have one. */
    @Test
    void aFullDiskIsToldInOneLine() throws Exception {
        String mount = "mount -t tmpfs -o size=256k none " + folder;
        assumeThat(mayMount(mount)).as("allowed to mount a small file system").isTrue();
        Path file = folder.resolve("events.hepmc3");
        List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", "-c",
            mount + " && \"$@\"; code=$?; ls -A " + folder + "; exit $code", "sh"));
        command.addAll(OwnProcess.command("generate", "faser", "--mass", "60MeV", "-n", "1e5", "-o", file.toString()));
        Process full = new ProcessBuilder(command).start();
        assertThat(new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo("farvertex: " + file + ": cannot be written: No space left on device\n");
        assertThat(new String(full.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).as("left on the disk").isEmpty();
        assertThat(full.waitFor()).isEqualTo(2);
    }

    private static boolean mayMount(String mount) throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-m", "sh", "-c", mount).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Results that nobody can read are no success. */
    @Test
    void standardOutputThatCannotBeWrittenIsAnError() throws Exception {
        assumeThat(Path.of("/dev/full")).exists();
        Process process = new ProcessBuilder(OwnProcess.command("gminus2", "--dark-photon-mass", "60MeV", "--json"))
            .redirectOutput(Path.of("/dev/full").toFile()).start();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("farvertex: standard output: cannot be written")
            .hasLineCount(1);
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
