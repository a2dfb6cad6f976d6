package org.farvertex.eventfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process left half-written goes with the next one that writes the same file; what a living one writes stays. */
class AtomicFileTest {

    @TempDir
    private Path folder;

    private Path part(long process) throws IOException {
        return Files.writeString(folder.resolve(".events.csv." + process + ".part"), "half");
    }

    private void write() {
        try (AtomicFile file = AtomicFile.create(folder.resolve("events.csv"))) {
            file.write("whole".getBytes(StandardCharsets.UTF_8));
            file.commit();
        }
    }

    @Test
    void leftOversOfDeadProcessesGo() throws Exception {
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Path living = part(other.pid());
            Path dead = part(Long.MAX_VALUE / 16);
            Path foreign = Files.writeString(folder.resolve(".events.csv.backup.part"), "mine");
            Path another = Files.writeString(folder.resolve(".other.csv.999999999999.part"), "half");
            write();
            assertThat(living).exists();
            assertThat(dead).doesNotExist();
            assertThat(foreign).exists();
            assertThat(another).exists();
            AtomicFile.removeLeft(folder);
            assertThat(another).doesNotExist();
            assertThat(living).exists();
            other.destroyForcibly().waitFor();
            write();
            assertThat(living).doesNotExist();
        } finally {
            other.destroyForcibly();
        }
        assertThat(folder.resolve("events.csv")).hasContent("whole");
    }
}
