package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;
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
    private final DecayBuilder builder;
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
        this.builder = builder;
        this.runs = List.copyOf(runs);
        this.logScale = runs.stream().mapToDouble(ChannelRun::logScale).max().orElse(0);
        double[] factors = runs.stream().mapToDouble(run -> Math.exp(run.logScale() - logScale)).toArray();
        double[] shares = ChannelShares.of(IntStream.range(0, factors.length)
            .mapToDouble(c -> Math.max(factors[c] * runs.get(c).pilot().mean(), 1e-300)).toArray(), EVEN_SHARE);
        this.scales = IntStream.range(0, factors.length).mapToDouble(c -> factors[c] / shares[c]).toArray();
        this.channels = AliasMethodDiscreteSampler.of(RandomSource.SPLIT_MIX_64.create(0L), shares);
    }

    /** Natural logarithm of what weights of this source are short of. */
    double logScale() {
        return logScale;
    }

    /** A workplace for one thread. */
    Worker[] workplace() {
        return runs.stream().map(run -> new Worker(run.source())).toArray(Worker[]::new);
    }

    /** Weights of the candidates of a block that the detector sees, in no particular order, and zeros for the others. */
    double[] weights(Worker[] workers, RandomStreams streams, long block) {
        double[] weights = new double[BLOCK];
        int[] filled = new int[1];
        visit(workers, streams.stream(Purpose.COUNT.ofAll(), block), (rng, c, i, weight, distance) -> weights[filled[0]++] = weight);
        return weights;
    }

    /**
     * The accepted events of a block in random order, not yet numbered.
     *
     * @param largest weight that stands for one event; 0 keeps every candidate with its weight over {@code unit}
     * @param unit    what the weights are divided by, if all is kept
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
                DisplacedDecay first = sample(workers[c], rng, c, i, 1, distance);
                events.add(first);
                for (int k = 1; k < copies; k++) {
                    double another = workers[c].drawAccepted(rng, i);
                    events.add(Double.isNaN(another) ? first : sample(workers[c], rng, c, i, 1, another));
                }
            }
        });
        ListSampler.shuffle(stream, events);
        return events;
    }

    private DisplacedDecay sample(Worker worker, UniformRandomProvider rng, int c, int i, double weight, double distance) {
        double place = Double.isNaN(distance) ? worker.drawAccepted(rng, i) : distance;
        return builder.build(runs.get(c).source(), worker, i, weight, place, rng.nextDouble());
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
            worker.each(counts[c], pilot.even().atRandom(rng), rng, first -> worker.weigh(rng, pilot.shift(), (i, distance) ->
                visitor.visit(rng, channel, i, worker.accepted[i] * scales[channel], distance)));
        }
    }

    /** Looks at a candidate that the detector sees. */
    @FunctionalInterface
    private interface Visitor {
        void visit(UniformRandomProvider rng, int channel, int sample, double weight, double distance);
    }
}
