package org.farvertex.cli;

import java.nio.file.Path;
import org.farvertex.input.InputException;
import org.farvertex.reach.ProgressFile;
import picocli.CommandLine.Option;

/** The options that say where the files of a run go. */
final class OutputOptions {

    private static final int LONGEST_NAME = 80;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", description = "Folder for tables, figures and the page; default output/<what>.")
    private Path folder;

    @Option(names = "--no-files", description = "Print only, write no files.")
    private boolean none;

    @Option(names = "--resume", description = "Go on with an interrupted scan in the output folder.")
    private boolean resume;

    /** Whether files are written. */
    boolean wanted() {
        if (none && (folder != null || resume)) {
            throw InputException.of("--no-files", "does not go with " + (folder != null ? "--output" : "--resume"));
        }
        return !none;
    }

    /** The folder; under output/ unless the user names another one. */
    Path folder(String name) {
        return folder != null ? folder : Path.of("output", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }

    /** Opens the journal of a scan; null if no files are wanted. */
    ProgressFile journal(Path place, String inputs) {
        return wanted() ? ProgressFile.open(place.resolve("progress.txt"), inputs, resume) : null;
    }
}
