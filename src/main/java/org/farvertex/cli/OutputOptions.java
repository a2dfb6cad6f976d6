package org.farvertex.cli;

import org.farvertex.input.InputException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where the files of a scan go, if any are wanted. */
final class OutputOptions {

    @Mixin
    ResumeOptions files;

    @Option(names = "--no-files", description = "Print only, write no files.")
    private boolean none;

    /** Whether files are written. */
    boolean wanted() {
        if (none && (files.folder.given() || files.asked() || files.folder.force())) {
            throw InputException.of("--no-files", "does not go with "
                + (files.folder.given() ? "--output" : files.asked() ? "--resume" : "--force"));
        }
        files.check();
        return !none;
    }
}
