package org.farvertex.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.farvertex.eventfile.OnStop;
import org.farvertex.input.InputException;
import org.farvertex.reach.ProgressFile;
import org.farvertex.reach.UnfinishedWork;
import org.farvertex.report.file.Question;
import org.farvertex.report.file.ResultFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that say where the files of a scan go, and whether it goes on where an interrupted one stopped. */
final class ResumeOptions {

    private static final String JOURNAL = "progress.txt";

    @Mixin
    FolderOptions folder;

    @Option(names = "--resume", description = "Go on with an interrupted scan in the output folder.")
    private boolean resume;

    /** Whether an interrupted scan is gone on with. */
    boolean asked() {
        return resume;
    }

    /** Whether there is work of this very scan to go on with; it was begun after all that older results had been asked about. */
    boolean goesOn(Path place, Question question) {
        return resume && UnfinishedWork.in(place.resolve(JOURNAL)).filter(found -> found.inputs().equals(question.fingerprint())).isPresent();
    }

    /** Takes the folder for this scan. */
    ResultFolder open(Path place, Question question) {
        return ResultFolder.open(place, question, folder.force() || goesOn(place, question));
    }

    /** Opens the journal of a scan; work of an earlier run is neither mixed up with this one nor thrown away unasked. */
    ProgressFile journal(Path place, Question question) {
        Path file = place.resolve(JOURNAL);
        if (!folder.force()) {
            UnfinishedWork.in(file).ifPresent(found -> check(file, found, question));
        }
        return ProgressFile.open(file, question.fingerprint(), resume);
    }

    /** Says how to go on if the program is stopped. */
    static OnStop hint(CommandSpec spec, ProgressFile journal) {
        return new OnStop(() -> {
            PrintWriter err = spec.commandLine().getErr();
            err.println("farvertex: stopped with " + journal.pieces() + " pieces of work finished; go on with: " + CommandWords.of(spec).again("--resume", "--force"));
            err.flush();
        }, "say how to resume");
    }

    /** Refuses two options that contradict each other. */
    void check() {
        if (resume && folder.force()) {
            throw InputException.of("--resume", "does not go with --force, which begins anew");
        }
    }

    private void check(Path file, UnfinishedWork found, Question question) {
        boolean same = found.inputs().equals(question.fingerprint());
        if (resume && !same) {
            throw InputException.of("--resume", file, "comes from a scan with other inputs (options, detector file, tables or version); "
                + "choose another --output, or --force to begin anew");
        }
        if (!resume && !found.isEmpty()) {
            throw InputException.of("--output", file, "is unfinished work of " + (same ? "this" : "another") + " scan; "
                + (same ? "use --resume to go on with it or --force to begin anew"
                    : "choose another --output, or --force to throw it away"));
        }
    }
}
