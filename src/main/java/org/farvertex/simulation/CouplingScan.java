package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.farvertex.model.DarkPhoton;
import org.farvertex.particle.Particle;
import org.farvertex.production.ChannelKind;
import org.farvertex.production.Production.Sampling;
import org.farvertex.random.RandomStreams;

/**
 * Samples for a scan in mass and coupling: one per mass, good for every coupling in a range. Neighbouring masses share what pilot
 * runs learnt, and use the same random numbers, so that expected decays change smoothly with the mass. Safe for use by
 * several threads; the samples do not depend on who asks first.
 */
public final class CouplingScan {

    /** Pilot runs are made at masses this far apart. */
    private static final int PILOTS_PER_DECADE = 6;
    private static final double LEAST_CHANNEL_SHARE = 0.1;
    private static final int LEAST_SAMPLES = 64;

    private final Setup setup;
    private final RandomStreams streams;
    private final int samples;
    private final double lowest;
    private final double highest;
    private final RateLadder ladder;
    private final Map<PilotKey, ScanPilot> pilots = new ConcurrentHashMap<>();

    /**
     * Prepares a scan.
     *
     * @param setup   the question
     * @param seed    seed of the random numbers
     * @param samples samples per mass and channel, on average over the channels
     * @param lowest  smallest coupling that will be asked for; others are answered too, with a larger error
     * @param highest largest coupling that will be asked for
     */
    public CouplingScan(Setup setup, long seed, int samples, double lowest, double highest) {
        if (samples < LEAST_SAMPLES) {
            throw new IllegalArgumentException("at least " + LEAST_SAMPLES + " samples are needed");
        }
        if (!(lowest > 0 && lowest <= highest && Double.isFinite(highest))) {
            throw new IllegalArgumentException("couplings from " + lowest + " to " + highest);
        }
        this.setup = setup;
        this.streams = new RandomStreams(seed);
        this.samples = samples;
        this.lowest = lowest;
        this.highest = highest;
        this.ladder = RateLadder.of(setup.detector());
    }

    /**
     * Draws the sample of a mass.
     *
     * @param mass mass of the A′ [GeV]
     * @return the expected decays as a function of the coupling
     */
    public CouplingCurve at(double mass) {
        Experiment experiment = setup.at(mass);
        double[] weights = ladder.weights(rate(lowest, mass), rate(highest, mass));
        List<ChannelSource> sources = new ArrayList<>();
        List<ScanPilot> learnt = new ArrayList<>();
        for (ChannelKind kind : setup.channels()) {
            Optional<ChannelSource> source = ChannelSource.open(experiment, kind, Sampling.IMPORTANCE);
            if (source.isPresent()) {
                sources.add(source.get());
                learnt.add(pilot(source.get(), mass));
            }
        }
        double[] shares = shares(learnt, weights);
        List<FlightSample> channels = new ArrayList<>();
        for (int c = 0; c < sources.size(); c++) {
            int half = (int) Math.ceil(Math.max(LEAST_SAMPLES, shares[c] * samples * sources.size()) / 2);
            channels.add(FlightSampler.draw(sources.get(c), ladder, new ScanAllocation(learnt.get(c), weights), 2 * half,
                streams.stream(Purpose.SCAN.of(sources.get(c).kind()), 0)));
        }
        return new CouplingCurve(setup.model(), experiment.boson(), channels);
    }

    private double rate(double coupling, double mass) {
        DarkPhoton boson = setup.model().withCoupling(coupling).at(mass);
        return mass / boson.properDecayLength();
    }

    /** The pilot of the next lower of the masses at which pilots are made, where every channel open here is open too. */
    private ScanPilot pilot(ChannelSource own, double mass) {
        ChannelKind kind = own.kind();
        int node = (int) Math.floor(PILOTS_PER_DECADE * Math.log10(mass));
        ScanPilot shared = pilots.computeIfAbsent(new PilotKey(kind, node), key -> {
            double lightest = 2.002 * Particle.ELECTRON.mass();
            double at = Math.max(Math.pow(10, (double) node / PILOTS_PER_DECADE), lightest);
            ChannelSource source = ChannelSource.open(setup.at(at), kind, Sampling.IMPORTANCE).orElseThrow();
            return ScanPilot.run(source, ladder, streams.stream(Purpose.SCAN_PILOT.of(kind), node));
        });
        // strata may change with the mass; then the pilot must be its own
        return shared.roots()[0].length == own.proposal().strata() ? shared
            : ScanPilot.run(own, ladder, streams.stream(Purpose.SCAN_PILOT.of(kind), node));
    }

    /** Share of the samples for each channel: in proportion to its part of the answer at the rungs in use. */
    private static double[] shares(List<ScanPilot> pilots, double[] weights) {
        double[] shares = new double[pilots.size()];
        for (int r = 0; r < weights.length; r++) {
            int rung = r;
            double largest = pilots.stream().mapToDouble(p -> p.logTotals()[rung]).max().orElse(Double.NEGATIVE_INFINITY);
            if (weights[r] > 0 && largest > Double.NEGATIVE_INFINITY) {
                double[] parts = pilots.stream().mapToDouble(p -> Math.exp(p.logTotals()[rung] - largest)).toArray();
                double total = java.util.Arrays.stream(parts).sum();
                for (int c = 0; c < parts.length; c++) {
                    shares[c] += weights[r] * parts[c] / total;
                }
            }
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] = LEAST_CHANNEL_SHARE / shares.length + (1 - LEAST_CHANNEL_SHARE) * shares[c];
        }
        return shares;
    }

    private record PilotKey(ChannelKind kind, int node) {
    }
}
