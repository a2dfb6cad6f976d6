package org.farvertex.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.farvertex.input.Checksum;

/** Remembers what was read, so that a model with other tables is told from one of the same name. */
final class DigestedFolder implements TableFolder {

    private final TableFolder folder;
    private final MessageDigest digest;

    /**
     * Nothing read yet but the file itself.
     *
     * @param folder where the tables lie
     * @param file   content of the model file
     */
    DigestedFolder(TableFolder folder, byte[] file) {
        this.folder = folder;
        this.digest = Checksum.begin();
        digest.update(file);
    }

    /** What tells the file and the tables read from all others. */
    String contents() {
        return Checksum.end(digest);
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        Optional<byte[]> bytes = folder.bytes(name);
        bytes.ifPresent(read -> {
            digest.update((name + " " + read.length).getBytes(StandardCharsets.UTF_8));
            digest.update(read);
        });
        return bytes;
    }

    @Override
    public String shown(String name) {
        return folder.shown(name);
    }

    @Override
    public Optional<Path> path(String name) {
        return folder.path(name);
    }
}
