package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.production.Sampling;
import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.Estimate;

/**
 * Generates events of an experiment: unweighted by acceptance and rejection, or weighted; in the order of blocks of candidates,
 * so that the same seed gives the same events on any number of threads.
 */
public final class EventGenerator implements AutoCloseable {

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
        EventTrials trials = none ? EventTrials.ofNothing(others.size()) : EventTrials.of(source, threads, streams, others.size());
        this.plan = trials.plan();
        this.expected = trials.expected();
        this.obstacle = open.isEmpty() ? "no decay can be seen: " + experiment.channels().stream()
            .flatMap(process -> ChannelSource.closed(experiment, process).stream()).findFirst().orElse(ChannelSource.LEADS_NOWHERE)
            : none ? nothingDrawable(open)
            : expected().scaled() == 0 ? "no decay was accepted in " + EventTrials.MOST_CANDIDATES + " candidates"
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
