package org.farvertex.fuzz;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.farvertex.cli.CommandRun;

/** The journal of a small scan, as it stands just before the scan ends and removes it. */
final class ScanSample {

    /** A scan of well under a second. */
    static final List<String> QUESTION = List.of("reach", "faser", "--channels", "pi0", "--mass-range", "60MeV:70MeV", "--samples", "64",
        "--threads", "1");

    private ScanSample() {
    }

    /** Runs the scan and keeps its journal by a second name for the file, given to it as soon as it is there. */
    static String journal(Path folder) throws Exception {
        Path progress = folder.resolve("scan/progress.txt");
        Path kept = folder.resolve("kept.txt");
        FutureTask<CommandRun> run = new FutureTask<>(() ->
            CommandRun.of(Cases.with(QUESTION, "--output", progress.getParent().toString()).toArray(String[]::new)));
        new Thread(run, "scan").start();
        while (!Files.exists(kept) && !run.isDone()) {
            link(kept, progress);
        }
        if (run.get().code() != 0 || !Files.exists(kept)) {
            throw new IllegalStateException("no journal: " + run.get());
        }
        return Files.readString(kept);
    }

    private static void link(Path name, Path file) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            try {
                Files.createLink(name, file);
            } catch (FileAlreadyExistsException e) {
                // done already
            }
        } else {
            Thread.sleep(1);
        }
    }
}
