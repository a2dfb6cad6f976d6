package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.farvertex.production.ProductionProcess;
import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.ScaledSum;

/** The state of a counting run: the channels with what has been summed in each. */
final class Counting {

    /** Share of the samples that counts decays in the volume where accepted ones are drawn apart. */
    private static final double WHOLE_SHARE = 0.1;
    /** Share of the samples that goes to all channels alike. */
    private static final double EVEN_SHARE = 0.1;

    private final RandomStreams streams;
    private final List<ChannelRun> runs;
    private final int accepted;
    private final long[] blocks;
    private final double[] logSpreads;
    private final Tally[] tallies;

    private Counting(List<ChannelRun> accepted, List<ChannelRun> wholes, RandomStreams streams) {
        this.streams = streams;
        this.runs = new ArrayList<>(accepted);
        this.runs.addAll(wholes);
        this.accepted = accepted.size();
        this.blocks = new long[runs.size()];
        this.tallies = new Tally[runs.size()];
        this.logSpreads = runs.stream().mapToDouble(run -> run.logScale() + Math.log(run.pilot().spread())).toArray();
        forget();
    }

    /** Opens the channels and makes their pilot runs; none where samples would not tell. */
    static Counting open(Experiment experiment, RunSettings settings, RandomStreams streams, Threads threads) {
        if (experiment.survival().limit().isPresent()) {
            return new Counting(List.of(), List.of(), streams);
        }
        List<ChannelRun> accepted = ChannelRun.open(experiment, settings.sampling(), streams, threads);
        return new Counting(accepted, ChannelRun.wholes(experiment, settings.sampling(), accepted, streams, threads), streams);
    }

    /** Whether there is anything to count. */
    boolean isOpen() {
        return !runs.isEmpty();
    }

    /** Whether there can be accepted decays. */
    boolean hasAccepted() {
        return accepted > 0;
    }

    /** Whether logarithms are summed in every channel, so that no precision is to be had. */
    boolean isHopeless() {
        return runs.subList(0, accepted).stream().allMatch(run -> run.pilot().wide());
    }

    /** Starts again with fresh samples; how large weights are stays known. */
    void forget() {
        Arrays.fill(tallies, Tally.EMPTY);
    }

    void round(long samples, Threads threads) {
        List<Block> work = new ArrayList<>();
        long[] share = share(samples);
        for (int c = 0; c < runs.size(); c++) {
            for (long done = 0; done < share[c]; done += ChannelRun.BLOCK) {
                work.add(new Block(c, blocks[c]++, (int) Math.min(ChannelRun.BLOCK, share[c] - done)));
            }
        }
        List<Tally> results = threads.map(work, () -> new Worker[runs.size()], this::count);
        for (int i = 0; i < work.size(); i++) {
            int c = work.get(i).channel();
            tallies[c] = tallies[c].plus(results.get(i));
        }
        for (int c = 0; c < runs.size(); c++) {
            ScaledSum sum = tallies[c].expected();
            double measured = sum.logScale() + Math.log(sum.sum().variance()) / 2;
            double least = runs.get(c).logScale() + Math.log(0.1 * runs.get(c).pilot().spread());
            logSpreads[c] = Math.max(measured, least);
        }
    }

    private Tally count(Worker[] workers, Block block) {
        int c = block.channel();
        if (workers[c] == null) {
            workers[c] = new Worker(runs.get(c).source());
        }
        return runs.get(c).count(workers[c], streams, block.number(), block.samples());
    }

    /** Samples for each channel, in proportion to its spread, and some for every channel. */
    private long[] share(long samples) {
        double[] parts = new double[runs.size()];
        double wholes = accepted == 0 ? 1 : accepted == runs.size() ? 0 : WHOLE_SHARE;
        spread(parts, 0, accepted, 1 - wholes);
        spread(parts, accepted, runs.size(), wholes);
        long[] share = new long[runs.size()];
        long given = 0;
        int widest = 0;
        for (int c = 0; c < share.length; c++) {
            share[c] = (long) (samples * parts[c]);
            given += share[c];
            widest = parts[c] > parts[widest] ? c : widest;
        }
        share[widest] += samples - given;
        return share;
    }

    private void spread(double[] parts, int from, int to, double part) {
        double[] sizes = ChannelShares.sizes(Arrays.copyOfRange(logSpreads, from, to));
        if (Arrays.stream(sizes).allMatch(size -> size == 0)) {
            Arrays.fill(sizes, 1);
        }
        double[] shares = ChannelShares.of(sizes, EVEN_SHARE);
        for (int c = from; c < to; c++) {
            parts[c] = part * shares[c - from];
        }
    }

    /** Accepted decays so far. */
    Estimate total() {
        Estimate sum = Estimate.ZERO;
        for (int c = 0; c < accepted; c++) {
            sum = sum.plus(tallies[c].expected().mean());
        }
        return sum;
    }

    Rate rate(Experiment experiment, double seconds) {
        return new Rate(experiment.channels().stream().map(process -> rate(experiment, process)).toList(), seconds);
    }

    private ChannelRate rate(Experiment experiment, ProductionProcess process) {
        Optional<Tally> seen = tally(process, 0, accepted);
        Optional<Tally> whole = tally(process, accepted, runs.size());
        long samples = seen.map(Tally::samples).orElse(0L) + whole.map(Tally::samples).orElse(0L);
        if (seen.isPresent()) {
            return ChannelRate.of(process, seen.get(), whole.orElse(seen.get()), samples, experiment.modeShares());
        }
        Optional<String> closed = ChannelSource.closed(experiment, process);
        if (closed.isEmpty() && experiment.survival().limit().isPresent()) {
            return ChannelRate.bounded(process, experiment.survival().limit().get());
        }
        return ChannelRate.closed(process, closed.orElse(ChannelSource.LEADS_NOWHERE), whole.map(t -> t.decays().mean()).orElse(Estimate.ZERO), samples);
    }

    private Optional<Tally> tally(ProductionProcess process, int from, int to) {
        for (int c = from; c < to; c++) {
            if (runs.get(c).process() == process) {
                return Optional.of(tallies[c]);
            }
        }
        return Optional.empty();
    }

    private record Block(int channel, long number, int samples) {
    }
}
