package org.farvertex.simulation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What is known of one channel near a mass, rung by rung. Five rungs share a pilot run, made when one of them is first asked for; all do if samples
 * serve any rate. Safe for several threads.
 */
final class ScanPilots {

    private static final int TOGETHER = 5;

    private final Map<Integer, PilotRun> known = new ConcurrentHashMap<>();
    private final ChannelSource source;
    private final RateLadder ladder;
    private final ScanBenches benches;
    private final PilotGrid.Use use;
    private final IntFunction<UniformRandomProvider> random;
    private final int together;

    /**
     * Knows nothing yet.
     *
     * @param source the channel
     * @param ladder the rungs
     * @param benches where samples are drawn
     * @param use how many samples there will be of each rung
     * @param random random numbers for the pilot run around a rung; must not depend on when it is made
     */
    ScanPilots(ChannelSource source, RateLadder ladder, ScanBenches benches, PilotGrid.Use use, IntFunction<UniformRandomProvider> random) {
        this.source = source;
        this.ladder = ladder;
        this.benches = benches;
        this.use = use;
        this.random = random;
        this.together = source.servesAnyRate() ? RateLadder.RUNGS : TOGETHER;
    }

    /** What is known at the rates of a rung and its neighbours. */
    ScanPilot at(int rung) {
        int middle = rung / together * together + together / 2;
        return known.computeIfAbsent(middle, this::run).around(middle + together / 2 - rung + 1);
    }

    private PilotRun run(int middle) {
        int beside = together / 2 + 1;
        double[] rates = ladder.around(middle, beside);
        ChannelSource steered = source.steered(rates[beside]);
        return benches.at(steered, bench -> PilotRun.of(steered, rates, use, random.apply(middle), bench));
    }
}
