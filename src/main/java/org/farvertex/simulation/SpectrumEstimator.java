package org.farvertex.simulation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.Detector;
import org.farvertex.event.FlightBatch;
import org.farvertex.production.Sampling;
import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.WeightHistogram;

/**
 * Fills the distributions of an experiment: accepted decays from samples towards the detector, as {@link RateEstimator} counts
 * them, and all A′ made from samples drawn as nature makes them.
 */
public final class SpectrumEstimator {

    private static final int ENERGY_BINS_PER_DECADE = 20;
    private static final int DEPTH_BINS = 40;
    private static final int PRODUCED_BINS_PER_DECADE = 10;
    private static final int PRODUCED_DECADES = 6;
    private static final double LEAST_SHARE = 0.1;
    private static final int BLOCK = 32 * Worker.BATCH;

    private final RunSettings settings;
    private final RandomStreams streams;
    private final long samples;

    /**
     * Makes an estimator.
     *
     * @param settings seed, threads and number of samples, which must be given
     */
    public SpectrumEstimator(RunSettings settings) {
        this.settings = settings;
        this.streams = new RandomStreams(settings.seed());
        this.samples = settings.samples().orElseThrow();
    }

    /**
     * Fills the distributions.
     *
     * @param experiment the experiment
     * @param progress   hears how far it got
     * @return the distributions
     */
    public DecaySpectra estimate(Experiment experiment, Progress progress) {
        DecaySpectra all = empty(experiment);
        try (Threads threads = Threads.of(settings.threads())) {
            List<ChannelRun> runs = experiment.survival().limit().isPresent() ? List.of()
                : ChannelRun.open(experiment, Sampling.IMPORTANCE, streams, threads).stream().filter(run -> !run.pilot().wide()).toList();
            accepted(all, experiment, runs, threads, progress);
            produced(all, experiment, threads);
        }
        return all;
    }

    /** All particles made in the exposure, wherever they fly. */
    double made(Experiment experiment) {
        DecaySpectra all = empty(experiment);
        try (Threads threads = Threads.of(settings.threads())) {
            produced(all, experiment, threads);
        }
        return all.produced().stream().mapToDouble(WeightHistogram::total).sum();
    }

    private void produced(DecaySpectra all, Experiment experiment, Threads threads) {
        List<ChannelSource> made = experiment.channels().stream()
            .flatMap(process -> ChannelSource.made(experiment, process, Sampling.PLAIN).stream()).toList();
        for (ChannelSource source : made) {
            Strata even = Strata.neyman(new double[source.proposal().strata()], 1);
            add(all, experiment, threads, Math.max(1, samples / BLOCK / made.size()), source, source.logMadeFactor(), (worker, block, spectra) -> {
                UniformRandomProvider rng = streams.stream(Purpose.SPECTRUM_MADE.of(source.process()), block);
                worker.each(BLOCK, even.atRandom(rng), rng, first -> keep(worker.batch, spectra));
            });
        }
    }

    private static void keep(FlightBatch batch, DecaySpectra spectra) {
        for (int i = 0; i < batch.size; i++) {
            WeightHistogram angles = spectra.angles(batch.momentum[i]);
            double weight = batch.weight[i] * Math.exp(batch.logWeight[i]);
            if (weight > 0 && angles != null) {
                angles.add(Math.atan2(Math.hypot(batch.directionX[i], batch.directionY[i]), batch.directionZ[i]), weight);
            }
        }
    }

    private void accepted(DecaySpectra all, Experiment experiment, List<ChannelRun> runs, Threads threads, Progress progress) {
        double[] shares = ChannelShares.of(ChannelShares.sizes(runs.stream()
            .mapToDouble(run -> Math.log(run.pilot().mean()) + run.logScale()).toArray()), LEAST_SHARE);
        for (int c = 0; c < shares.length; c++) {
            ChannelRun run = runs.get(c);
            add(all, experiment, threads, Math.max(1, Math.round(shares[c] * samples / BLOCK)), run.source(), run.logScale(),
                (worker, block, spectra) -> fill(run, worker, block, spectra));
            progress.at(0.8 * (c + 1) / shares.length);
        }
    }

    private void fill(ChannelRun run, Worker worker, long block, DecaySpectra spectra) {
        UniformRandomProvider rng = streams.stream(Purpose.SPECTRUM.of(run.process()), block);
        double front = run.source().experiment().detector().decayVolume().front();
        worker.each(BLOCK, run.pilot().strata().atRandom(rng), rng, first -> worker.weigh(rng, run.pilot().shift(), (i, distance) -> {
            spectra.energy().add(worker.batch.energy[i], worker.accepted[i]);
            double flown = Double.isNaN(distance) ? worker.place(rng, i) : distance;
            spectra.depth().add(worker.batch.startZ(i) + flown * worker.batch.directionZ[i] - front, worker.accepted[i]);
        }));
    }

    private void add(DecaySpectra all, Experiment experiment, Threads threads, long blocks, ChannelSource source, double logScale,
                     BlockFiller filler) {
        List<DecaySpectra> filled = threads.map(LongStream.range(0, blocks).boxed().toList(), () -> new Worker(source), (worker, block) -> {
            DecaySpectra spectra = empty(experiment);
            filler.fill(worker, block, spectra);
            return spectra;
        });
        double each = 1.0 / ((double) blocks * BLOCK);
        double factor = Math.exp(logScale) * each;
        filled.forEach(spectra -> all.add(spectra, factor));
    }

    private static DecaySpectra empty(Experiment experiment) {
        Detector detector = experiment.detector();
        double beam = detector.beam().energy();
        // an axis is there also for a detector that asks for more energy than the beam has, and sees nothing
        double least = Math.min(0.99 * beam,
            Math.max(Math.max(detector.acceptance().motherEnergy().min(), experiment.particle().mass()), 1e-4 * beam));
        double top = Math.ceil(Math.log10(beam));
        double[] momenta = logEdges(Math.pow(10, top - PRODUCED_DECADES), Math.pow(10, top),
            PRODUCED_DECADES * PRODUCED_BINS_PER_DECADE);
        double[] angles = logEdges(1e-6, 10, 7 * PRODUCED_BINS_PER_DECADE);
        double length = detector.decayVolume().back() - detector.decayVolume().front();
        double[] depths = IntStream.rangeClosed(0, DEPTH_BINS).mapToDouble(i -> length * i / DEPTH_BINS).toArray();
        return new DecaySpectra(new WeightHistogram(logEdges(least, beam,
            Math.max(4, (int) Math.ceil(ENERGY_BINS_PER_DECADE * Math.log10(beam / least))))), new WeightHistogram(depths),
            IntStream.range(1, momenta.length).mapToObj(i -> new WeightHistogram(angles)).toList(), momenta);
    }

    private static double[] logEdges(double low, double high, int bins) {
        return IntStream.rangeClosed(0, bins).mapToDouble(i -> low * Math.pow(high / low, (double) i / bins)).toArray();
    }

    /** Fills one block of samples. */
    @FunctionalInterface
    private interface BlockFiller {
        void fill(Worker worker, long block, DecaySpectra spectra);
    }
}
