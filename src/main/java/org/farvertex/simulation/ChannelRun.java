package org.farvertex.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Sampling;
import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.ScaledSum;
import org.farvertex.statistics.WeightSum;

/**
 * Counting in one channel, block by block; a block is a piece of work with its own random stream.
 *
 * @param source  the channel
 * @param pilot   what its pilot run learnt
 * @param purpose of the random streams
 */
record ChannelRun(ChannelSource source, Pilot pilot, Purpose purpose) {

    /** Samples in a full block. */
    static final int BLOCK = 64 * Worker.BATCH;

    /** Opens the channels that can give accepted decays and makes their pilot runs. */
    static List<ChannelRun> open(Experiment experiment, Sampling sampling, RandomStreams streams, Threads threads) {
        return threads.map(experiment.channels(), () -> sampling, (how, process) -> ChannelSource.open(experiment, process, how))
            .stream().flatMap(Optional::stream)
            .map(source -> new ChannelRun(source, Pilot.run(source, Purpose.PILOT, streams, threads), Purpose.COUNT)).toList();
    }

    /** Opens the channels of which more decays in the volume than may be accepted, for all decays in the volume. */
    static List<ChannelRun> wholes(Experiment experiment, Sampling sampling, List<ChannelRun> accepted, RandomStreams streams,
                                   Threads threads) {
        List<ProductionProcess> done = accepted.stream().filter(run -> !run.source.narrow()).map(ChannelRun::process).toList();
        return threads.map(experiment.channels().stream().filter(process -> !done.contains(process)).toList(), () -> sampling,
                (how, process) -> ChannelSource.whole(experiment, process, how)).stream().flatMap(Optional::stream)
            .map(source -> new ChannelRun(source, Pilot.run(source, Purpose.PILOT_VOLUME, streams, threads), Purpose.COUNT_VOLUME))
            .toList();
    }

    ProductionProcess process() {
        return source.process();
    }

    /** Logarithm of what weights that were shifted by the pilot's shift are to be multiplied with. */
    double logScale() {
        return source.logDecayFactor() - pilot.shift();
    }

    Tally count(Worker worker, RandomStreams streams, long block, int samples) {
        UniformRandomProvider rng = streams.stream(purpose.of(process()), block);
        return pilot.wide() ? countLogarithms(worker, rng, samples) : countNumbers(worker, rng, samples);
    }

    private Tally countNumbers(Worker worker, UniformRandomProvider rng, int samples) {
        SharedStateDiscreteSampler sampler = pilot.strata().sampler(rng);
        double expected = 0;
        double squares = 0;
        double decays = 0;
        double decaySquares = 0;
        double energy = 0;
        double extrapolated = 0;
        double[] modes = worker.emptyModes();
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
                if (modes.length > 0) {
                    modes[worker.mode[i]] += w;
                }
            }
        }
        return new Tally(new ScaledSum(logScale(), new WeightSum(samples, expected, squares)),
            new ScaledSum(logScale(), new WeightSum(samples, decays, decaySquares)), energy, extrapolated, Arrays.stream(modes).boxed().toList());
    }

    private Tally countLogarithms(Worker worker, UniformRandomProvider rng, int samples) {
        SharedStateDiscreteSampler sampler = pilot.strata().sampler(rng);
        WideTally tally = new WideTally(worker.emptyModes());
        for (int done = 0; done < samples; done += Worker.BATCH) {
            worker.batch.size = Math.min(Worker.BATCH, samples - done);
            pilot.strata().choose(sampler, worker.batch);
            worker.fly(rng);
            for (int i = 0; i < worker.batch.size; i++) {
                double log = worker.logDecays(i);
                double efficiency = log == Double.NEGATIVE_INFINITY ? 0 : worker.seen(rng, i);
                tally.add(log, efficiency, worker.batch.energy[i], worker.batch.extrapolated[i], worker.mode[i]);
            }
        }
        return tally.total(source.logDecayFactor());
    }
}
