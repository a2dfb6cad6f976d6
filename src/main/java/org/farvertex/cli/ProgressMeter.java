package org.farvertex.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.farvertex.simulation.Progress;
import picocli.CommandLine.Model.CommandSpec;

/** A progress bar on a terminal's standard error; nothing at all where nobody watches. */
final class ProgressMeter implements Progress, AutoCloseable {

    private static final long STEPS = 1000;

    private final ProgressBar bar;

    private ProgressMeter(ProgressBar bar) {
        this.bar = bar;
    }

    /** Starts a meter; on a terminal only, since a bar in a log file helps nobody and costs start-up time. */
    static ProgressMeter start(String task, CommandSpec spec) {
        boolean watched = System.console() != null && System.getenv("CI") == null;
        return new ProgressMeter(watched ? new ProgressBarBuilder().setTaskName(task).setInitialMax(STEPS)
            .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200).build() : null);
    }

    @Override
    public void at(double fraction) {
        if (bar != null) {
            bar.stepTo(Math.round(STEPS * fraction));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
