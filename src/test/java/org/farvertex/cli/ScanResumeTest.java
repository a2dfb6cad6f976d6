package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            System.getProperty("java.class.path"), FarVertex.class.getName()));
        command.addAll(List.of(words("broken")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        Path journal = folder.resolve("broken/progress.txt");
        while (process.isAlive() && !(Files.exists(journal) && Files.readAllLines(journal).size() > 3)) {
            Thread.sleep(5);
        }
        assertThat(process.isAlive()).as("still at work: " + Files.readString(folder.resolve("said"))).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(folder.resolve("broken/scan.csv")).doesNotExist();
        assertThat(journal).exists();
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
