package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.farvertex.production.Production.Sampling;
import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.WeightSum;

/**
 * Counting in one channel, block by block; a block is a piece of work with its own random stream.
 *
 * @param source the channel
 * @param pilot  what its pilot run learnt
 */
record ChannelRun(ChannelSource source, Pilot pilot) {

    /** Samples in a full block. */
    static final int BLOCK = 64 * Worker.BATCH;

    /** Opens the channels that the A′ is light enough for and makes their pilot runs. */
    static List<ChannelRun> open(Experiment experiment, Sampling sampling, RandomStreams streams, Threads threads) {
        return threads.map(experiment.channels(), () -> sampling, (how, kind) -> ChannelSource.open(experiment, kind, how))
            .stream().flatMap(Optional::stream)
            .map(source -> new ChannelRun(source, Pilot.run(source, streams, threads))).toList();
    }

    Tally count(Worker worker, RandomStreams streams, long block, int samples) {
        UniformRandomProvider rng = streams.stream(Purpose.COUNT.of(source.kind()), block);
        SharedStateDiscreteSampler sampler = pilot.strata().sampler(rng);
        double expected = 0;
        double squares = 0;
        double decays = 0;
        double decaySquares = 0;
        double energy = 0;
        double extrapolated = 0;
        for (int done = 0; done < samples; done += Worker.BATCH) {
            worker.batch.size = Math.min(Worker.BATCH, samples - done);
            pilot.strata().choose(sampler, worker.batch);
            worker.fly(rng);
            worker.weigh(rng, pilot.shift());
            for (int i = 0; i < worker.batch.size; i++) {
                double w = worker.accepted[i];
                double v = worker.decays[i];
                expected += w;
                squares += w * w;
                decays += v;
                decaySquares += v * v;
                energy += w * worker.batch.energy[i];
                extrapolated += worker.batch.extrapolated[i] ? w : 0;
            }
        }
        return new Tally(new WeightSum(samples, expected, squares), new WeightSum(samples, decays, decaySquares), energy,
            extrapolated);
    }
}
