package org.farvertex.report.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the results in a folder answer, as it stands beside them.
 *
 * @param command     the command line that makes them again
 * @param version     version of FarVertex
 * @param fingerprint digest of everything they depend on
 * @param files       their names
 */
public record FolderRecord(String command, String version, String fingerprint, List<String> files) {

    /** Name of the file. */
    static final String NAME = "question.txt";

    private static final String HEAD = "FarVertex results 1";
    private static final int LARGEST = 1 << 20;

    /** Keeps its own list. */
    public FolderRecord {
        files = List.copyOf(files);
    }

    /** The record in a folder, if there is one that can be read. */
    static Optional<FolderRecord> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        List<String> lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 4 || !lines.get(0).equals(HEAD)) {
            return Optional.empty();
        }
        return Optional.of(new FolderRecord(value(lines.get(1)), value(lines.get(2)), value(lines.get(3)),
            lines.stream().skip(4).map(FolderRecord::value).filter(FolderRecord::isName).toList()));
    }

    /** Writes the record of files with these names. */
    Path write(Path folder, List<String> names) {
        StringBuilder text = new StringBuilder(HEAD + "\ncommand: " + command + "\nversion: " + version + "\nquestion: " + fingerprint + "\n");
        names.forEach(name -> text.append("file: ").append(name).append('\n'));
        return WholeFile.write(folder.resolve(NAME), text.toString());
    }

    private static String value(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    /** A record that somebody edited must not make us delete what lies elsewhere. */
    private static boolean isName(String name) {
        return !name.isEmpty() && Arrays.stream(new String[] {"/", "\\", "\0"}).noneMatch(name::contains) && !name.startsWith(".");
    }
}
