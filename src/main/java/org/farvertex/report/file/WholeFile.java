package org.farvertex.report.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.farvertex.input.InputException;

/**
 * Writes a file beside its final name and renames it, so that an interruption or a full disk never leaves half a file.
 */
public final class WholeFile {

    private static final String REMEDY = "choose another place with --output or make room";

    private WholeFile() {
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes everything; the stream is buffered and closed by the caller.
         *
         * @param out where to
         * @throws IOException if the medium refuses
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes bytes.
     *
     * @param file  final name; missing folders are made
     * @param bytes content
     * @return {@code file}
     * @throws InputException if it cannot be written
     */
    public static Path write(Path file, byte[] bytes) {
        return write(file, out -> out.write(bytes));
    }

    /**
     * Writes text in UTF-8.
     *
     * @param file final name; missing folders are made
     * @param text content
     * @return {@code file}
     * @throws InputException if it cannot be written
     */
    public static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes what a writer produces.
     *
     * @param file    final name; missing folders are made
     * @param content writes the bytes
     * @return {@code file}
     * @throws InputException if it cannot be written; nothing is left behind, an older file stays as it was
     */
    public static Path write(Path file, Content content) {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part" + ProcessHandle.current().pid());
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            if (Files.isDirectory(file)) {
                throw InputException.of(file.toString(), "cannot be written: a folder of that name is there");
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            rename(beside, file);
            return file;
        } catch (IOException e) {
            throw failure(file, e);
        } finally {
            remove(beside);
        }
    }

    /** The one-line error for a file or folder that cannot be written. */
    static InputException failure(Path file, IOException e) {
        String why = e instanceof AccessDeniedException ? "no permission"
            : e instanceof FileAlreadyExistsException exists ? exists.getFile() + " is not a folder"
            : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return InputException.of(file.toString(), "cannot be written (" + why + "): " + REMEDY);
    }

    static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            // The file itself has been dealt with; a left-over hidden part is the lesser evil than hiding that outcome.
            return;
        }
    }
}
