package org.farvertex.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.farvertex.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void makesMissingFoldersAndReplacesAnOlderFile() throws IOException {
        Path file = folder.resolve("a/b/c.txt");
        WholeFile.write(file, "first");
        WholeFile.write(file, "second");
        assertThat(file).hasContent("second");
        assertThat(names(file.getParent())).containsExactly("c.txt");
    }

    /** The device that is always full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsBadInput() {
        assertThatThrownBy(() -> WholeFile.write(Path.of("/dev/full"), "text")).isInstanceOf(InputException.class)
            .hasMessageContaining("No space left on device");
    }

    @Test
    void aFileWhereAFolderIsNeededIsBadInput() {
        WholeFile.write(folder.resolve("taken"), "x");
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("taken/c.txt"), "y")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> WholeFile.write(folder, "y")).isInstanceOf(InputException.class)
            .hasMessageContaining("is a folder");
        assertThat(folder).isDirectory();
    }

    @Test
    void aFolderIsReplacedAsAWhole() throws IOException {
        Path target = folder.resolve("submission");
        WholeFolder.write(target, "main", Map.of("main", bytes("1"), "old", bytes("1")));
        WholeFolder.write(target, "main", Map.of("main", bytes("2")));
        assertThat(names(target)).containsExactly("main");
        assertThat(target.resolve("main")).hasContent("2");
        assertThat(names(folder)).containsExactly("submission");
    }

    @Test
    void aForeignFolderIsKept() throws IOException {
        Path target = Files.createDirectories(folder.resolve("thesis"));
        Files.writeString(target.resolve("chapter1.tex"), "years of work");
        assertThatThrownBy(() -> WholeFolder.write(target, "main", Map.of("main", bytes("1"))))
            .isInstanceOf(InputException.class).hasMessageContaining("cannot be replaced");
        assertThat(target.resolve("chapter1.tex")).hasContent("years of work");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static java.util.List<String> names(Path in) throws IOException {
        try (Stream<Path> inside = Files.list(in)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
