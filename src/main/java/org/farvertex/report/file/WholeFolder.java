package org.farvertex.report.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.farvertex.input.InputException;

/** Writes a folder of files beside its final name and renames it, so that readers see the old one or the new one. */
public final class WholeFolder {

    private WholeFolder() {
    }

    /**
     * Replaces a folder.
     *
     * @param folder final name
     * @param mark   name of a file that shows an existing folder to be an older one of ours; anything else is kept
     * @param files  names and contents
     * @return {@code folder}
     * @throws InputException if it cannot be written, or something foreign is in its place
     */
    public static Path write(Path folder, String mark, Map<String, byte[]> files) {
        if (Files.exists(folder) && !Files.exists(folder.resolve(mark)) && !isEmpty(folder)) {
            throw InputException.of(folder.toString(), "cannot be replaced: it is no folder with " + mark
                + " in it; choose another name");
        }
        Path full = folder.toAbsolutePath().normalize();
        Path beside = full.resolveSibling("." + full.getFileName() + ".part" + ProcessHandle.current().pid());
        Path old = full.resolveSibling("." + full.getFileName() + ".old" + ProcessHandle.current().pid());
        try {
            FileTree.delete(beside);
            Files.createDirectories(beside);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(beside.resolve(file.getKey()), file.getValue());
            }
            if (Files.exists(full)) {
                rename(full, old);
            }
            rename(beside, full);
            return folder;
        } catch (IOException e) {
            throw WholeFile.failure(folder, e);
        } finally {
            tidy(full, beside, old);
        }
    }

    /** Whatever happened, one whole folder stands under the final name and nothing else is left. */
    private static void tidy(Path full, Path beside, Path old) {
        try {
            if (Files.exists(old) && !Files.exists(full)) {
                rename(old, full);
            }
            FileTree.delete(old);
            FileTree.delete(beside);
        } catch (IOException e) {
            // The outcome has been reported already; hidden left-overs do not change it.
            return;
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isEmpty(Path folder) {
        try {
            return FileTree.isEmpty(folder);
        } catch (IOException e) {
            throw WholeFile.failure(folder, e);
        }
    }
}
