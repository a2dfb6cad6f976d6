package org.farvertex.report.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.farvertex.eventfile.AtomicFile;
import org.farvertex.input.InputException;

/** Writes a result of moderate size at once, making the folders on the way; see {@link AtomicFile} for the rest. */
public final class WholeFile {

    private static final String REMEDY = "choose another place or make room";

    private WholeFile() {
    }

    /**
     * Writes bytes.
     *
     * @param file  final name; missing folders are made
     * @param bytes content
     * @return {@code file}
     * @throws InputException if it cannot be written; nothing is left behind, an older file stays as it was
     */
    public static Path write(Path file, byte[] bytes) {
        Path parent = file.toAbsolutePath().getParent();
        try {
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
        try (AtomicFile out = AtomicFile.create(file)) {
            out.write(bytes);
            out.commit();
        }
        return file;
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

    /** The one-line error for a folder that cannot be made or filled. */
    static InputException failure(Path file, IOException e) {
        return InputException.of(file.toString(), problem(e));
    }

    /** Why something cannot be written, and what to do. */
    static String problem(IOException e) {
        String why = e instanceof AccessDeniedException ? "permission denied"
            : e instanceof FileAlreadyExistsException exists ? exists.getFile() + " is not a folder"
            : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return "cannot be written (" + why + "): " + REMEDY;
    }
}
