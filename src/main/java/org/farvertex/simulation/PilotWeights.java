package org.farvertex.simulation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** Weights of the A′ of a pilot run, whether the detector sees them or not, and whether it does. */
final class PilotWeights {

    /** Marks an A′ with an energy that the detector does not ask for. */
    static final double INVISIBLE = -1;

    private final ScanWorker worker;
    private final double[] rates;
    private final double[] logRates;
    private final double[][] logs;
    private final double[] seen;
    private double length = 1;
    private int hits;

    private PilotWeights(ScanWorker worker, double[] rates, int samples) {
        this.worker = worker;
        this.rates = rates;
        this.logRates = Arrays.stream(rates).map(Math::log).toArray();
        this.logs = new double[rates.length][samples];
        this.seen = new double[samples];
    }

    /**
     * Draws the same number of samples in every one of some strata, in order.
     *
     * @param worker where the samples are drawn
     * @param rates  decay rates
     * @param rng    random numbers
     * @param strata the strata
     * @param each   samples in each of them
     */
    static PilotWeights draw(ScanWorker worker, double[] rates, UniformRandomProvider rng, int[] strata, int each) {
        PilotWeights weights = new PilotWeights(worker, rates, strata.length * each);
        worker.each(strata.length * each, Visits.inTurn(strata, each, 1), rng, first -> {
            for (int i = 0; i < worker.batch.size; i++) {
                weights.take(i, first + i);
            }
        });
        return weights;
    }

    /** Logarithm of the weight at every rate; −∞ for those that cannot fly at the detector. */
    double[][] logs() {
        return logs;
    }

    /** Squared efficiency of those the detector accepts, 0 of the others; NaN for those that cannot fly at it. */
    double[] seen() {
        return seen;
    }

    /** Takes a sample of the batch. The probability to decay in the volume is taken by its simplest bound. */
    private void take(int i, int at) {
        if (!(worker.batch.weight[i] > 0)) {
            seen[at] = Double.NaN;
            for (double[] log : logs) {
                log[at] = Double.NEGATIVE_INFINITY;
            }
            return;
        }
        seen[at] = worker.isVisible(i) ? worker.efficiency[i] * worker.efficiency[i] : INVISIBLE;
        boolean vertex = !Double.isNaN(worker.vertex[i]);
        double momentum = worker.batch.momentum[i];
        double weight = Math.log(worker.batch.weight[i]) + worker.batch.logWeight[i];
        double entry = (vertex ? worker.vertex[i] : entry(i)) / momentum;
        double across = Math.log((vertex ? 1 : length) / momentum);
        for (int r = 0; r < rates.length; r++) {
            double decays = across + logRates[r];
            logs[r][at] = weight - entry * rates[r] + (vertex ? decays : Math.min(0, decays));
        }
    }

    /** Where it enters the volume; those that miss it count as if they had not, by its distance and the mean length in it so far. */
    private double entry(int i) {
        int stretches = worker.path.stretches(i);
        if (stretches == 0) {
            // not from where it starts in a dump: the weight of what misses lacks the probability of that depth
            return worker.distance();
        }
        double sum = 0;
        for (int k = 0; k < stretches; k++) {
            sum += worker.path.exit(i, k) - worker.path.entry(i, k);
        }
        hits++;
        length = hits == 1 ? sum : length + (sum - length) / hits;
        return worker.path.entry(i, 0);
    }
}
