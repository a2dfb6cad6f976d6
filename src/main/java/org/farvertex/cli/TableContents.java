package org.farvertex.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.farvertex.input.InputException;

/** Tells tables by what is in them: a folder may keep its name and hold others tomorrow. */
final class TableContents {

    private TableContents() {
    }

    /** A digest of the names and contents of a generator's tables in a folder. */
    static String digest(Path folder, String generator) {
        try (Stream<Path> inside = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> tables = inside.filter(Files::isRegularFile)
                .filter(file -> file.getFileName().toString().startsWith(generator + "_")).sorted().toList();
            for (Path table : tables) {
                digest.update(table.getFileName().toString().getBytes());
                try (InputStream in = new DigestInputStream(Files.newInputStream(table), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw InputException.of("--spectra", folder, "cannot be read (" + e.getMessage() + ")");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
