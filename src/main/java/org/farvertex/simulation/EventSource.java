package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.OtherWeights;
import org.farvertex.random.RandomStreams;

/**
 * Candidates of all channels mixed, with their weights on one scale; a block of candidates is a piece of work.
 *
 * <p>A candidate's channel is drawn first, with a known probability that its weight is divided by; so the mixture of channels
 * in the accepted events is exact, whatever the probabilities are.
 */
final class EventSource {

    /** Candidates in a block. */
    static final int BLOCK = 16 * Worker.BATCH;
    /** Share of the candidates that is drawn from all channels alike. */
    private static final double EVEN_SHARE = 0.05;

    private final List<ChannelRun> runs;
    private final List<Strata> strata;
    private final DecayBuilder builder;
    /** Weights for other experiments too, if events have any. */
    private final Optional<Reweighting> reweighting;
    private final double[] scales;
    private final double logScale;
    private final SharedStateDiscreteSampler channels;

    /**
     * Mixes channels.
     *
     * @param runs    the channels with their pilot runs; not {@link Pilot#wide}
     * @param builder makes events of what is accepted
     */
    EventSource(List<ChannelRun> runs, DecayBuilder builder) {
        this(runs, new double[runs.size()], runs.stream().mapToDouble(run -> 1).toArray(), builder, Optional.empty());
    }

    /** Mixes the channels of several experiments. */
    static EventSource of(DecayBuilder builder, Reweighting reweighting) {
        List<ChannelRun> runs = reweighting.runs();
        return new EventSource(runs, runs.stream().mapToDouble(reweighting::logShare).toArray(), runs.stream().mapToDouble(reweighting::candidates).toArray(),
            builder, Optional.of(reweighting));
    }

    private EventSource(List<ChannelRun> runs, double[] logShares, double[] candidates, DecayBuilder builder, Optional<Reweighting> reweighting) {
        this.builder = builder;
        this.reweighting = reweighting;
        this.runs = List.copyOf(runs);
        this.strata = runs.stream().map(run -> run.pilot().strata()).toList();
        double[] logScales = IntStream.range(0, logShares.length).mapToDouble(c -> runs.get(c).logScale() + logShares[c]).toArray();
        this.logScale = Arrays.stream(logScales).max().orElse(0);
        double[] factors = Arrays.stream(logScales).map(log -> Math.exp(log - logScale)).toArray();
        double[] shares = ChannelShares.of(IntStream.range(0, factors.length)
            .mapToDouble(c -> Math.max(candidates[c] * factors[c] * runs.get(c).pilot().mean(), 1e-300)).toArray(), EVEN_SHARE);
        this.scales = IntStream.range(0, factors.length).mapToDouble(c -> factors[c] / shares[c]).toArray();
        this.channels = AliasMethodDiscreteSampler.of(new SplitMix64(0), shares);
    }

    /** Natural logarithm of what weights of this source are short of. */
    double logScale() {
        return logScale;
    }

    /** Natural logarithm of the unit of the weights for other experiments. */
    double logUnit() {
        return reweighting.map(Reweighting::logUnit).orElse(0.0);
    }

    /** Whether other experiments add events to those of its own. */
    boolean adds() {
        return reweighting.map(Reweighting::adds).orElse(false);
    }

    /** A workplace for one thread. */
    Worker[] workplace() {
        return runs.stream().map(run -> new Worker(run.source())).toArray(Worker[]::new);
    }

    /** Tries the candidates of a block. */
    EventTrial trial(Worker[] workers, RandomStreams streams, long block) {
        EventTrial trial = new EventTrial(BLOCK, reweighting.map(Reweighting::others).orElse(0));
        UniformRandomProvider rng = streams.stream(Purpose.COUNT.ofAll(), block);
        visit(workers, rng, channel -> new Trying(workers[channel], rng, channel, trial));
        return trial;
    }

    /**
     * The accepted events of a block in random order, not yet numbered.
     *
     * @param largest weight that stands for one event; 0 keeps every candidate with its weight
     * @param unit    what the weights are divided by
     */
    List<DrawnDecay> events(Worker[] workers, RandomStreams streams, long block, double largest, double unit) {
        List<DrawnDecay> events = new ArrayList<>();
        UniformRandomProvider rng = streams.stream(Purpose.EVENTS.ofAll(), block);
        visit(workers, rng, channel -> new Taking(workers[channel], rng, channel, largest, unit, events));
        ListSampler.shuffle(rng, events);
        return events;
    }

    /** The event of a decay, when its number is known. */
    DisplacedDecay event(DrawnDecay drawn, int number) {
        return builder.event(drawn, number);
    }

    private void visit(Worker[] workers, UniformRandomProvider rng, IntFunction<Worker.DecayVisitor> visitor) {
        int[] counts = counts(rng);
        for (int c = 0; c < counts.length; c++) {
            Worker worker = workers[c];
            double shift = runs.get(c).pilot().shift();
            Worker.DecayVisitor look = visitor.apply(c);
            worker.each(counts[c], strata.get(c).atRandom(rng), rng, first -> worker.weigh(rng, shift, look));
        }
    }

    /** How many of the candidates of a block each channel has. */
    private int[] counts(UniformRandomProvider rng) {
        SharedStateDiscreteSampler choice = channels.withUniformRandomProvider(rng);
        int[] counts = new int[runs.size()];
        for (int i = 0; i < BLOCK; i++) {
            counts[choice.sample()]++;
        }
        return counts;
    }

    /** A candidate of a channel that the detector sees. */
    private abstract class Seen implements Worker.DecayVisitor {

        final Worker worker;
        final UniformRandomProvider rng;
        private final double scale;
        private final Optional<EventWeigher> weigher;

        Seen(Worker worker, UniformRandomProvider rng, int channel) {
            this.worker = worker;
            this.rng = rng;
            this.scale = scales[channel];
            this.weigher = reweighting.map(to -> to.weigher(worker.source.process()));
        }

        double weight(int i) {
            return worker.accepted[i] * scale;
        }

        /** Weighs it for other experiments too, if there are any. */
        Optional<EventWeigher> weigher() {
            return weigher;
        }

        /** Where a candidate decays, with daughters that are accepted, drawn if that has not been done. */
        double place(int i, double distance) {
            return Double.isNaN(distance) ? worker.drawAccepted(rng, i) : distance;
        }
    }

    /** Takes its weights down. */
    private final class Trying extends Seen {

        private final EventTrial trial;

        Trying(Worker worker, UniformRandomProvider rng, int channel, EventTrial trial) {
            super(worker, rng, channel);
            this.trial = trial;
        }

        @Override
        public void visit(int i, double distance) {
            if (weigher().isEmpty()) {
                trial.add(weight(i));
                return;
            }
            weigher().get().weigh(worker, i, place(i, distance));
            trial.add(weight(i), weigher().get().own(), weigher().get().others());
        }
    }

    /** Makes events of it. */
    private final class Taking extends Seen {

        private final double largest;
        private final double unit;
        private final List<DrawnDecay> events;

        Taking(Worker worker, UniformRandomProvider rng, int channel, double largest, double unit, List<DrawnDecay> events) {
            super(worker, rng, channel);
            this.largest = largest;
            this.unit = unit;
            this.events = events;
        }

        @Override
        public void visit(int i, double distance) {
            if (largest == 0) {
                events.add(event(i, weight(i) / unit, distance));
                return;
            }
            // a weight above the largest becomes several events with decays of their own, so the mean stays exact
            int copies = (int) (weight(i) / largest + rng.nextDouble());
            if (copies > 0) {
                DrawnDecay first = event(i, 1 / unit, distance);
                events.add(first);
                for (int k = 1; k < copies; k++) {
                    double another = worker.drawAccepted(rng, i);
                    events.add(Double.isNaN(another) ? first : event(i, 1 / unit, another));
                }
            }
        }

        private DrawnDecay event(int i, double weight, double distance) {
            double place = place(i, distance);
            if (weigher().isEmpty()) {
                return new DrawnDecay(worker, i, weight, OtherWeights.NONE, place, rng.nextDouble());
            }
            EventWeigher weighed = weigher().get();
            weighed.weigh(worker, i, place);
            return new DrawnDecay(worker, i, weight * weighed.own(), OtherWeights.times(weight, weighed.others()), place, rng.nextDouble());
        }
    }
}
