package org.farvertex.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.farvertex.input.InputException;
import org.farvertex.input.UserFile;

/** Where the tables of a model file lie: beside it, be it a file of the user or one of ours. */
interface TableFolder {

    /** A table has some thousand rows. */
    int LARGEST = 1 << 23;

    /**
     * The bytes of a table, unpacked.
     *
     * @param name name as the file gives it
     * @return the bytes; empty if there is no such table
     */
    Optional<byte[]> bytes(String name);

    /** The name of a table for messages. */
    String shown(String name);

    /** A table as a file of its own; empty if the tables are part of the program. */
    Optional<Path> path(String name);

    /** Tables of a user. */
    record OfUser(Path folder) implements TableFolder {

        @Override
        public Optional<byte[]> bytes(String name) {
            Path file = path(name).orElseThrow();
            return Files.exists(file) ? Optional.of(new UserFile(file, LARGEST, "a table").unpacked()) : Optional.empty();
        }

        @Override
        public String shown(String name) {
            return path(name).orElseThrow().toString();
        }

        @Override
        public Optional<Path> path(String name) {
            try {
                return Optional.of(folder.resolve(name).normalize());
            } catch (InvalidPathException e) {
                throw InputException.of(folder.toString(), name, "this is not a path");
            }
        }
    }

    /** Tables of the program. */
    record OfProgram(String folder) implements TableFolder {

        @Override
        public Optional<byte[]> bytes(String name) {
            try (InputStream stream = TableFolder.class.getResourceAsStream(folder + name)) {
                if (stream == null) {
                    return Optional.empty();
                }
                byte[] bytes = stream.readNBytes(LARGEST);
                return Optional.of(name.endsWith(".gz") ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readNBytes(LARGEST) : bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String shown(String name) {
            return folder.substring(1) + name;
        }

        @Override
        public Optional<Path> path(String name) {
            return Optional.empty();
        }
    }
}
