package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.random.RandomStreams;
import org.farvertex.statistics.Estimate;

/**
 * The open channels of a scan at one mass, from which the sample of any rung can be drawn.
 *
 * @param channels the channels
 * @param pilots   what is known of each on every rung
 * @param ladder   the rungs
 * @param streams  random numbers, the same for all masses
 * @param samples  samples per channel, on average over the channels, before any growth; of many channels as if they were {@value #MOST_CHANNELS}
 * @param size     how large the sample of each rung begins
 * @param benches  where samples are drawn
 */
record ScanSource(List<ChannelSource> channels, List<ScanPilots> pilots, RateLadder ladder, RandomStreams streams, int samples,
                  Size size, ScanBenches benches) {

    /** A sample that is not good enough is replaced by one four times as large: by steps of so many doublings. */
    private static final int STEP = 2;
    /** Most doublings: 1024 times as many samples. */
    private static final int MOST_DOUBLINGS = 10;
    /** As long as nothing is accepted: 16 times. Then there is a limit instead. */
    private static final int MOST_UNSEEN_DOUBLINGS = 4;
    /** No channel is sampled beyond this: it must be held in memory. */
    private static final long MOST_SAMPLES = 1L << 18;
    /** What the share of each channel is spread over before its size is looked at. */
    private static final double LEAST_CHANNEL_SHARE = 0.1;
    private static final int LEAST_SAMPLES = 32;
    /** Each rung has so many streams of random numbers, by the doublings; a sample of a quarter takes one that the rung before has no use for. */
    private static final int LEVELS = 16;
    /** More channels than this do not make samples larger: it is the error of their sum that counts, and each has samples for its part of it. */
    private static final int MOST_CHANNELS = 6;
    /** How much of a large sample is spread as the errors of a small one tell; the rest as the pilots do, for what was not seen in it. */
    private static final double MEASURED_SHARE = 0.7;
    /** How much each of the rates that a sample serves counts, in the order of {@link RateLadder#around}. */
    private static final double[] WEIGHTS = {0.25, 0.5, 0.25};

    /** How large the sample of a rung must be. Told by others than that sample: who judges a sample by its own error prefers low ones. */
    @FunctionalInterface
    interface Size {

        /** No rung larger than others. */
        Size LEAST = rung -> 0;

        /** How often the least size is doubled; −2 where a quarter of it will do. */
        int doublings(int rung);
    }

    /** Natural logarithms of the yields of a particle of this mass over those that are drawn, channel by channel. */
    double[] logYields(LongLivedParticle particle) {
        return channels.stream().mapToDouble(channel -> particle.process(channel.process().label()).orElseThrow().logStrength()
            + particle.logWeakness() - channel.process().logStrength()).toArray();
    }

    /** Share of the decays of a particle that the detector counts. */
    double branching(LongLivedParticle particle) {
        return channels.isEmpty() ? 0 : particle.branching(channels.get(0).experiment().detector().finalStates());
    }

    /** What is expected at most at a decay rate, from its logarithm, where samples would not tell; empty where they do. */
    Optional<Unaccepted> limit(double logRate) {
        if (channels.isEmpty()) {
            return Optional.empty();
        }
        // one detector for all channels
        return Survival.of(channels.get(0).experiment().detector(), Math.exp(logRate)).limit()
            .flatMap(limit -> channels.stream().map(channel -> new Unaccepted(0, limit)).reduce(Unaccepted::plus));
    }

    /** Draws the sample of a rung, a fresh one for every size; how a large one is spread over the channels the errors of a small one tell. */
    RungSample draw(int rung, int doublings) {
        double[] shares = shares(learnt(rung));
        RungSample small = draw(rung, doublings > 0 && channels.size() > 1 ? 0 : doublings, shares);
        return small.doublings() == doublings ? small : draw(rung, doublings, shares(rung, shares, small));
    }

    /** Draws the next larger sample of a rung, spread over the channels as the errors of the one that is known tell. */
    RungSample larger(int rung, RungSample known) {
        return draw(rung, known.doublings() + STEP, shares(rung, shares(learnt(rung)), known));
    }

    private List<ScanPilot> learnt(int rung) {
        return pilots.stream().map(pilot -> pilot.at(rung)).toList();
    }

    private RungSample draw(int rung, int doublings, double... shares) {
        double[] rates = ladder.around(rung, 1);
        List<ScanPilot> learnt = learnt(rung);
        List<FlightSample> drawn = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) {
            double wanted = Math.max(LEAST_SAMPLES, shares[c] * leastSamples() * Math.pow(2, Math.min(doublings, 0))) * Math.pow(2, Math.max(doublings, 0));
            int half = (int) Math.ceil(Math.min(wanted, MOST_SAMPLES) / 2);
            ChannelSource source = channels.get(c).steered(rates[1]);
            Rungs rungs = Rungs.of(rates, learnt.get(c), WEIGHTS);
            UniformRandomProvider rng = streams.stream(Purpose.SCAN.of(source.process()), (long) rung * LEVELS + doublings);
            drawn.add(benches.at(source, bench -> FlightSampler.draw(source, rungs, 2 * half, rng, bench)));
        }
        return new RungSample(doublings, drawn);
    }

    /** How many samples of all channels there are on a rung of which the least size will do. */
    double leastSamples() {
        return (double) samples * Math.min(channels.size(), MOST_CHANNELS);
    }

    /** Share of the samples for each channel: in proportion to its part of the answer at the rates served. */
    private static double[] shares(List<ScanPilot> pilots) {
        double[] shares = new double[pilots.size()];
        Arrays.fill(shares, LEAST_CHANNEL_SHARE / shares.length);
        for (int r = 0; r < WEIGHTS.length; r++) {
            int rate = r;
            double[] parts = ChannelShares.of(ChannelShares.sizes(pilots.stream().mapToDouble(p -> p.logTotals()[rate]).toArray()), 0);
            for (int c = 0; c < parts.length; c++) {
                shares[c] += (1 - LEAST_CHANNEL_SHARE) * WEIGHTS[r] * parts[c];
            }
        }
        return shares;
    }

    /**
     * The same where a sample is known: mostly in proportion to what one draw of each channel has as its standard deviation, which makes the error
     * of the sum the smallest (Neyman). The larger sample is independent of it, so that no channel is favoured for having seen little.
     */
    private double[] shares(int rung, double[] expected, RungSample known) {
        double[] shares = new double[expected.length];
        double measured = 0;
        double[] rates = ladder.around(rung, 1);
        for (int r = 0; r < WEIGHTS.length; r++) {
            double[] parts = ChannelShares.of(ChannelShares.sizes(known.logDeviations(Math.log(rates[r]))), 0);
            for (int c = 0; c < parts.length; c++) {
                shares[c] += MEASURED_SHARE * WEIGHTS[r] * parts[c];
                measured += MEASURED_SHARE * WEIGHTS[r] * parts[c];
            }
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] += (1 - measured) * expected[c];
        }
        return shares;
    }

    /**
     * The sample of one rung.
     *
     * @param doublings how often the least size was doubled
     * @param channels  the channels' parts
     */
    record RungSample(int doublings, List<FlightSample> channels) {

        /** How many samples there are. */
        long samples() {
            return channels.stream().mapToLong(FlightSample::samples).sum();
        }

        /** Whether a larger one is worth drawing; {@code seen} says whether something was accepted in it or its neighbour. */
        boolean mayGrow(boolean seen) {
            return doublings + STEP <= (seen ? MOST_DOUBLINGS : MOST_UNSEEN_DOUBLINGS);
        }

        /** Whether nothing was accepted in any channel. */
        boolean sawNothing() {
            return channels.stream().allMatch(FlightSample::sawNothing);
        }

        /** Expected decays at a rate, from its logarithm, before the branching ratio, with yields as they are drawn. */
        Estimate at(double logRate) {
            return at(logRate, new double[channels.size()]);
        }

        /** The same with yields that are larger by factors of which the logarithms are given. */
        Estimate at(double logRate, double[] logYields) {
            Estimate sum = Estimate.ZERO;
            for (int c = 0; c < logYields.length; c++) {
                sum = sum.plus(channels.get(c).at(logRate).timesExp(logYields[c]));
            }
            return sum;
        }

        /** Logarithms of the standard deviation of one draw of each channel, at a rate of which the logarithm is given; −∞ where nothing was accepted. */
        private double[] logDeviations(double logRate) {
            return channels.stream().mapToDouble(channel -> {
                Estimate estimate = channel.at(logRate);
                return estimate.logScale() + Math.log(estimate.spread()) + 0.5 * Math.log(channel.samples());
            }).toArray();
        }

        /** What is expected at most at a rate; empty if something was accepted in some channel, or nothing can be. */
        Optional<Unaccepted> limit(double logRate, double[] logYields) {
            if (!sawNothing()) {
                return Optional.empty();
            }
            return IntStream.range(0, logYields.length).boxed().flatMap(c -> channels.get(c).limit(logRate)
                .map(none -> none.times(logYields[c])).stream()).reduce(Unaccepted::plus);
        }
    }
}
