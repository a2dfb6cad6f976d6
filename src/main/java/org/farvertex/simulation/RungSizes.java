package org.farvertex.simulation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.farvertex.simulation.ScanSource.RungSample;
import org.farvertex.statistics.Estimate;

/**
 * How large the sample of each rung must be: as the error of a scout tells, a sample near the mass that is used for nothing else. Safe for several threads;
 * the sizes do not depend on who asks first.
 */
final class RungSizes {

    /** Relative error that a rung should have at its own rate ... */
    private static final double ERROR_WANTED = 0.04;
    /** ... if it can be had with so many doublings of the least size ... */
    private static final int MOST_DOUBLINGS = 6;
    /** ... and the rate is not one at which a whole beam leaves nothing, \(e^{-128}\) of it. */
    private static final int LAST_OF_INTEREST = 20;
    /** Of less than \(e^{-1024}\), which no number can be, the logarithm is all that is told: a quarter of the least size gives it to a hundredth. */
    private static final int LAST_WITH_NUMBERS = 23;
    private static final int A_QUARTER = -2;

    /** Slopes are taken between rates so far to either side [in ln x]: each rung serves those up to its neighbours. */
    private static final double NEAR = Math.log(2) / 2;

    /** A steep flank is sampled to no worse than six times the error wanted. */
    private static final double MOST_STEEPNESS = 6;

    private final ScanNodes nodes;
    private final ScanChannels channels;
    private final RateLadder ladder;
    private final Wanted wanted;
    private final Map<Integer, ScanSource> scouts = new ConcurrentHashMap<>();
    private final Map<Integer, Long> openAt = new ConcurrentHashMap<>();
    private final Map<Key, Integer> sizes = new ConcurrentHashMap<>();
    private final Map<Integer, YieldsAtRates> yields = new ConcurrentHashMap<>();

    RungSizes(ScanNodes nodes, ScanChannels channels, Wanted wanted) {
        this.nodes = nodes;
        this.channels = channels;
        this.ladder = channels.tools().ladder();
        this.wanted = wanted;
    }

    /**
     * What samples are to tell.
     *
     * @param least     where less is expected than this they do not grow
     * @param couplings couplings between which edges are looked for, some of them; none if it is not known what will be asked
     */
    record Wanted(double least, List<Double> couplings) {

        /** Keeps its own list. */
        Wanted {
            if (!(least >= 0)) {
                throw new IllegalArgumentException("so much is to be expected: " + least);
            }
            couplings = List.copyOf(couplings);
        }

        /** Whether it is edges in the coupling. */
        boolean edges() {
            return !couplings.isEmpty();
        }
    }

    Wanted wanted() {
        return wanted;
    }

    /** The sizes for an experiment at some mass. */
    ScanSource.Size of(Experiment experiment) {
        int node = node(experiment);
        return rung -> sizes.computeIfAbsent(new Key(node, rung), this::doublings);
    }

    /** The node whose scout tells: the nearest, but the next lower where channels that the mass has are closed at that. */
    private int node(Experiment experiment) {
        double mass = experiment.particle().mass();
        int nearest = nodes.near(mass);
        int beyond = nodes.beyond(mass);
        return beyond < nearest
            && openAt.computeIfAbsent(nearest, node -> nodes.at(node).map(channels::open).orElse(-1L)) < channels.open(experiment) ? beyond : nearest;
    }

    /**
     * How often the least size of a rung must be doubled near a mass; not at all where a much larger sample has nothing to tell either. Where all channels are closed at
     * the mass of the scout it tells nothing of those beside.
     */
    private int doublings(Key key) {
        if (key.rung() > LAST_WITH_NUMBERS) {
            return A_QUARTER;
        }
        if (key.rung() > LAST_OF_INTEREST || !nodes.covers(key.node())) {
            return 0;
        }
        ScanSource source = scouts.computeIfAbsent(key.node(), node -> channels.scout(nodes.at(node).orElseThrow()));
        if (source.channels().isEmpty()) {
            return MOST_DOUBLINGS;
        }
        RungSample sample = scout(source, key.rung());
        Estimate scout = sample.at(ladder.logRate(key.rung()));
        if (scout.scaled() == 0 || logMost(source, sample, key) < Math.log(wanted.least())) {
            return 0;
        }
        double error = scout.relativeError() * Math.sqrt(sample.samples() / (ScanChannels.SMALLER_SCOUT * source.leastSamples()));
        double excess = error / (ERROR_WANTED * steepness(sample, key.rung()));
        int doublings = 0;
        while (doublings < MOST_DOUBLINGS && excess > Math.pow(2, doublings / 2.0)) {
            doublings++;
        }
        return doublings;
    }

    /** A sample that has seen something, if it takes no more than is worth it. */
    private RungSample scout(ScanSource source, int rung) {
        RungSample sample = source.draw(rung, 0);
        while (sample.at(ladder.logRate(rung)).scaled() == 0 && sample.mayGrow(false)) {
            sample = source.larger(rung, sample);
        }
        return sample;
    }

    /**
     * By how much steeper N falls with the decay rate than it grows at long lifetimes, if production grows as that: with \(x\propto c^2\) and
     * \(N\propto x\,f(x)\) it is \(|d\ln f/d\ln x|-1\), and an edge in the coupling is known as well from a number that is known so much worse. Not beyond
     * a number that a few weights would carry.
     */
    private double steepness(RungSample sample, int rung) {
        double fall = (sample.at(ladder.logRate(rung) - NEAR).logValue() - sample.at(ladder.logRate(rung) + NEAR).logValue()) / (2 * NEAR);
        return !wanted.edges() || !(fall > 2) || fall == Double.POSITIVE_INFINITY ? 1 : Math.min(fall - 1, MOST_STEEPNESS);
    }

    /** Logarithm of the most that is expected at what is asked of a rung, from its sample. */
    private double logMost(ScanSource source, RungSample sample, Key key) {
        if (!wanted.edges()) {
            return sample.at(ladder.logRate(key.rung())).logValue();
        }
        return yields.computeIfAbsent(key.node(), node -> YieldsAtRates.of(nodes.setup().model(), nodes.mass(node), source, wanted.couplings()))
            .logMost(sample, IntStream.rangeClosed(-1, 1).mapToDouble(k -> ladder.logRate(key.rung() + k)).toArray());
    }

    private record Key(int node, int rung) {
    }
}
