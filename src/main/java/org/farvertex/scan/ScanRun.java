package org.farvertex.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.farvertex.reach.Journal;
import org.farvertex.simulation.Job;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Threads;

/**
 * Carries out a plan, or one job's share of it.
 *
 * @param plan    the plan
 * @param job     which share
 * @param journal remembers what was computed
 * @param threads worker threads
 */
public record ScanRun(ScanPlan plan, Job job, Journal journal, int threads) {

    /** Columns that are given to the threads together. */
    private static final int BATCH = 256;

    /**
     * Carries it out.
     *
     * @param progress hears how far it got
     * @return the answers
     */
    public Scanned run(Progress progress) {
        return run(new CellEngine(plan), progress);
    }

    /**
     * Carries it out with an engine that other jobs of the plan use too.
     *
     * @param engine   of this plan
     * @param progress hears how far it got
     * @return the answers, the same as those of an engine of its own
     */
    public Scanned run(CellEngine engine, Progress progress) {
        List<ScanPlan.ScanColumnKey> keys = plan.columns(job);
        AtomicInteger done = new AtomicInteger();
        List<double[]> records = new ArrayList<>(keys.size());
        try (Threads crew = new Threads(threads)) {
            for (int from = 0; from < keys.size(); from += BATCH) {
                List<ScanPlan.ScanColumnKey> batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
                records.addAll(crew.map(batch, key -> {
                    double[] record = journal.recall("column/" + key.number(), () -> engine.column(key));
                    progress.at((double) done.incrementAndGet() / keys.size());
                    return record;
                }));
            }
        }
        return new Scanned(plan, keys, records);
    }
}
