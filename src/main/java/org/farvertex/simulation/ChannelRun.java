package org.farvertex.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
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

    /** Opens the channels that can give accepted decays and makes their pilot runs, to count them. */
    static List<ChannelRun> open(Experiment experiment, Sampling sampling, RandomStreams streams, Threads threads) {
        return open(experiment, experiment.channels(), Pilot.Aim.SUM, sampling, streams, threads);
    }

    /** The same for some of the channels and another aim. */
    static List<ChannelRun> open(Experiment experiment, List<ProductionProcess> channels, Pilot.Aim aim, Sampling sampling, RandomStreams streams,
                                 Threads threads) {
        return channels.isEmpty() ? List.of() : open(experiment, new Sights(experiment.detector()), channels, aim, sampling, streams, threads);
    }

    /** The same for a detector of which the sights are known. */
    static List<ChannelRun> open(Experiment experiment, Sights sights, List<ProductionProcess> channels, Pilot.Aim aim, Sampling sampling,
                                 RandomStreams streams, Threads threads) {
        return threads.map(channels, process -> ChannelSource.open(experiment, process, sampling, sights))
            .stream().flatMap(Optional::stream)
            .map(source -> new ChannelRun(source, Pilot.run(source, aim, Purpose.PILOT, streams, threads), Purpose.COUNT)).toList();
    }

    /** Opens the channels of which more decays in the volume than may be accepted, for all decays in the volume. */
    static List<ChannelRun> wholes(Experiment experiment, Sampling sampling, List<ChannelRun> accepted, RandomStreams streams,
                                   Threads threads) {
        List<ProductionProcess> done = accepted.stream().filter(run -> !run.source.narrow()).map(ChannelRun::process).toList();
        return threads.map(experiment.channels().stream().filter(process -> done.stream().noneMatch(d -> d == process)).toList(),
                process -> ChannelSource.whole(experiment, process, sampling)).stream().flatMap(Optional::stream)
            .map(source -> new ChannelRun(source, Pilot.run(source, Pilot.Aim.SUM, Purpose.PILOT_VOLUME, streams, threads), Purpose.COUNT_VOLUME))
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
        Sums sums = pilot.wide() ? new WideTally(worker.emptyModes()) : new Numbers(samples, pilot.shift(), worker.emptyModes());
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

    /** Sums weights that numbers can hold, once a pilot run has brought them to the order of one. */
    private static final class Numbers implements Sums {

        private final long samples;
        private final double shift;
        private final double[] modes;
        private double expected;
        private double squares;
        private double decays;
        private double decaySquares;
        private double energy;
        private double extrapolated;

        Numbers(long samples, double shift, double[] modes) {
            this.samples = samples;
            this.shift = shift;
            this.modes = modes;
        }

        @Override
        public void add(Worker worker, UniformRandomProvider rng) {
            worker.weigh(rng, shift);
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

        @Override
        public Tally total(double logFactor) {
            return new Tally(new ScaledSum(logFactor - shift, new WeightSum(samples, expected, squares)),
                new ScaledSum(logFactor - shift, new WeightSum(samples, decays, decaySquares)), energy, extrapolated, Arrays.stream(modes).boxed().toList());
        }
    }
}
