package org.farvertex.simulation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.Detector;

/**
 * A few samples in every stratum of a channel, or in every second, near a mass, which tell how large weights are, for each of some decay rates. What they tell is worked
 * out when it is asked for, except where few weights each stand for all. Safe for several threads.
 */
final class PilotRun {

    /** Where few weights each stand for all, so many strata for each rate are looked at again, with so many samples in each. */
    private static final int LOOKED_AT_AGAIN = 32;
    private static final int CLOSER_LOOK = 64;
    private static final int MOST_LOOKS = 6;
    private static final double STEEP = 4;

    /** Kept until all rates are known, as is what smooths them. */
    private PilotWeights weights;
    private final PilotGrid grid;
    private PilotSmoothing smoothing;
    private final float[][] roots;
    private final double[] logTotals;

    private PilotRun(PilotWeights weights, PilotGrid grid, int rates) {
        this.weights = weights;
        this.grid = grid;
        this.smoothing = new PilotSmoothing(weights.seen(), grid);
        this.roots = new float[rates][];
        this.logTotals = new double[rates];
    }

    /** Draws at a bench from a source steered for a rate in the middle of some. */
    static PilotRun of(ChannelSource source, double[] rates, PilotGrid.Use use, UniformRandomProvider rng, ScanBench bench) {
        PilotGrid grid = PilotGrid.of(source.proposal(), use);
        ScanWorker worker = new ScanWorker(source, Rungs.unknown(rates), bench);
        PilotWeights weights = PilotWeights.draw(worker, rates, rng, grid.visited(), grid.each());
        PilotRun run = new PilotRun(weights, grid, rates.length);
        boolean[] steep = steep(source, rates);
        if (IntStream.range(0, steep.length).anyMatch(r -> steep[r])) {
            run.lookAgain(worker, rates, steep, rng);
        }
        return run;
    }

    /** Rates at which even an A′ with the momentum of the beam has some decay lengths to fly, if the proposal is uneven then. */
    private static boolean[] steep(ChannelSource source, double[] rates) {
        Detector detector = source.experiment().detector();
        boolean[] steep = new boolean[rates.length];
        for (int r = 0; r < rates.length; r++) {
            steep[r] = source.proposal().uneven() && rates[r] * detector.distance() > STEEP * detector.beam().momentum();
        }
        return steep;
    }

    private void lookAgain(ScanWorker worker, double[] rates, boolean[] steep, UniformRandomProvider rng) {
        PilotSquares squares = PilotSquares.of(IntStream.range(0, rates.length).mapToObj(weights::logs).toArray(double[][]::new), grid, steep)
            .smooth(smoothing);
        Set<Integer> known = new HashSet<>();
        for (int look = 0; look < MOST_LOOKS; look++) {
            int[] leading = Arrays.stream(squares.leading(LOOKED_AT_AGAIN)).filter(known::add).toArray();
            if (leading.length == 0) {
                break;
            }
            squares = squares.closer(leading, PilotWeights.draw(worker, rates, rng, leading, CLOSER_LOOK), CLOSER_LOOK);
        }
        ScanPilot all = squares.pilot();
        for (int r = 0; r < roots.length; r++) {
            roots[r] = all.roots()[r];
            logTotals[r] = all.logTotals()[r];
        }
        forget();
    }

    /** There may be hundreds of runs. */
    private void forget() {
        weights = null;
        smoothing = null;
    }

    /** What is known of a rate and the two beside it. */
    ScanPilot around(int rate) {
        return from(rate - 1, 3);
    }

    /** What is known of some rates in a row. */
    synchronized ScanPilot from(int first, int count) {
        for (int r = first; r < first + count; r++) {
            if (roots[r] == null) {
                ScanPilot one = PilotSquares.of(new double[][] {weights.logs(r)}, grid, new boolean[1]).smooth(smoothing).pilot();
                roots[r] = one.roots()[0];
                logTotals[r] = one.logTotals()[0];
            }
        }
        if (weights != null && Arrays.stream(roots).noneMatch(Objects::isNull)) {
            forget();
        }
        return new ScanPilot(Arrays.copyOfRange(roots, first, first + count), Arrays.copyOfRange(logTotals, first, first + count));
    }
}
