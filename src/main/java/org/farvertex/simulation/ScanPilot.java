package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * What a few samples in every stratum tell about a channel near a mass: how large weights are, for each of the rates that a sample serves.
 *
 * @param roots     root mean square weight of each stratum over their sum; first index the rate
 * @param logTotals natural logarithm of the sum of the true ones, −∞ where nothing was seen
 */
record ScanPilot(float[][] roots, double[] logTotals) {

    private static final int LEAST_SAMPLES = 2;
    private static final int SAMPLES_ALTOGETHER = 2048;
    private static final double NEGLIGIBLE = -30;
    /** Decays that the detector did not accept count this much: the next one like it may be accepted. */
    private static final double WEIGHT_OF_UNSEEN = 0.05;

    static ScanPilot run(ChannelSource source, double[] rates, UniformRandomProvider rng) {
        int strata = source.proposal().strata();
        int each = Math.max(LEAST_SAMPLES, SAMPLES_ALTOGETHER / strata);
        ScanWorker worker = new ScanWorker(source, rates);
        RungMixture mixture = RungMixture.even(rates.length);
        double[][] logs = new double[rates.length][strata * each];
        for (int done = 0; done < strata * each; done += ScanWorker.BATCH) {
            worker.batch.size = Math.min(ScanWorker.BATCH, strata * each - done);
            for (int i = 0; i < worker.batch.size; i++) {
                worker.batch.stratum[i] = (done + i) / each;
                worker.batch.weight[i] = 1;
            }
            worker.fly(rng, mixture);
            for (int i = 0; i < worker.batch.size; i++) {
                weigh(worker, i, rates, logs, done + i);
            }
        }
        return learn(logs, strata, each, source.proposal().strataInRow());
    }

    /** Logarithm of the weight at every rate; the probability to decay in the volume by its simplest bound. */
    private static void weigh(ScanWorker worker, int i, double[] rates, double[][] logs, int at) {
        boolean seen = worker.efficiency[i] > 0;
        double chance = worker.accepted[i] ? 1 : WEIGHT_OF_UNSEEN;
        double momentum = worker.batch.momentum[i];
        double weight = seen ? Math.log(worker.batch.weight[i] * worker.efficiency[i] * chance) + worker.batch.logWeight[i]
            - (worker.drawsVertex() ? Math.log(momentum) : 0) : Double.NEGATIVE_INFINITY;
        double entry = !seen ? 0 : (worker.drawsVertex() ? worker.vertex[i] : worker.path.entry(i, 0)) / momentum;
        double length = 0;
        for (int k = 0; seen && k < worker.path.stretches(i); k++) {
            length += (worker.path.exit(i, k) - worker.path.entry(i, k)) / momentum;
        }
        if (!seen) {
            for (double[] log : logs) {
                log[at] = Double.NEGATIVE_INFINITY;
            }
            return;
        }
        double logLength = Math.log(length);
        for (int r = 0; r < rates.length; r++) {
            double logRate = Math.log(rates[r]);
            double decays = worker.drawsVertex() ? logRate : Math.min(0, logLength + logRate);
            logs[r][at] = weight - entry * rates[r] + decays;
        }
    }

    private static ScanPilot learn(double[][] logs, int strata, int each, int rowLength) {
        float[][] roots = new float[logs.length][strata];
        double[] totals = new double[logs.length];
        for (int r = 0; r < logs.length; r++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double log : logs[r]) {
                largest = Math.max(largest, log);
            }
            double[] squares = new double[strata];
            for (int k = 0; k < logs[r].length; k++) {
                double log = logs[r][k] - largest;
                squares[k / each] += log > NEGLIGIBLE ? Math.exp(2 * log) / each : 0;
            }
            double total = largest == Double.NEGATIVE_INFINITY ? 0 : roots(smooth(squares, rowLength), roots[r]);
            totals[r] = total > 0 ? largest + Math.log(total) : Double.NEGATIVE_INFINITY;
        }
        return new ScanPilot(roots, totals);
    }

    /** Lends every stratum something of its neighbours in its row and in the rows beside it: few samples were drawn in each. */
    private static double[] smooth(double[] squares, int rowLength) {
        double[] along = new double[squares.length];
        for (int h = 0; h < squares.length; h++) {
            int place = h % rowLength;
            double before = squares[place > 0 ? h - 1 : h];
            double after = squares[place < rowLength - 1 ? h + 1 : h];
            along[h] = 0.25 * before + 0.5 * squares[h] + 0.25 * after;
        }
        double[] smooth = new double[squares.length];
        for (int h = 0; h < squares.length; h++) {
            double before = along[h >= rowLength ? h - rowLength : h];
            double after = along[h + rowLength < along.length ? h + rowLength : h];
            smooth[h] = 0.25 * before + 0.5 * along[h] + 0.25 * after;
        }
        return smooth;
    }

    /** Fills in the roots over their sum, which is returned. */
    private static double roots(double[] squares, float[] roots) {
        double total = 0;
        for (double square : squares) {
            total += Math.sqrt(square);
        }
        for (int h = 0; h < squares.length; h++) {
            roots[h] = (float) (Math.sqrt(squares[h]) / total);
        }
        return total;
    }
}
