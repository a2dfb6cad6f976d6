package org.farvertex.simulation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** What is known of one channel near a mass, rung by rung; a rung is looked at when it is first asked for. Safe for several threads. */
final class ScanPilots {

    private final Map<Integer, ScanPilot> known = new ConcurrentHashMap<>();
    private final IntFunction<ScanPilot> look;

    /**
     * Knows nothing yet.
     *
     * @param look makes the pilot run of a rung; must not depend on when
     */
    ScanPilots(IntFunction<ScanPilot> look) {
        this.look = look;
    }

    ScanPilot at(int rung) {
        return known.computeIfAbsent(rung, look::apply);
    }
}
