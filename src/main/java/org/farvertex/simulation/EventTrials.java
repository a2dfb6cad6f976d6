package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.WeightSum;

/**
 * The trial run before events are generated. It grows until its numbers are known well enough.
 *
 * @param plan     how to draw
 * @param expected what each experiment is expected to see, the generator's own first
 */
record EventTrials(EventPlan plan, List<Estimate> expected) {

    /** Candidates of the largest trial run. */
    static final int MOST_CANDIDATES = 2048 * EventSource.BLOCK;

    private static final int MOST_BLOCKS = MOST_CANDIDATES / EventSource.BLOCK;
    private static final int BLOCKS = 32;
    /** Candidates with many weights are dear: no more of them than it takes. */
    private static final int BLOCKS_OF_MANY = 8;
    private static final double PRECISION = 0.005;
    /** Other weights vary by more than this. */
    private static final double PRECISION_OF_OTHERS = 0.02;
    /** What nobody will see is told less well. */
    private static final double PRECISION_OF_NOTHING = 0.1;
    /** A trial run that is too small grows by this factor ... */
    private static final int GROWTH = 4;
    /** ... or less, if it is enough with some room, of what its error asks for. */
    private static final double GROWTH_NEEDED = 1.2;

    /** Keeps its own list. */
    EventTrials {
        expected = List.copyOf(expected);
    }

    /** Where there is nothing to draw from. */
    static EventTrials ofNothing(int others) {
        return new EventTrials(EventPlan.NONE, Collections.nCopies(1 + others, Estimate.ZERO));
    }

    /**
     * Draws candidates and learns from them.
     *
     * @param source  what to draw from
     * @param threads who draws
     * @param streams random numbers
     * @param others  how many other weights events carry
     */
    static EventTrials of(EventSource source, Threads threads, RandomStreams streams, int others) {
        List<EventTrial> trials = new ArrayList<>();
        int blocks = others == 0 ? BLOCKS : BLOCKS_OF_MANY;
        while (true) {
            trials.addAll(threads.map(LongStream.range(trials.size(), blocks).boxed().toList(), source::workplace,
                (workers, block) -> source.trial(workers, streams, block)));
            EventTrials learnt = learnt(source, trials);
            double excess = learnt.excess();
            if (excess < 1 || blocks >= MOST_BLOCKS) {
                return learnt;
            }
            double growth = others > 0 ? GROWTH_NEEDED * excess * excess : GROWTH;
            blocks = (int) Math.min(MOST_BLOCKS, Math.ceil(blocks * Math.min(GROWTH, growth)));
        }
    }

    private static EventTrials learnt(EventSource source, List<EventTrial> trials) {
        EventPlan plan = EventPlan.of(source.logScale(), trials.stream().flatMapToDouble(trial -> Arrays.stream(trial.weights())).toArray(),
            source.adds() ? EventPlan.OVERWEIGHT_ALLOWED_ADDED : EventPlan.OVERWEIGHT_ALLOWED);
        int weights = trials.get(0).experiments();
        // the whole of a sample that is drawn from one experiment alone
        return new EventTrials(plan, weights == 1 ? List.of(plan.expected())
            : IntStream.range(0, weights).mapToObj(k -> Estimate.of(source.logScale() + source.logUnit(),
                trials.stream().map(trial -> trial.sum(k)).reduce(WeightSum.EMPTY, WeightSum::plus))).toList());
    }

    /** How many times larger errors are than they shall be. */
    private double excess() {
        Estimate own = expected.get(0);
        if (own.scaled() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double others = expected.stream().skip(1).filter(other -> other.scaled() > 0).mapToDouble(other -> other.relativeError()
            / (Reweighting.hardlyAny(other.logValue(), own.logValue()) ? PRECISION_OF_NOTHING : PRECISION_OF_OTHERS)).max().orElse(0);
        return Math.max(Math.max(own.relativeError(), plan.expected().relativeError()) / PRECISION, others);
    }
}
