package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.farvertex.event.DisplacedDecay;
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
    private final Reweighting reweighting;
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
        this(runs, new double[runs.size()], builder, Reweighting.NONE);
    }

    /** Mixes the channels of several experiments. */
    static EventSource of(DecayBuilder builder, Reweighting reweighting) {
        List<ChannelRun> runs = reweighting.runs();
        return new EventSource(runs, runs.stream().mapToDouble(reweighting::logShare).toArray(), builder, reweighting);
    }

    private EventSource(List<ChannelRun> runs, double[] logShares, DecayBuilder builder, Reweighting reweighting) {
        this.builder = builder;
        this.reweighting = reweighting;
        this.runs = List.copyOf(runs);
        this.strata = runs.stream().map(run -> run.pilot().even().get()).toList();
        double[] logScales = IntStream.range(0, logShares.length).mapToDouble(c -> runs.get(c).logScale() + logShares[c]).toArray();
        this.logScale = Arrays.stream(logScales).max().orElse(0);
        double[] factors = Arrays.stream(logScales).map(log -> Math.exp(log - logScale)).toArray();
        double[] shares = ChannelShares.of(IntStream.range(0, factors.length)
            .mapToDouble(c -> Math.max(factors[c] * runs.get(c).pilot().mean(), 1e-300)).toArray(), EVEN_SHARE);
        this.scales = IntStream.range(0, factors.length).mapToDouble(c -> factors[c] / shares[c]).toArray();
        this.channels = AliasMethodDiscreteSampler.of(new SplitMix64(0), shares);
    }

    /** Natural logarithm of what weights of this source are short of. */
    double logScale() {
        return logScale;
    }

    /** Natural logarithm of the unit of the weights for other experiments. */
    double logUnit() {
        return reweighting.logUnit();
    }

    /** A workplace for one thread. */
    Worker[] workplace() {
        return runs.stream().map(run -> new Worker(run.source())).toArray(Worker[]::new);
    }

    /** Tries the candidates of a block. */
    EventTrial trial(Worker[] workers, RandomStreams streams, long block) {
        EventTrial trial = new EventTrial(BLOCK, reweighting.weights());
        visit(workers, streams.stream(Purpose.COUNT.ofAll(), block), (rng, c, i, weight, distance) ->
            trial.add(weight, reweighting == Reweighting.NONE ? EventTrial.ONE
                : reweighting.of(runs.get(c).source(), workers[c], i, place(workers[c], rng, i, distance))));
        return trial;
    }

    /**
     * The accepted events of a block in random order, not yet numbered.
     *
     * @param largest weight that stands for one event; 0 keeps every candidate with its weight
     * @param unit    what the weights are divided by
     */
    List<DisplacedDecay> events(Worker[] workers, RandomStreams streams, long block, double largest, double unit) {
        List<DisplacedDecay> events = new ArrayList<>();
        UniformRandomProvider stream = streams.stream(Purpose.EVENTS.ofAll(), block);
        visit(workers, stream, (rng, c, i, weight, distance) -> {
            if (largest == 0) {
                events.add(sample(workers[c], rng, c, i, weight / unit, distance));
                return;
            }
            // a weight above the largest becomes several events with decays of their own, so the mean stays exact
            int copies = (int) (weight / largest + rng.nextDouble());
            if (copies > 0) {
                DisplacedDecay first = sample(workers[c], rng, c, i, 1 / unit, distance);
                events.add(first);
                for (int k = 1; k < copies; k++) {
                    double another = workers[c].drawAccepted(rng, i);
                    events.add(Double.isNaN(another) ? first : sample(workers[c], rng, c, i, 1 / unit, another));
                }
            }
        });
        ListSampler.shuffle(stream, events);
        return events;
    }

    private DisplacedDecay sample(Worker worker, UniformRandomProvider rng, int c, int i, double weight, double distance) {
        double place = place(worker, rng, i, distance);
        ChannelSource source = runs.get(c).source();
        double[] weights = reweighting.of(source, worker, i, place);
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= weight;
        }
        return builder.build(source, worker, i, weights, place, rng.nextDouble());
    }

    /** Where a candidate decays, with daughters that are accepted, drawn if that has not been done. */
    private static double place(Worker worker, UniformRandomProvider rng, int i, double distance) {
        return Double.isNaN(distance) ? worker.drawAccepted(rng, i) : distance;
    }

    private void visit(Worker[] workers, UniformRandomProvider rng, Visitor visitor) {
        SharedStateDiscreteSampler choice = channels.withUniformRandomProvider(rng);
        int[] counts = new int[runs.size()];
        for (int i = 0; i < BLOCK; i++) {
            counts[choice.sample()]++;
        }
        for (int c = 0; c < counts.length; c++) {
            int channel = c;
            Worker worker = workers[c];
            Pilot pilot = runs.get(c).pilot();
            worker.each(counts[c], strata.get(c).atRandom(rng), rng, first -> worker.weigh(rng, pilot.shift(), (i, distance) ->
                visitor.visit(rng, channel, i, worker.accepted[i] * scales[channel], distance)));
        }
    }

    /** Looks at a candidate that the detector sees. */
    @FunctionalInterface
    private interface Visitor {
        void visit(UniformRandomProvider rng, int channel, int sample, double weight, double distance);
    }
}
