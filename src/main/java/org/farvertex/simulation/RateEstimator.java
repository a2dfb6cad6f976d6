package org.farvertex.simulation;

import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.Estimate;

/**
 * Counts expected decays: pilot runs, then stages of blocks spread over the channels, until the answer is good enough.
 *
 * <p>The answer rests on the last stage alone, whose number of samples was fixed before it began: a run that goes on until the error it
 * has so far is small enough stops too often where it has missed large weights, and is too low on average.
 */
public final class RateEstimator {

    /** Samples of the first stage; enough for an honest error even where few samples carry the answer. */
    private static final long FIRST_STAGE = 1L << 17;
    /** No round beyond this many samples: progress stays visible. */
    private static final long LARGEST_ROUND = 1L << 24;
    /** A precision that is not reached with so many samples is not to be had; the error says what was reached. */
    private static final long MOST_SAMPLES = 1L << 27;
    /** So many are drawn to see a first accepted decay; then there is a limit instead. */
    private static final long MOST_UNSEEN = 1L << 22;
    /** Nor is it worth more where the A′ does not survive the flight. */
    private static final long MOST_HOPELESS = 1L << 18;
    /** A stage is a little larger than the forecast, so that the second is mostly the last. */
    private static final double RESERVE = 1.2;
    private static final int GROWTH_UNSEEN = 8;

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
        try (Threads threads = Threads.of(settings.threads())) {
            Counting counting = Counting.open(experiment, settings, streams, threads);
            long stage = counting.isOpen() ? settings.samples().orElse(FIRST_STAGE) : 0;
            while (stage > 0) {
                counting.forget();
                run(counting, stage, threads);
                stage = next(counting, stage);
            }
            return counting.rate(experiment, (System.nanoTime() - begin) * 1e-9);
        }
    }

    private void run(Counting counting, long stage, Threads threads) {
        for (long done = 0; done < stage; done += LARGEST_ROUND) {
            progress.at((double) done / stage);
            counting.round(Math.min(LARGEST_ROUND, stage - done), threads);
        }
    }

    /** Samples of the next stage; 0 if this one was the last. */
    private long next(Counting counting, long stage) {
        if (settings.samples().isPresent() || !counting.hasAccepted()) {
            return 0;
        }
        Estimate total = counting.total();
        if (total.scaled() == 0) {
            return stage < MOST_UNSEEN ? Math.min(MOST_UNSEEN, GROWTH_UNSEEN * stage) : 0;
        }
        long most = counting.isHopeless() ? MOST_HOPELESS : MOST_SAMPLES;
        double reached = total.relativeError() / settings.precision();
        if (stage >= most || (reached <= 1 && total.spread() > 0)) {
            return 0;
        }
        return (long) Math.min((double) most, Math.max(2.0 * stage, RESERVE * reached * reached * stage));
    }
}
