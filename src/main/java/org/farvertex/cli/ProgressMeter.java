package org.farvertex.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.farvertex.simulation.Progress;

/**
 * A progress bar on the terminal; nothing at all where nobody watches. It is written to the terminal itself, so that standard
 * error sent to a file holds messages only.
 */
final class ProgressMeter implements Progress, AutoCloseable {

    private static final int CELLS = 40;
    private static final long INTERVAL = 200_000_000;
    /** What an earlier run has finished is told at once, and is no measure of the speed. */
    private static final long SETTLING = 1_000_000_000;

    private final String task;
    private final PrintWriter terminal;
    private final long begin = System.nanoTime();
    private long shown = begin - INTERVAL;
    private double done;
    /** What was done when the speed began to be measured, and when that was. */
    private double doneBefore;
    private long since = begin;

    private ProgressMeter(String task, PrintWriter terminal) {
        this.task = task;
        this.terminal = terminal;
    }

    /** Starts a meter; on a terminal only, since a bar in a log file helps nobody, and not if quiet is wanted. */
    static ProgressMeter start(String task, boolean quiet) {
        Optional<Console> watched = !quiet && System.getenv("CI") == null
            ? Optional.ofNullable(System.console()).filter(ProgressMeter::isTerminal) : Optional.empty();
        return new ProgressMeter(task, watched.map(Console::writer).orElse(null));
    }

    /** Since Java 22 there is a console without a terminal too, which the console itself can tell from then on. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void at(double fraction) {
        if (terminal != null) {
            show(fraction, System.nanoTime());
        }
    }

    private synchronized void show(double fraction, long now) {
        done = Math.max(done, Math.min(1, fraction));
        if (now - begin < SETTLING) {
            doneBefore = done;
            since = now;
        }
        if (now - shown >= INTERVAL) {
            shown = now;
            double left = done > doneBefore ? (1 - done) / (done - doneBefore) * 1e-9 * (now - since) : Double.NaN;
            terminal.print("\r" + line(task, done, 1e-9 * (now - begin), left));
            terminal.flush();
        }
    }

    /** The bar: the task, its share done, the seconds it took and those that are left, NaN if nobody knows. */
    static String line(String task, double done, double seconds, double left) {
        int full = (int) (CELLS * done);
        String rest = Double.isNaN(left) ? "" : String.format(Locale.ROOT, ", %.0f s left", left);
        // blanks behind it cover a longer line before
        return String.format(Locale.ROOT, "%s %3.0f%% [%s%s] %.0f s%s     ", task, Math.floor(100 * done), "=".repeat(full),
            " ".repeat(CELLS - full), seconds, rest);
    }

    @Override
    public void close() {
        if (terminal != null) {
            terminal.println("\r" + line(task, done, 1e-9 * (System.nanoTime() - begin), Double.NaN) + " ".repeat(10));
            terminal.flush();
        }
    }
}
