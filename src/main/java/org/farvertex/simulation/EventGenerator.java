package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.production.Sampling;
import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.WeightSum;

/**
 * Generates events of an experiment: unweighted by acceptance and rejection, or weighted; in the order of blocks of candidates,
 * so that the same seed gives the same events on any number of threads.
 */
public final class EventGenerator implements AutoCloseable {

    private static final int TRIAL_BLOCKS = 32;
    /** Candidates with many weights are dear: no more of them than it takes. */
    private static final int TRIAL_BLOCKS_OF_MANY = 8;
    private static final int MOST_TRIAL_BLOCKS = 2048;
    private static final double TRIAL_PRECISION = 0.005;
    /** Other weights vary by more than this. */
    private static final double PRECISION_OF_OTHERS = 0.02;
    /** What nobody will see is told less well. */
    private static final double PRECISION_OF_NOTHING = 0.1;
    /** A trial run that is too small grows by this factor ... */
    private static final int TRIAL_GROWTH = 4;
    /** ... or less, if it is enough with some room, of what its error asks for. */
    private static final double GROWTH_NEEDED = 1.2;
    /** Events that are built and encoded together. */
    private static final int CHUNK = 256;
    private static final int LARGEST_GROUP = 16;
    /** More blocks of candidates than a job can need for as many events as can be numbered. */
    private static final long MOST_BLOCKS = 1L << 40;

    private final boolean weighted;
    private final RandomStreams streams;
    private final Threads threads;
    private final EventSource source;
    private final EventPlan plan;
    /** What each experiment is expected to see, the generator's own first. */
    private final List<Estimate> expected;
    private final String obstacle;

    /**
     * Opens the channels and makes a trial run.
     *
     * @param experiment the experiment
     * @param settings   seed and threads
     * @param weighted   whether to keep every candidate with its weight
     */
    public EventGenerator(Experiment experiment, RunSettings settings, boolean weighted) {
        this(experiment, List.of(), settings, weighted);
    }

    /**
     * Opens the channels and makes a trial run for events that carry weights of other experiments too.
     *
     * @param experiment the experiment
     * @param others     the other weights
     * @param settings   seed and threads
     * @param weighted   whether to keep every candidate with its weight
     */
    public EventGenerator(Experiment experiment, List<EventWeight> others, RunSettings settings, boolean weighted) {
        this.weighted = weighted;
        this.streams = new RandomStreams(settings.seed());
        this.threads = new Threads(settings.threads());
        List<ChannelRun> open = ChannelRun.open(experiment, experiment.channels(), Pilot.Aim.EVENTS, settings.sampling(), streams, threads);
        List<ChannelRun> runs = drawable(open);
        boolean none = runs.isEmpty();
        Scenes scenes = new Scenes();
        this.source = none ? null : others.isEmpty() ? new EventSource(runs, new DecayBuilder(experiment))
            : EventSource.of(new DecayBuilder(experiment),
                Reweighting.of(scenes, experiment, runs, others, added(scenes, experiment, others, settings.sampling())));
        Learnt learnt = none ? new Learnt(EventPlan.NONE, Collections.nCopies(1 + others.size(), Estimate.ZERO))
            : learn(others.isEmpty() ? TRIAL_BLOCKS : TRIAL_BLOCKS_OF_MANY);
        this.plan = learnt.plan();
        this.expected = learnt.expected();
        this.obstacle = open.isEmpty() ? "no decay can be seen: " + experiment.channels().stream()
            .flatMap(process -> ChannelSource.closed(experiment, process).stream()).findFirst().orElse(ChannelSource.LEADS_NOWHERE)
            : none ? nothingDrawable(open)
            : expected().scaled() == 0 ? "no decay was accepted in " + MOST_TRIAL_BLOCKS * EventSource.BLOCK + " candidates"
            : weighted && expected().value() < Double.MIN_NORMAL ? "weights would be below the smallest number" : null;
    }

    /** What does not survive the flight is not one event in 1e100 of any exposure. */
    private static List<ChannelRun> drawable(List<ChannelRun> open) {
        return open.stream().filter(run -> !run.pilot().wide() && run.source().experiment().survival().limit().isEmpty()).toList();
    }

    /** Why there is nothing to draw from: no sample of a pilot run was accepted, or what was is not one event in any exposure. */
    private static String nothingDrawable(List<ChannelRun> open) {
        boolean unseen = open.stream().allMatch(run -> run.pilot().mean() == 0 && run.source().experiment().survival().limit().isEmpty());
        return unseen ? "no decay was accepted in the pilot runs, which look into every part of the spectra"
            : "no " + open.get(0).source().experiment().particle().identity().symbol() + " lives long enough to be seen in any exposure";
    }

    /** The channels of the other experiments that a sample of the own one does not cover. */
    private List<List<ChannelRun>> added(Scenes scenes, Experiment own, List<EventWeight> others, Sampling sampling) {
        return others.stream().map(EventWeight::experiment).map(other -> drawable(ChannelRun.open(other, scenes.sights(other), other.channels().stream()
            .filter(process -> !scenes.covers(own, other, process)).toList(), Pilot.Aim.MORE_EVENTS, sampling, streams, threads))).toList();
    }

    /** What a trial run tells: how to draw, and what each experiment is expected to see. */
    private record Learnt(EventPlan plan, List<Estimate> expected) {
    }

    private Learnt learn(int first) {
        List<EventTrial> trials = new ArrayList<>();
        int blocks = first;
        while (true) {
            trials.addAll(threads.map(LongStream.range(trials.size(), blocks).boxed().toList(), source::workplace,
                (workers, block) -> source.trial(workers, streams, block)));
            EventPlan sharing = plan(trials);
            Learnt learnt = new Learnt(sharing, expected(sharing, trials));
            double excess = excess(learnt);
            if (excess < 1 || blocks >= MOST_TRIAL_BLOCKS) {
                return learnt;
            }
            double growth = learnt.expected().size() > 1 ? GROWTH_NEEDED * excess * excess : TRIAL_GROWTH;
            blocks = (int) Math.min(MOST_TRIAL_BLOCKS, Math.ceil(blocks * Math.min(TRIAL_GROWTH, growth)));
        }
    }

    /** How many times larger errors are than they shall be. */
    private static double excess(Learnt learnt) {
        Estimate own = learnt.expected().get(0);
        if (own.scaled() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double others = learnt.expected().stream().skip(1).filter(other -> other.scaled() > 0).mapToDouble(other -> other.relativeError()
            / (Reweighting.hardlyAny(other.logValue(), own.logValue()) ? PRECISION_OF_NOTHING : PRECISION_OF_OTHERS)).max().orElse(0);
        return Math.max(Math.max(own.relativeError(), learnt.plan().expected().relativeError()) / TRIAL_PRECISION, others);
    }

    private EventPlan plan(List<EventTrial> trials) {
        return EventPlan.of(source.logScale(), trials.stream().flatMapToDouble(trial -> Arrays.stream(trial.weights())).toArray(),
            source.adds() ? EventPlan.OVERWEIGHT_ALLOWED_ADDED : EventPlan.OVERWEIGHT_ALLOWED);
    }

    /** What each experiment is expected to see: the whole of a sample that is drawn from one alone. */
    private List<Estimate> expected(EventPlan learnt, List<EventTrial> trials) {
        int weights = trials.get(0).experiments();
        return weights == 1 ? List.of(learnt.expected()) : IntStream.range(0, weights).mapToObj(k -> Estimate.of(source.logScale() + source.logUnit(),
            trials.stream().map(trial -> trial.sum(k)).reduce(WeightSum.EMPTY, WeightSum::plus))).toList();
    }

    /**
     * Events that the exposure is expected to give.
     *
     * @return the estimate; zero if there is an {@link #obstacle}
     */
    public Estimate expected() {
        return expected.get(0);
    }

    /**
     * Events that the exposure is expected to give in the experiments of the other weights.
     *
     * @return an estimate for each
     */
    public List<Estimate> expectedByOthers() {
        return expected.subList(1, expected.size());
    }

    /**
     * Why no events can be generated.
     *
     * @return the reason; empty if all is well
     */
    public Optional<String> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    /**
     * Share of the events that are copies, with decays of their own, of candidates too heavy to be one event.
     *
     * @return the share
     */
    public double overweight() {
        return weighted ? 0 : plan.overweight();
    }

    /**
     * Generates events.
     *
     * @param events   how many
     * @param encode   turns a chunk of events into bytes; called on worker threads
     * @param sink     takes the bytes in order
     * @param progress hears how far it got
     * @throws IllegalStateException if no events are expected
     */
    public void generate(long events, Function<List<DisplacedDecay>, byte[]> encode, Consumer<byte[]> sink,
                         Progress progress) {
        generate(Job.ONLY, events, encode, sink, progress);
    }

    /**
     * Generates the events of a job, from blocks that no other job has.
     *
     * @param job      the job
     * @param events   how many it makes
     * @param encode   turns a chunk of events into bytes; called on worker threads
     * @param sink     takes the bytes in order
     * @param progress hears how far it got
     * @throws IllegalStateException if no events are expected
     */
    public void generate(Job job, long events, Function<List<DisplacedDecay>, byte[]> encode, Consumer<byte[]> sink,
                         Progress progress) {
        if (obstacle != null) {
            throw new IllegalStateException("there are no events to generate: " + obstacle);
        }
        double unit = unit(events);
        long start = (job.number() - 1) * MOST_BLOCKS;
        int group = groupSize(events);
        new EventFlow<DrawnDecay, List<byte[]>>(events, threads.count()).run(threads, source::workplace,
            (workers, piece) -> samples(workers, start + piece * group, group, unit), (decays, first) -> encoded(decays, first, encode),
            blocks -> blocks.forEach(sink), progress);
    }

    /** Weights of a weighted sample add up to the expected number, those of one that is not are 1 on average; other weights are on the same scale. */
    private double unit(long events) {
        return weighted ? plan.mean() * events / (plan.expected().value() * Math.exp(source.logUnit())) : expected().scaled() / plan.expected().scaled();
    }

    /** The events of some blocks of candidates. */
    private List<DrawnDecay> samples(Worker[] workers, long block, int blocks, double unit) {
        List<DrawnDecay> all = new ArrayList<>();
        for (long b = block; b < block + blocks; b++) {
            all.addAll(source.events(workers, streams, b, weighted ? 0 : plan.largest(), unit));
        }
        return all;
    }

    /** Blocks to try in one go: enough for about a chunk of events, if they are rare. */
    private int groupSize(long events) {
        double each = Math.max(1, EventSource.BLOCK * (weighted ? 0.5 : plan.efficiency()));
        return (int) Math.max(1, Math.min(LARGEST_GROUP, Math.min(CHUNK, events) / each));
    }

    private List<byte[]> encoded(List<DrawnDecay> samples, long first, Function<List<DisplacedDecay>, byte[]> encode) {
        List<byte[]> blocks = new ArrayList<>();
        for (int from = 0; from < samples.size(); from += CHUNK) {
            int to = Math.min(samples.size(), from + CHUNK);
            List<DisplacedDecay> numbered = new ArrayList<>(to - from);
            for (int i = from; i < to; i++) {
                numbered.add(source.event(samples.get(i), Math.toIntExact(first + i)));
            }
            blocks.add(encode.apply(numbered));
        }
        return blocks;
    }

    @Override
    public void close() {
        threads.close();
    }
}
