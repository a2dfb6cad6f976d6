package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;

/** Weights of the A′ of a pilot run, whether the detector sees them or not, and whether it does. In short numbers: a scan keeps hundreds of runs. */
final class PilotWeights {

    /** Marks an A′ with an energy that the detector does not ask for. */
    static final float INVISIBLE = -1;

    private final double[] rates;
    /** Logarithms of the weights at production, −∞ for those that cannot fly at the detector. */
    private final float[] made;
    /** Distance flown before the decay volume, or the decay, over the momentum [m/GeV]. */
    private final float[] lags;
    /** Logarithm of the length in which it decays, 1 m for a vertex, over the momentum [m/GeV]. */
    private final float[] across;
    /** Whether it is of a vertex, which has a density to decay; else a probability, at most 1. */
    private final boolean[] vertex;
    private final float[] seen;
    private double length = 1;
    private int hits;

    private PilotWeights(double[] rates, int samples) {
        this.rates = rates.clone();
        this.made = new float[samples];
        this.lags = new float[samples];
        this.across = new float[samples];
        this.vertex = new boolean[samples];
        this.seen = new float[samples];
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
        PilotWeights weights = new PilotWeights(rates, strata.length * each);
        worker.each(strata.length * each, Visits.inTurn(strata, each, 1), rng, first -> {
            for (int i = 0; i < worker.batch.size; i++) {
                weights.take(worker, i, first + i);
            }
        });
        return weights;
    }

    /** Logarithm of the weight of each sample at a rate; −∞ for those that cannot fly at the detector. */
    double[] logs(int rate) {
        double x = rates[rate];
        double logRate = Math.log(x);
        double[] logs = new double[made.length];
        for (int k = 0; k < logs.length; k++) {
            // no Math.min, which the fast compiler calls
            double within = across[k] + logRate;
            logs[k] = made[k] - lags[k] * x + (within < 0 || vertex[k] ? within : 0);
        }
        return logs;
    }

    /** Squared efficiency of those the detector accepts, 0 of the others; NaN for those that cannot fly at it. */
    float[] seen() {
        return seen;
    }

    /** Takes a sample of the batch. The probability to decay in the volume is taken by its simplest bound. */
    private void take(ScanWorker worker, int i, int at) {
        if (!(worker.batch.weight[i] > 0)) {
            seen[at] = Float.NaN;
            made[at] = Float.NEGATIVE_INFINITY;
            return;
        }
        seen[at] = worker.isVisible(i) ? (float) (worker.efficiency[i] * worker.efficiency[i]) : INVISIBLE;
        vertex[at] = !Double.isNaN(worker.vertex[i]);
        double perMomentum = 1 / worker.batch.momentum[i];
        made[at] = (float) (Math.log(worker.batch.weight[i]) + worker.batch.logWeight[i]);
        lags[at] = (float) ((vertex[at] ? worker.vertex[i] : entry(worker, i)) * perMomentum);
        across[at] = (float) Math.log((vertex[at] ? 1 : length) * perMomentum);
    }

    /** Where it enters the volume; those that miss it count as if they had not, by its distance and the mean length in it so far. */
    private double entry(ScanWorker worker, int i) {
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
