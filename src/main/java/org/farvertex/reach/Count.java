package org.farvertex.reach;

import java.util.concurrent.atomic.AtomicInteger;
import org.farvertex.simulation.Progress;

/** Counts finished pieces of work, whichever thread finishes them. */
final class Count {

    private final AtomicInteger finished = new AtomicInteger();
    private final Progress progress;
    private final int all;

    Count(Progress progress, int all) {
        this.progress = progress;
        this.all = all;
    }

    /** Takes note of a finished piece and hands it on. */
    <R> R done(R result) {
        progress.at((double) finished.incrementAndGet() / all);
        return result;
    }
}
