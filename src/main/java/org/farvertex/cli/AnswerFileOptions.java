package org.farvertex.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.farvertex.eventfile.EventFile;
import org.farvertex.input.InputException;
import org.farvertex.report.file.WholeFile;
import picocli.CommandLine.Option;

/** How a command that makes no other files tells its answer: printed, or in a file. */
final class AnswerFileOptions extends AnswerOptions {

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "File for the answer, which else is printed.")
    private Path file;

    @Option(names = "--force", description = "Replace an older file of that name.")
    private boolean force;

    @Override
    void check() {
        if (file == null && force) {
            throw InputException.of("--force", "goes with --output only; without it no file is written");
        }
        if (inFile() && Files.exists(file) && !(force && Files.isRegularFile(file))) {
            throw InputException.of("--output", file, Files.isRegularFile(file) ? "is there; choose another name, or --force to replace it"
                : "is there and is no file; choose another name");
        }
    }

    private boolean inFile() {
        return file != null && !EventFile.isStandardOutput(file);
    }

    @Override
    void tell(Object text, PrintWriter out) {
        if (inFile()) {
            WholeFile.write(file, text + System.lineSeparator());
        } else {
            super.tell(text, out);
        }
    }
}
