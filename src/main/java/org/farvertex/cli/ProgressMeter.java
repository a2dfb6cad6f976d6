package org.farvertex.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.farvertex.simulation.Progress;
import picocli.CommandLine.Model.CommandSpec;

/** A progress bar on a terminal's standard error; nothing at all where nobody watches. */
final class ProgressMeter implements Progress, AutoCloseable {

    private static final int CELLS = 40;
    private static final long INTERVAL = 200_000_000;

    private final String task;
    private final PrintWriter terminal;
    private final long begin = System.nanoTime();
    private long shown = begin - INTERVAL;
    private double done;

    private ProgressMeter(String task, PrintWriter terminal) {
        this.task = task;
        this.terminal = terminal;
    }

    /** Starts a meter; on a terminal only, since a bar in a log file helps nobody. */
    static ProgressMeter start(String task, CommandSpec spec) {
        boolean watched = System.console() != null && System.getenv("CI") == null;
        return new ProgressMeter(task, watched ? spec.commandLine().getErr() : null);
    }

    @Override
    public void at(double fraction) {
        if (terminal != null) {
            show(fraction, System.nanoTime());
        }
    }

    private synchronized void show(double fraction, long now) {
        done = Math.max(done, Math.min(1, fraction));
        if (now - shown >= INTERVAL) {
            shown = now;
            terminal.print("\r" + line(task, done, 1e-9 * (now - begin)));
            terminal.flush();
        }
    }

    /** The bar: the task, its share done and the seconds it took. */
    static String line(String task, double done, double seconds) {
        int full = (int) (CELLS * done);
        return String.format(Locale.ROOT, "%s %3.0f%% [%s%s] %.0f s", task, Math.floor(100 * done), "=".repeat(full),
            " ".repeat(CELLS - full), seconds);
    }

    @Override
    public void close() {
        if (terminal != null) {
            terminal.println("\r" + line(task, done, 1e-9 * (System.nanoTime() - begin)));
        }
    }
}
