package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;

/** Draws the stored sample of one channel. */
final class FlightSampler {

    /** A stretch over momentum in which every A′ decays [m/GeV]. */
    private static final double ENDLESS = 1e300;

    /** Of a sample of which nothing is accepted so many draws are kept, spread evenly; they tell the limit as well as all. */
    private static final int KEPT = 8192;

    private final ScanWorker worker;
    private final FlightEntries entries;
    /** Flights through the volume, and of those that miss it, whose decays would have counted; kept until one is accepted. */
    private final FlightEntries unaccepted;
    private final FlightEntries missing;

    private FlightSampler(ScanWorker worker, ScanBench bench) {
        this.worker = worker;
        this.entries = bench.entries;
        this.unaccepted = bench.unaccepted;
        this.missing = bench.missing;
        entries.clear();
        unaccepted.clear();
        missing.clear();
    }

    /**
     * Draws a sample, in pairs.
     *
     * @param source  the channel
     * @param rungs   the rates that it serves, known from a pilot run
     * @param samples how many, an even number
     * @param rng     random numbers
     * @param bench   what it works with
     */
    static FlightSample draw(ChannelSource source, Rungs rungs, int samples, UniformRandomProvider rng, ScanBench bench) {
        FlightSampler sampler = new FlightSampler(new ScanWorker(source, rungs, bench), bench);
        int every = (samples + KEPT - 1) / KEPT;
        sampler.worker.each(samples, rungs.visits(rng, samples, bench.room(rungs.strata())), rng, first -> sampler.take(first, every));
        if (!sampler.entries.isEmpty()) {
            return new FlightSample(samples, sampler.worker.drawsVertex(), sampler.entries);
        }
        return FlightSample.unaccepted(samples, (samples + every - 1) / every, sampler.unaccepted.isEmpty() ? sampler.missing : sampler.unaccepted);
    }

    private void take(int first, int every) {
        for (int i = 0; i < worker.batch.size; i++) {
            if (worker.efficiency[i] > 0) {
                keep(i, first + i);
            } else if (entries.isEmpty() && ((first + i) % every == 0 || sawNoFlight()) && worker.batch.weight[i] > 0 && worker.isVisible(i)) {
                keepUnaccepted(i, first + i);
            }
        }
    }

    /** Whether there is nothing to tell a limit from yet. */
    private boolean sawNoFlight() {
        return unaccepted.isEmpty() && missing.isEmpty();
    }

    /** Those that miss the volume count as if every decay beyond its distance were seen. */
    private void keepUnaccepted(int i, int number) {
        double momentum = worker.batch.momentum[i];
        double weight = Math.log(worker.batch.weight[i]) + worker.logFlight(i);
        for (int k = 0; k < worker.path.stretches(i); k++) {
            double entry = worker.path.entry(i, k);
            unaccepted.add(number, weight, entry / momentum, (worker.path.exit(i, k) - entry) / momentum);
        }
        if (unaccepted.isEmpty()) {
            missing.add(number, weight, worker.distance(i) / momentum, ENDLESS);
        }
    }

    private void keep(int i, int number) {
        double momentum = worker.batch.momentum[i];
        double weight = Math.log(worker.batch.weight[i] * worker.efficiency[i]) + worker.batch.logWeight[i];
        if (weight == Double.NEGATIVE_INFINITY) {
            return;
        }
        if (worker.drawsVertex()) {
            entries.add(number, weight - Math.log(momentum), worker.vertex[i] / momentum, 0);
            return;
        }
        for (int k = 0; k < worker.path.stretches(i); k++) {
            double entry = worker.path.entry(i, k);
            entries.add(number, weight, entry / momentum, (worker.path.exit(i, k) - entry) / momentum);
        }
    }
}
