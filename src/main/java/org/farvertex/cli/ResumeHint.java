package org.farvertex.cli;

import java.io.PrintWriter;
import org.farvertex.reach.ProgressFile;

/** Says on Ctrl-C how to go on later. */
final class ResumeHint implements AutoCloseable {

    private final Thread hook;

    private ResumeHint(Thread hook) {
        this.hook = hook;
    }

    static ResumeHint of(ProgressFile journal, CommandWords command, PrintWriter err) {
        Thread hook = new Thread(() -> {
            err.println("farvertex: stopped with " + journal.pieces() + " pieces of work finished; go on with: " + command.again("--resume"));
            err.flush();
        }, "say how to resume");
        Runtime.getRuntime().addShutdownHook(hook);
        return new ResumeHint(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is stopping, and the hint has been given
        }
    }
}
