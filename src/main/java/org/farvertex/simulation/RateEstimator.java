package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.production.ChannelKind;
import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.Estimate;

/** Counts expected decays: pilot runs, then rounds of blocks spread over the channels, until the answer is good enough. */
public final class RateEstimator {

    /** Samples of the first round; enough for an honest error even where few samples carry the answer. */
    private static final long FIRST_ROUND = 1L << 17;
    /** No round beyond this many samples: progress stays visible and a wrong forecast cheap. */
    private static final long LARGEST_ROUND = 1L << 24;

    /** A precision that is not reached with so many samples is not to be had; the error says what was reached. */
    private static final long MOST_SAMPLES = 1L << 27;

    private final RunSettings settings;
    private final RandomStreams streams;
    private final Progress progress;

    /**
     * Makes an estimator.
     *
     * @param settings how to run
     * @param progress hears how far it got
     */
    public RateEstimator(RunSettings settings, Progress progress) {
        this.settings = settings;
        this.streams = new RandomStreams(settings.seed());
        this.progress = progress;
    }

    /**
     * Answers one experiment.
     *
     * @param experiment the experiment
     * @return the expected decays by channel
     */
    public Rate estimate(Experiment experiment) {
        long begin = System.nanoTime();
        try (Threads threads = new Threads(settings.threads())) {
            Counting counting = new Counting(
                ChannelRun.open(experiment, settings.sampling(), streams, threads));
            long left = settings.samples().orElse(Long.MAX_VALUE);
            long round = Math.min(left, FIRST_ROUND);
            while (round > 0 && counting.isOpen()) {
                counting.round(round, threads);
                left -= round;
                round = next(counting, left);
            }
            return counting.rate(experiment.channels(), (System.nanoTime() - begin) * 1e-9);
        }
    }

    /** Samples of the next round: what is left, or what the precision reached so far suggests. */
    private long next(Counting counting, long left) {
        if (settings.samples().isPresent()) {
            progress.at(1 - (double) left / settings.samples().getAsLong());
            return Math.min(left, LARGEST_ROUND);
        }
        double reached = counting.total().relativeError() / settings.precision();
        progress.at(Math.min(1, 1 / (reached * reached)));
        // a hair more than the forecast, so that the second round is mostly the last
        double wanted = counting.samples() * (1.1 * reached * reached - 1);
        return reached <= 1 || counting.samples() >= MOST_SAMPLES ? 0 : (long) Math.max(ChannelRun.BLOCK, Math.min(LARGEST_ROUND, wanted));
    }

    /** The state of a run. */
    private final class Counting {

        private final List<ChannelRun> runs;
        private final List<Tally> tallies = new ArrayList<>();
        private final long[] blocks;

        Counting(List<ChannelRun> runs) {
            this.runs = runs;
            this.blocks = new long[runs.size()];
            runs.forEach(run -> tallies.add(Tally.EMPTY));
        }

        boolean isOpen() {
            return !runs.isEmpty();
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
                tallies.set(c, tallies.get(c).plus(results.get(i)));
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
            double[] spreads = new double[runs.size()];
            double total = 0;
            double scale = runs.stream().mapToDouble(run -> -run.pilot().shift()).max().orElse(0);
            for (int c = 0; c < spreads.length; c++) {
                double measured = Math.sqrt(tallies.get(c).expected().variance());
                spreads[c] = Math.exp(-runs.get(c).pilot().shift() - scale)
                    * Math.max(measured, 0.1 * runs.get(c).pilot().spread());
                total += spreads[c];
            }
            long[] share = new long[runs.size()];
            long given = 0;
            int widest = 0;
            for (int c = 0; c < share.length; c++) {
                double part = 0.1 / share.length + 0.9 * (total > 0 ? spreads[c] / total : 1.0 / share.length);
                share[c] = (long) (samples * part);
                given += share[c];
                widest = spreads[c] > spreads[widest] ? c : widest;
            }
            share[widest] += samples - given;
            return share;
        }

        Estimate total() {
            Estimate sum = Estimate.ZERO;
            for (int c = 0; c < runs.size(); c++) {
                sum = sum.plus(Estimate.of(-runs.get(c).pilot().shift(), tallies.get(c).expected()));
            }
            return sum;
        }

        long samples() {
            return tallies.stream().mapToLong(tally -> tally.expected().samples()).sum();
        }

        Rate rate(List<ChannelKind> asked, double seconds) {
            List<ChannelRate> rates = new ArrayList<>();
            for (ChannelKind kind : asked) {
                ChannelRate rate = ChannelRate.closed(kind);
                for (int c = 0; c < runs.size(); c++) {
                    if (runs.get(c).source().kind() == kind) {
                        rate = ChannelRate.of(kind, runs.get(c).pilot().shift(), tallies.get(c));
                    }
                }
                rates.add(rate);
            }
            return new Rate(rates, seconds);
        }
    }

    private record Block(int channel, long number, int samples) {
    }
}
