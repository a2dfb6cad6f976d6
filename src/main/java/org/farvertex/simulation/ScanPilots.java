package org.farvertex.simulation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * What is known of one channel near a mass, rung by rung. Five rungs share a pilot run, made when one of them is first asked for.
 * Safe for several threads.
 */
final class ScanPilots {

    private static final int TOGETHER = 5;

    private final Map<Integer, ScanPilot> known = new ConcurrentHashMap<>();
    private final IntFunction<ScanPilot> look;

    /**
     * Knows nothing yet.
     *
     * @param look makes the pilot run around a rung, with the rates of three rungs to either side; must not depend on when
     */
    ScanPilots(IntFunction<ScanPilot> look) {
        this.look = look;
    }

    ScanPilot at(int rung) {
        int middle = rung / TOGETHER * TOGETHER + TOGETHER / 2;
        return known.computeIfAbsent(middle, look::apply).from(middle + TOGETHER / 2 - rung);
    }
}
