package org.farvertex.report.scan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.farvertex.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks like the folder of a run on Spark, and holds nothing to put together. */
class ScanMergeTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderWithoutPartsIsRefused() throws IOException {
        Path parts = Files.createDirectory(folder.resolve("_csv"));
        assertThatThrownBy(() -> ScanMerge.of(List.of(folder))).isInstanceOf(InputException.class).hasMessageContaining("has no _SUCCESS");
        Files.createFile(folder.resolve("_SUCCESS"));
        assertThatThrownBy(() -> ScanMerge.of(List.of(folder))).isInstanceOf(InputException.class).hasMessageStartingWith(parts.toString())
            .hasMessageContaining("holds no table");
        Files.createFile(parts.resolve("part-00000.csv"));
        assertThatThrownBy(() -> ScanMerge.of(List.of(folder))).isInstanceOf(InputException.class).hasMessageContaining("has no comment 'plan'");
    }
}
