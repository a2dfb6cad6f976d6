package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Sampling;
import org.farvertex.random.RandomStreams;

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

    /** Counts the samples of a block. */
    Tally count(Worker worker, RandomStreams streams, long block, int samples) {
        UniformRandomProvider rng = streams.stream(purpose.of(process()), block);
        Sums sums = pilot.wide() ? new WideTally(worker.emptyModes()) : new PlainTally(samples, pilot.shift(), worker.emptyModes());
        worker.each(samples, pilot.strata().atRandom(rng), rng, first -> sums.add(worker, rng));
        return sums.total(source.logDecayFactor());
    }

    /** Sums over batches of samples. */
    interface Sums {

        /** Adds a batch that has flown. */
        void add(Worker worker, UniformRandomProvider rng);

        /** All that was added; weights are to be multiplied by a factor of which the logarithm is given. */
        Tally total(double logFactor);
    }
}
