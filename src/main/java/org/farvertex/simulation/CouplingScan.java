package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.farvertex.particle.Particle;
import org.farvertex.production.ChannelKind;
import org.farvertex.production.Production.Sampling;
import org.farvertex.random.RandomStreams;

/**
 * Samples for a scan in mass and coupling: per mass one for each {@linkplain RateLadder rung} of the decay rate, steered by that rate.
 * The answer at a coupling comes from the two rungs around its rate, so it does not depend on what else is asked. Neighbouring masses
 * share what pilot runs learnt, and use the same random numbers, so that expected decays change smoothly with the mass. Safe for use by
 * several threads; the samples do not depend on who asks first.
 */
public final class CouplingScan {

    /** Pilot runs are made at masses this far apart. */
    private static final int PILOTS_PER_DECADE = 6;
    private static final int LEAST_SAMPLES = 64;

    private final Setup setup;
    private final RandomStreams streams;
    private final int samples;
    private final RateLadder ladder;
    private final Map<PilotKey, ChannelSource> nodes = new ConcurrentHashMap<>();
    private final Map<PilotKey, ScanPilots> pilots = new ConcurrentHashMap<>();

    /**
     * Prepares a scan.
     *
     * @param setup   the question
     * @param seed    seed of the random numbers
     * @param samples samples per mass, rung and channel, on average over the channels
     */
    public CouplingScan(Setup setup, long seed, int samples) {
        if (samples < LEAST_SAMPLES) {
            throw new IllegalArgumentException("at least " + LEAST_SAMPLES + " samples are needed");
        }
        this.setup = setup;
        this.streams = new RandomStreams(seed);
        this.samples = samples;
        this.ladder = RateLadder.of(setup.detector());
    }

    /**
     * Prepares the samples of a mass; they are drawn when a coupling is asked for.
     *
     * @param mass mass of the A′ [GeV]
     * @return the expected decays as a function of the coupling; for one thread
     */
    public CouplingCurve at(double mass) {
        Experiment experiment = setup.at(mass);
        List<ChannelSource> sources = new ArrayList<>();
        List<ScanPilots> learnt = new ArrayList<>();
        for (ChannelKind kind : setup.channels()) {
            Optional<ChannelSource> source = ChannelSource.open(experiment, kind, Sampling.IMPORTANCE);
            if (source.isPresent()) {
                sources.add(source.get());
                learnt.add(pilots(source.get(), mass));
            }
        }
        return new CouplingCurve(setup.model(), experiment.boson(), new ScanSource(sources, learnt, ladder, streams, samples));
    }

    /** The pilots of the next lower of the masses at which pilots are made, where every channel open here is open too. */
    private ScanPilots pilots(ChannelSource own, double mass) {
        int node = (int) Math.floor(PILOTS_PER_DECADE * Math.log10(mass));
        PilotKey key = new PilotKey(own.kind(), node);
        ChannelSource near = nodes.computeIfAbsent(key, this::open);
        // strata may change with the mass; then the pilots must be its own
        return near.proposal().strata() == own.proposal().strata()
            ? pilots.computeIfAbsent(key, k -> look(near, node)) : look(own, node);
    }

    private ChannelSource open(PilotKey key) {
        double lightest = 2.002 * Particle.ELECTRON.mass();
        double at = Math.max(Math.pow(10, (double) key.node() / PILOTS_PER_DECADE), lightest);
        return ChannelSource.open(setup.at(at), key.kind(), Sampling.IMPORTANCE).orElseThrow();
    }

    private ScanPilots look(ChannelSource source, int node) {
        return new ScanPilots(rung -> {
            double[] rates = ladder.around(rung);
            return ScanPilot.run(source.steered(rates[1]), rates,
                streams.stream(Purpose.SCAN_PILOT.of(source.kind()), (long) node * RateLadder.RUNGS + rung));
        });
    }

    private record PilotKey(ChannelKind kind, int node) {
    }
}
