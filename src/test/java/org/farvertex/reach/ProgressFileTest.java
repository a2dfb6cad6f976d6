package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.farvertex.input.InputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was finished before an interruption is not computed again, and comes back to the last bit. */
class ProgressFileTest {

    @TempDir
    private Path folder;

    @Test
    void goesOnWhereItStopped() throws IOException {
        Path file = folder.resolve("deep/progress.txt");
        double[] numbers = {Math.PI, -0.0, 1e-300, Double.NEGATIVE_INFINITY};
        try (ProgressFile journal = ProgressFile.open(file, "inputs", false)) {
            journal.recall("a", () -> numbers);
            journal.recall("b", () -> new double[] {2});
        }
        // the last line cut short, as by a loss of power
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 4));
        AtomicInteger computed = new AtomicInteger();
        try (ProgressFile journal = ProgressFile.open(file, "inputs", true)) {
            assertThat(journal.recall("a", () -> {
                throw new AssertionError("was known");
            })).containsExactly(numbers);
            journal.recall("b", () -> new double[] {computed.incrementAndGet()});
            assertThat(computed).hasValue(1);
            journal.finish();
        }
        assertThat(file).doesNotExist();
    }

    /** What is no journal is shown and left as it is, however it begins. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\n\n\n", "x", "mine\n", "# other\nwords\n", "\0\0\0", "\r\n"})
    void whatIsNoJournalIsRefused(String text) throws IOException {
        Path file = folder.resolve("progress.txt");
        Files.writeString(file, text);
        assertThatThrownBy(() -> UnfinishedWork.in(file)).isInstanceOf(InputException.class)
            .hasMessageContaining("progress.txt line 1").hasMessageContaining("not the head of a journal");
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void refusesOtherInputsAndForgetsWithoutResume() throws IOException {
        Path file = folder.resolve("progress.txt");
        try (ProgressFile journal = ProgressFile.open(file, "inputs", false)) {
            journal.recall("a", () -> new double[] {1});
        }
        assertThatThrownBy(() -> ProgressFile.open(file, "others", true)).isInstanceOf(InputException.class)
            .hasMessageContaining("other inputs");
        assertThat(Files.readAllLines(file)).hasSize(2);
        try (ProgressFile journal = ProgressFile.open(file, "others", false)) {
            assertThat(journal.recall("a", () -> new double[] {5})).containsExactly(5);
        }
    }

    /** Every byte changed, whichever, is noticed, unless it is in the line that may have been cut short; nothing is lost by looking. */
    @Test
    void damageIsReportedAndLeftAlone() throws IOException {
        Path file = folder.resolve("progress.txt");
        try (ProgressFile journal = ProgressFile.open(file, "inputs", false)) {
            journal.recall("a b/ü", () -> new double[] {Math.PI, -1e-300});
            journal.recall("c", () -> new double[] {2});
        }
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length - 1; i++) {
            byte[] spoilt = good.clone();
            spoilt[i] ^= 1;
            Files.write(file, spoilt);
            assertThatThrownBy(() -> ProgressFile.open(file, "inputs", true)).as("byte %d", i).isInstanceOf(InputException.class)
                .hasMessageContaining("progress.txt");
            assertThat(file).hasBinaryContent(spoilt);
        }
        Files.writeString(file, "somebody's notes\n");
        assertThatThrownBy(() -> UnfinishedWork.in(file)).isInstanceOf(InputException.class).hasMessageContaining("line 1")
            .hasMessageContaining("somebody's notes");
    }

    /** Cut anywhere, as by a power cut, it gives what was complete and goes on from there. */
    @Test
    void aFileCutShortGivesWhatWasComplete() throws IOException {
        Path file = folder.resolve("progress.txt");
        try (ProgressFile journal = ProgressFile.open(file, "inputs", false)) {
            journal.recall("a", () -> new double[] {1});
            journal.recall("b", () -> new double[] {2});
        }
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length <= good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            try (ProgressFile journal = ProgressFile.open(file, "inputs", true)) {
                long lines = new String(good, 0, length, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count();
                assertThat(journal.pieces()).as("length %d", length).isEqualTo((int) Math.max(0, lines - 1));
                journal.recall("a", () -> new double[] {1});
                journal.recall("b", () -> new double[] {2});
            }
            assertThat(file).hasBinaryContent(good);
        }
    }

    @Tag("slow")
    @Test
    void aFullDiskIsToldInOneLineAndWhatWasFinishedIsKept() {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        assertThatThrownBy(() -> ProgressFile.open(full, "inputs", false)).isInstanceOf(InputException.class).hasMessageContaining("/dev/full");
    }

    @Test
    void partsHaveKeysOfTheirOwn() {
        Journal journal = Journal.inMemory();
        journal.part("x").recall("k", () -> new double[] {1});
        assertThat(journal.part("y").recall("k", () -> new double[] {2})).containsExactly(2);
        assertThat(List.of(journal.recall("x/k", () -> new double[] {3})[0])).containsExactly(1.0);
    }
}
