package org.farvertex.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;
import org.farvertex.simulation.Job;

/**
 * A plan of cells: every case at every mass and coupling of its model. Rows come in the order of detectors, variations, models,
 * generators, masses and couplings, the last fastest.
 *
 * @param cases     everything but masses and couplings, in the order of the rows
 * @param detail    what is told beside the sum
 * @param seed      seed of the random numbers
 * @param precision relative error that samples grow for; empty to leave it at what samples of standard size give
 * @param samples   samples of each cell; empty to go by the precision
 */
public record ScanPlan(List<ScanCase> cases, Detail detail, long seed, OptionalDouble precision, OptionalLong samples) {

    /** What a seed has to be. */
    public static final String SEEDS = "must be a whole number of at most 2^53";

    /** Keeps its own list. */
    public ScanPlan {
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("a scan needs a detector and a model");
        }
        if (precision.isPresent() && !(precision.getAsDouble() > 0 && precision.getAsDouble() < 1)) {
            throw new IllegalArgumentException("the precision must lie between 0 and 1");
        }
        if (!isSeed(seed)) {
            throw new IllegalArgumentException("a seed " + SEEDS);
        }
    }

    /**
     * A plan that tells its channels or kinds of decays.
     *
     * @param cases       the cases
     * @param channels    whether every channel is told
     * @param finalStates whether every kind of decay is told
     * @param seed        seed of the random numbers
     * @param precision   relative error that samples grow for, if they shall
     * @param samples     samples of each cell, if they are given
     * @return the plan
     */
    public static ScanPlan of(List<ScanCase> cases, boolean channels, boolean finalStates, long seed, OptionalDouble precision, OptionalLong samples) {
        return new ScanPlan(cases, Detail.of(cases, channels, finalStates), seed, precision, samples);
    }

    /**
     * Whether a number can be a seed. It is a column of the table, which holds no larger one.
     *
     * @param number a whole number
     * @return true if it is not too large
     */
    public static boolean isSeed(long number) {
        return number <= 1L << 53 && number >= -(1L << 53);
    }

    /**
     * The same plan with other random numbers.
     *
     * @param other the seed
     * @return the plan
     * @throws InputException if the seed is too large for the table
     */
    public ScanPlan withSeed(long other) {
        if (!isSeed(other)) {
            throw InputException.of(Subject.SEED, other, SEEDS);
        }
        return new ScanPlan(cases, detail, other, precision, samples);
    }

    /**
     * How many cells there are.
     *
     * @return the number of rows
     */
    public long cells() {
        return cases.stream().mapToLong(c -> (long) c.masses().size() * c.model().couplings().size()).sum();
    }

    /**
     * Cells that differ in their coupling alone stand in a column.
     *
     * @return the number of columns
     */
    public int columns() {
        return Math.toIntExact(cases.stream().mapToLong(c -> c.masses().size()).sum());
    }

    /** Columns of a job, in the order of the rows. */
    List<ScanColumnKey> columns(Job job) {
        long from = job.begin(columns());
        long to = job.end(columns());
        List<ScanColumnKey> keys = new ArrayList<>();
        long number = 0;
        for (int c = 0; c < cases.size(); c++) {
            ScanCase each = cases.get(c);
            int masses = each.masses().size();
            for (long i = Math.max(0, from - number); i < Math.min(masses, to - number); i++) {
                keys.add(new ScanColumnKey((int) (number + i), c, each, each.masses().get((int) i)));
            }
            number += masses;
        }
        return keys;
    }

    /** Cells of one case at one mass. */
    record ScanColumnKey(int number, int caseNumber, ScanCase of, double mass) {
    }
}
