package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Sampling;
import org.farvertex.random.RandomStreams;
import org.farvertex.simulation.ScanSource.RungSample;
import org.farvertex.statistics.Estimate;

/**
 * Samples for a scan in mass and coupling: per mass one for each {@linkplain RateLadder rung} of the decay rate, steered by that rate.
 * The answer at a coupling comes from the two rungs around its rate, so it does not depend on what else is asked. Neighbouring masses
 * share what pilot runs learnt, and use the same random numbers, so that expected decays change smoothly with the mass. Safe for use by
 * several threads; the samples do not depend on who asks first.
 */
public final class CouplingScan {

    /** Pilot runs are made at masses this far apart. */
    private static final int PILOTS_PER_DECADE = 5;
    private static final int LEAST_SAMPLES = 64;
    /** Relative error that a rung should have at its own rate ... */
    private static final double ERROR_WANTED = 0.04;
    /** ... if it can be had with so many steps of growth ... */
    private static final int MOST_STEPS = 3;
    /** ... and the rate is not one at which a whole beam leaves nothing. */
    private static final int LAST_OF_INTEREST = 20;

    /** Slopes are taken between rates so far to either side [in ln x]: each rung serves those up to its neighbours. */
    private static final double NEAR = Math.log(2) / 2;

    /** A steep flank is sampled to no worse than six times the error wanted. */
    private static final double MOST_STEEPNESS = 6;

    private static final double[] NOT_KNOWN = {};

    private final Setup setup;
    private final RandomStreams streams;
    private final RandomStreams scouts;
    private final int samples;
    private final boolean growing;
    private final double logLeast;
    /** Couplings between which edges are looked for, some of them; none if it is not known what will be asked. */
    private final double[] asked;
    private final RateLadder ladder;
    /** Mass of the lightest particle that the model answers for [GeV]. */
    private final double lightest;
    private final Sights sights;
    private final ScanBenches benches;
    /** Whose pilots it takes: its own, or those of the setup of which this is another version. */
    private final CouplingScan guide;
    private final Map<Integer, Optional<Experiment>> experiments = new ConcurrentHashMap<>();
    private final Map<PilotKey, Optional<ChannelSource>> nodes = new ConcurrentHashMap<>();
    private final Map<PilotKey, ScanPilots> pilots = new ConcurrentHashMap<>();
    private final Map<Integer, ScanSource> scoutAt = new ConcurrentHashMap<>();
    private final Map<Integer, Long> openAt = new ConcurrentHashMap<>();
    private final Map<SizeKey, Integer> sizes = new ConcurrentHashMap<>();
    private final Map<Integer, YieldsAtRates> atRates = new ConcurrentHashMap<>();

    /**
     * Prepares a scan.
     *
     * @param setup   the question
     * @param seed    seed of the random numbers
     * @param samples samples per mass, rung and channel, on average over the channels
     */
    public CouplingScan(Setup setup, long seed, int samples) {
        this(setup, seed, samples, true, 0, NOT_KNOWN);
    }

    /**
     * Prepares a scan of which a part of an answer is asked, so that it is not known here how good it must be.
     *
     * @param setup   the question
     * @param seed    seed of the random numbers
     * @param samples samples per mass, rung and channel; they do not grow
     * @return the scan
     */
    public static CouplingScan ofSize(Setup setup, long seed, int samples) {
        return new CouplingScan(setup, seed, samples, false, 0, NOT_KNOWN);
    }

    /**
     * Prepares a scan at the coupling of the setup alone.
     *
     * @param setup   the question
     * @param seed    seed of the random numbers
     * @param samples samples per mass, rung and channel, to begin with
     * @param least   where less is expected than this, samples do not grow
     * @return the scan
     */
    public static CouplingScan from(Setup setup, long seed, int samples, double least) {
        return new CouplingScan(setup, seed, samples, true, least, NOT_KNOWN);
    }

    /**
     * Prepares a scan that looks for couplings where as much is expected as makes a signal.
     *
     * @param setup   the question
     * @param seed    seed of the random numbers
     * @param samples samples per mass, rung and channel, to begin with
     * @param asked   the couplings, or some of them from the smallest to the largest
     * @param least   where less is expected than this at all couplings that a rung serves, its samples do not grow unless they are asked to
     * @return the scan
     */
    public static CouplingScan ofEdges(Setup setup, long seed, int samples, double[] asked, double least) {
        return new CouplingScan(setup, seed, samples, true, least, asked);
    }

    /**
     * Another version of the scan, steered by the pilots of this one where its channels have as many strata. Not biased, since every stratum is visited, and as good where
     * the spectrum is the same; with that of another generator up to twice the error, since what steers well is the detector and how far a particle flies.
     *
     * @param version the setup with the same detector and of its channels, another spectrum, coupling or model of one
     * @return the scan, of samples as large as those of this one
     */
    public CouplingScan of(Setup version) {
        if (!version.detector().equals(setup.detector()) || !setup.channels().containsAll(version.channels())) {
            throw new IllegalArgumentException("pilots serve the same detector and channels: " + setup.channels() + " of " + setup.detector().id() + ", not "
                + version.channels() + " of " + version.detector().id());
        }
        return new CouplingScan(version, this);
    }

    private CouplingScan(Setup version, CouplingScan guide) {
        this.setup = version;
        this.streams = guide.streams;
        this.scouts = guide.scouts;
        this.samples = guide.samples;
        this.growing = guide.growing;
        this.logLeast = guide.logLeast;
        this.asked = guide.asked;
        this.ladder = guide.ladder;
        this.lightest = version.model().lightest();
        this.sights = guide.sights;
        this.benches = guide.benches;
        this.guide = guide;
    }

    private CouplingScan(Setup setup, long seed, int samples, boolean growing, double least, double[] asked) {
        if (samples < LEAST_SAMPLES) {
            throw new IllegalArgumentException("at least " + LEAST_SAMPLES + " samples are needed");
        }
        this.setup = setup;
        this.streams = new RandomStreams(seed);
        this.scouts = new RandomStreams(~seed);
        this.samples = samples;
        this.growing = growing;
        this.logLeast = Math.log(least);
        this.asked = asked.clone();
        this.ladder = RateLadder.of(setup.detector());
        this.lightest = setup.model().lightest();
        this.sights = new Sights(setup.detector());
        this.benches = new ScanBenches();
        this.guide = this;
    }

    /**
     * Prepares the samples of a mass; they are drawn when a coupling is asked for.
     *
     * @param mass mass of the A′ [GeV]
     * @return the expected decays as a function of the coupling; for one thread
     */
    public CouplingCurve at(double mass) {
        Experiment experiment = setup.at(mass);
        int node = scoutNode(experiment);
        ScanSource source = source(experiment, streams, growing ? rung -> sizes.computeIfAbsent(new SizeKey(node, rung), this::steps)
            : ScanSource.Size.LEAST);
        return new CouplingCurve(setup.model(), mass, source);
    }

    /**
     * The same from samples as small as they get, for those who need not know it well.
     *
     * @param mass mass of the A′ [GeV]
     * @return the expected decays as a function of the coupling; for one thread
     */
    public CouplingCurve ofLeastSize(double mass) {
        return new CouplingCurve(setup.model(), mass, source(setup.at(mass), streams, ScanSource.Size.LEAST));
    }

    /** The node whose sample tells how large those of a mass must be: the nearest, but the next lower where channels that the mass has are closed at that. */
    private int scoutNode(Experiment experiment) {
        double mass = experiment.particle().mass();
        int nearest = node(mass);
        return mass(nearest) > mass && openAt.computeIfAbsent(nearest, node -> atNode(node).map(this::open).orElse(-1L)) < open(experiment) ? nearest - 1 : nearest;
    }

    private long open(Experiment experiment) {
        return ChannelSource.acceptedScene(experiment, sights)
            .map(scene -> experiment.channels().stream().filter(process -> process.closed(scene).isEmpty()).count()).orElse(0L);
    }

    private ScanSource source(Experiment experiment, RandomStreams random, ScanSource.Size size) {
        double mass = experiment.particle().mass();
        List<ChannelSource> sources = new ArrayList<>();
        List<ScanPilots> learnt = new ArrayList<>();
        for (ProductionProcess process : experiment.channels()) {
            Optional<ChannelSource> source = ChannelSource.open(experiment, process, Sampling.IMPORTANCE, sights);
            if (source.isPresent()) {
                sources.add(source.get());
                learnt.add(pilots(source.get(), mass));
            }
        }
        return new ScanSource(sources, learnt, ladder, random, samples, size, benches);
    }

    /**
     * By how many steps a rung must grow near a mass, from the error of a sample that is used for nothing else; not at all where a much larger one
     * has nothing to tell either. Where all channels are closed at the mass of that sample it tells nothing of those beside.
     */
    private int steps(SizeKey key) {
        if (key.rung() > LAST_OF_INTEREST || !setup.model().covers(mass(key.node()))) {
            return 0;
        }
        ScanSource source = scoutAt.computeIfAbsent(key.node(), node -> source(atNode(node).orElseThrow(), scouts, ScanSource.Size.LEAST));
        if (source.channels().isEmpty()) {
            return MOST_STEPS;
        }
        RungSample sample = scout(source, key.rung());
        Estimate scout = sample.at(ladder.logRate(key.rung()));
        if (scout.scaled() == 0 || logMost(source, sample, key) < logLeast) {
            return 0;
        }
        double excess = scout.relativeError() * Math.pow(ScanSource.GROWTH, sample.steps() / 2.0) / (ERROR_WANTED * steepness(sample, key.rung()));
        int steps = 0;
        while (steps < MOST_STEPS && excess > Math.pow(ScanSource.GROWTH, steps / 2.0)) {
            steps++;
        }
        return steps;
    }

    /**
     * By how much steeper N falls with the decay rate than it grows at long lifetimes, if production grows as that: with \(x\propto c^2\) and
     * \(N\propto x\,f(x)\) it is \(|d\ln f/d\ln x|-1\), and an edge in the coupling is known as well from a number that is known so much worse. Not beyond
     * a number that a few weights would carry.
     */
    private double steepness(RungSample sample, int rung) {
        double fall = (sample.at(ladder.logRate(rung) - NEAR).logValue() - sample.at(ladder.logRate(rung) + NEAR).logValue()) / (2 * NEAR);
        return asked.length == 0 || !(fall > 2) || fall == Double.POSITIVE_INFINITY ? 1 : Math.min(fall - 1, MOST_STEEPNESS);
    }

    /** A sample that has seen something, if it takes no more than is worth it. */
    private RungSample scout(ScanSource source, int rung) {
        RungSample sample = source.draw(rung, 0);
        while (sample.at(ladder.logRate(rung)).scaled() == 0 && sample.steps() < ScanSource.MOST_UNSEEN_STEPS) {
            sample = source.larger(rung, sample);
        }
        return sample;
    }

    /** Logarithm of the most that is expected at what is asked of a rung, from its sample. */
    private double logMost(ScanSource source, RungSample sample, SizeKey key) {
        if (asked.length == 0) {
            return sample.at(ladder.logRate(key.rung())).logValue();
        }
        return atRates.computeIfAbsent(key.node(), node -> YieldsAtRates.of(setup.model(), mass(node), source, asked)).logMost(sample,
            IntStream.rangeClosed(-1, 1).mapToDouble(k -> ladder.logRate(key.rung() + k)).toArray());
    }

    /** The nearest of the masses at which pilots are made: weights change with the mass, and so do the channels' parts of the answer. */
    private static int node(double mass) {
        return (int) Math.rint(PILOTS_PER_DECADE * Math.log10(mass));
    }

    private double mass(int node) {
        return Math.max(Math.pow(10, (double) node / PILOTS_PER_DECADE), lightest);
    }

    /** The pilots of the nearest of the masses at which pilots are made, or of the next on the other side; its own where neither is alike. */
    private ScanPilots pilots(ChannelSource own, double mass) {
        int nearest = node(mass);
        for (int node : new int[] {nearest, mass(nearest) > mass ? nearest - 1 : nearest + 1}) {
            PilotKey key = new PilotKey(own.process().label(), node);
            Optional<ChannelSource> near = guide.nodes.computeIfAbsent(key, guide::open);
            // strata may change with the mass
            if (near.isPresent() && near.get().proposal().strata() == own.proposal().strata()) {
                return guide.pilots.computeIfAbsent(key, k -> look(near.get(), node));
            }
        }
        return look(own, nearest);
    }

    private Optional<ChannelSource> open(PilotKey key) {
        return atNode(key.node()).flatMap(experiment ->
            ChannelSource.open(experiment, experiment.particle().process(key.label()).orElseThrow(), Sampling.IMPORTANCE, sights));
    }

    /** The experiment at a mass at which pilots are made, one for all channels: its decays are tabulated once. */
    private Optional<Experiment> atNode(int node) {
        return experiments.computeIfAbsent(node, key -> setup.model().covers(mass(key)) ? Optional.of(setup.at(mass(key))) : Optional.empty());
    }

    private ScanPilots look(ChannelSource source, int node) {
        return new ScanPilots(source, ladder, benches,
            rung -> streams.stream(Purpose.SCAN_PILOT.of(source.process()), (long) node * RateLadder.RUNGS + rung));
    }

    private record SizeKey(int node, int rung) {
    }

    private record PilotKey(String label, int node) {
    }
}
