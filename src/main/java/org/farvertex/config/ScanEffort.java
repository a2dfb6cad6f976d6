package org.farvertex.config;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.farvertex.scan.ScanPlan;

/**
 * How much a plan of a scan draws, and from which seed.
 *
 * @param seed      seed of the random numbers
 * @param samples   samples of each cell, if they are given
 * @param precision relative error that samples grow for, if it is given
 */
record ScanEffort(long seed, OptionalLong samples, OptionalDouble precision) {

    private static final double MOST_SAMPLES = 1e9;
    private static final double FINEST_PRECISION = 0.001;
    private static final double COARSEST_PRECISION = 0.5;

    /** Reads it from a plan. */
    static ScanEffort read(YamlNode root) {
        Faults faults = new Faults();
        faults.check(() -> root.alone("samples", "precision"));
        Optional<Long> seed = faults.of(() -> seed(root));
        Optional<Long> samples = faults.of(root.find("samples"), ScanEffort::samples);
        Optional<OptionalDouble> precision = faults.of(() -> precision(root));
        faults.tell();
        return new ScanEffort(seed.orElseThrow(), samples.map(OptionalLong::of).orElse(OptionalLong.empty()), precision.orElseThrow());
    }

    private static long samples(YamlNode node) {
        double samples = node.number(Bound.POSITIVE);
        if (samples != Math.rint(samples) || samples > MOST_SAMPLES) {
            throw node.wrong("must be a whole number of at most 1e9");
        }
        return (long) samples;
    }

    private static long seed(YamlNode root) {
        double seed = root.find("seed").map(node -> node.number(Bound.ANY)).orElse(1.0);
        if (seed != Math.rint(seed) || !ScanPlan.isSeed((long) seed)) {
            throw root.get("seed").wrong(ScanPlan.SEEDS);
        }
        return (long) seed;
    }

    private static OptionalDouble precision(YamlNode root) {
        Optional<YamlNode> node = root.find("precision");
        if (node.isEmpty()) {
            return OptionalDouble.empty();
        }
        double precision = node.get().number(Bound.POSITIVE);
        if (!(precision >= FINEST_PRECISION && precision <= COARSEST_PRECISION)) {
            throw node.get().wrong("must be between " + FINEST_PRECISION + " and " + COARSEST_PRECISION);
        }
        return OptionalDouble.of(precision);
    }
}
