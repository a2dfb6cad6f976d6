package org.farvertex.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The masses of a setup at which pilot runs and scouts are made, which serve those near them: weights change with the mass, and so do the channels' parts
 * of the answer. Safe for several threads.
 */
final class ScanNodes {

    private static final int PER_DECADE = 5;

    private final Setup setup;
    /** Mass of the lightest particle that the model answers for [GeV]. */
    private final double lightest;
    private final Map<Integer, Optional<Experiment>> experiments = new ConcurrentHashMap<>();

    ScanNodes(Setup setup) {
        this.setup = setup;
        this.lightest = setup.model().lightest();
    }

    Setup setup() {
        return setup;
    }

    /** The node nearest to a mass. */
    int near(double mass) {
        return (int) Math.rint(PER_DECADE * Math.log10(mass));
    }

    /** The next nearest, on the other side. */
    int beyond(double mass) {
        int nearest = near(mass);
        return mass(nearest) > mass ? nearest - 1 : nearest + 1;
    }

    /** Mass of a node [GeV]. */
    double mass(int node) {
        return Math.max(Math.pow(10, (double) node / PER_DECADE), lightest);
    }

    /** Whether the model answers at a node. */
    boolean covers(int node) {
        return setup.model().covers(mass(node));
    }

    /** The experiment at a node, one for all channels: its decays are tabulated once. */
    Optional<Experiment> at(int node) {
        return experiments.computeIfAbsent(node, key -> covers(key) ? Optional.of(setup.at(mass(key))) : Optional.empty());
    }
}
