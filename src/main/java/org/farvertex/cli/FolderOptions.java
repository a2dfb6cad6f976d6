package org.farvertex.cli;

import java.nio.file.Path;
import java.util.List;
import org.farvertex.report.file.Question;
import org.farvertex.report.file.ResultFolder;
import picocli.CommandLine.Option;

/** The options that say where the files of a run go, and what may happen to those that are there. */
final class FolderOptions {

    private static final Path HOME = Path.of("output");

    @Option(names = {"-o", "--output"}, paramLabel = "DIR",
        description = "Folder for tables, pictures and the page. Default of commands that always write files: output/<what is asked>.")
    private Path folder;

    @Option(names = "--force", description = "Replace the results or the unfinished work of another question in the folder.")
    private boolean force;

    @Option(names = RunRecord.DEFAULTS, split = ",", hidden = true, description = "Options that stand in a run record with the values that they have anyway.")
    List<String> defaults;

    /** Whether the user named a folder. */
    boolean given() {
        return folder != null;
    }

    /** Whether older results may go. */
    boolean force() {
        return force;
    }

    /** The folder; under output/ by the name of the question unless the user names another one. */
    Path place(String name) {
        return folder != null ? folder : HOME.resolve(name);
    }

    /** Takes the folder for this run. */
    ResultFolder open(Path place, Question question) {
        return ResultFolder.open(place, question, force);
    }
}
