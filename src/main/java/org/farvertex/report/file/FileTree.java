package org.farvertex.report.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with all that is in it. */
public final class FileTree {

    private FileTree() {
    }

    /**
     * Removes a folder with all that is in it, or a file, if it is there.
     *
     * @param path which
     * @throws IOException if something of it cannot be removed
     */
    public static void delete(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> all;
            try (Stream<Path> inside = Files.walk(path)) {
                all = inside.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path inside : all) {
                Files.deleteIfExists(inside);
            }
        }
    }

    /** Whether this is a folder without anything in it. */
    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
