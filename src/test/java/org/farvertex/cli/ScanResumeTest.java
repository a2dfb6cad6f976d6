package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job of a scan that is killed is taken up by the same job alone, and gives the bytes of a run without a break. */
@Tag("slow")
class ScanResumeTest {

    private static final String PLAN = """
        detectors: [{file: faser, distance: {from: 100 m, to: 480 m, count: 20}}]
        models: [t3r]
        masses: {from: 20 MeV, to: 100 MeV, count: 5}
        variations: [{name: pions, channels: [pi0]}]
        """;

    @TempDir
    private Path folder;

    private String[] words(String name, String... more) {
        List<String> words = new ArrayList<>(List.of("scan", folder.resolve("plan.yaml").toString(), "--output", folder.resolve(name).toString(), "--threads", "1",
            "--job", "1/2"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private void killed() throws Exception {
        Path journal = folder.resolve("broken/progress.txt");
        OwnProcess.killed(folder.resolve("said"), () -> lines(journal) > 3, words("broken"));
        assertThat(folder.resolve("broken/scan.csv")).doesNotExist();
        assertThat(journal).exists();
    }

    private static long lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).size() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aKilledJobGoesOn() throws Exception {
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        killed();
        refused("unfinished work of this scan", words("broken"));
        Files.writeString(folder.resolve("plan.yaml"), PLAN.replace("20 MeV", "21 MeV"));
        refused("other inputs", words("broken", "--resume"));
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        assertThat(CommandRun.of(words("broken", "--resume")).code()).isZero();
        assertThat(CommandRun.of(words("whole")).code()).isZero();
        for (String name : List.of("scan.csv", "scan.parquet", "question.txt")) {
            assertThat(folder.resolve("broken").resolve(name)).hasSameBinaryContentAs(folder.resolve("whole").resolve(name));
        }
        assertThat(folder.resolve("broken/progress.txt")).doesNotExist();
    }

    private void refused(String fragment, String... words) throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("broken/progress.txt"));
        CommandRun run = CommandRun.of(words);
        assertThat(run.err()).startsWith("farvertex: ").contains(fragment).hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder.resolve("broken/progress.txt")).hasBinaryContent(before);
    }
}
