package org.farvertex.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.farvertex.production.Sampling;

/** Pilot runs of the channels of a setup near any mass: neighbouring masses share what was learnt. Safe for several threads. */
final class NearbyPilots {

    private final ScanNodes nodes;
    private final ScanTools tools;
    private final PilotGrid.Use use;
    private final Map<Key, Optional<ChannelSource>> sources = new ConcurrentHashMap<>();
    private final Map<Key, ScanPilots> known = new ConcurrentHashMap<>();

    NearbyPilots(ScanNodes nodes, ScanTools tools, PilotGrid.Use use) {
        this.nodes = nodes;
        this.tools = tools;
        this.use = use;
    }

    /** The pilots at the nearest of the nodes, or at the next on the other side; the channel's own where neither is alike. */
    ScanPilots of(ChannelSource own) {
        double mass = own.experiment().particle().mass();
        int nearest = nodes.near(mass);
        for (int node : new int[] {nearest, nodes.beyond(mass)}) {
            Key key = new Key(own.process().label(), node);
            Optional<ChannelSource> near = sources.computeIfAbsent(key, this::open);
            // strata may change with the mass
            if (near.isPresent() && near.get().proposal().strata() == own.proposal().strata()) {
                return known.computeIfAbsent(key, k -> look(near.get(), node));
            }
        }
        return look(own, nearest);
    }

    private Optional<ChannelSource> open(Key key) {
        return nodes.at(key.node()).flatMap(experiment ->
            ChannelSource.open(experiment, experiment.particle().process(key.label()).orElseThrow(), Sampling.IMPORTANCE, tools.sights()));
    }

    private ScanPilots look(ChannelSource source, int node) {
        return new ScanPilots(source, tools.ladder(), tools.benches(), use,
            rung -> tools.streams().stream(Purpose.SCAN_PILOT.of(source.process()), (long) node * RateLadder.RUNGS + rung));
    }

    private record Key(String label, int node) {
    }
}
