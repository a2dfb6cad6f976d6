package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;

/** Weights of the A′ of a pilot run, whether the detector sees them or not, and whether it does. */
final class PilotWeights {

    /** Marks an A′ with an energy that the detector does not ask for. */
    static final double INVISIBLE = -1;

    private final double[] rates;
    /** Logarithms of the weights at production, −∞ for those that cannot fly at the detector. */
    private final double[] made;
    /** Distance flown before the decay volume, or the decay, over the momentum [m/GeV]. */
    private final double[] lags;
    /** Logarithm of the length in which it decays, 1 m for a vertex, over the momentum [m/GeV]. */
    private final double[] across;
    /** Logarithm of the largest probability to decay: of 1 but for a vertex, which has a density. */
    private final double[] caps;
    private final double[] seen;
    private double length = 1;
    private int hits;

    private PilotWeights(double[] rates, int samples) {
        this.rates = rates.clone();
        this.made = new double[samples];
        this.lags = new double[samples];
        this.across = new double[samples];
        this.caps = new double[samples];
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
            logs[k] = made[k] - lags[k] * x + (within < caps[k] ? within : caps[k]);
        }
        return logs;
    }

    /** Squared efficiency of those the detector accepts, 0 of the others; NaN for those that cannot fly at it. */
    double[] seen() {
        return seen;
    }

    /** Takes a sample of the batch. The probability to decay in the volume is taken by its simplest bound. */
    private void take(ScanWorker worker, int i, int at) {
        if (!(worker.batch.weight[i] > 0)) {
            seen[at] = Double.NaN;
            made[at] = Double.NEGATIVE_INFINITY;
            return;
        }
        seen[at] = worker.isVisible(i) ? worker.efficiency[i] * worker.efficiency[i] : INVISIBLE;
        boolean vertex = !Double.isNaN(worker.vertex[i]);
        double perMomentum = 1 / worker.batch.momentum[i];
        made[at] = Math.log(worker.batch.weight[i]) + worker.batch.logWeight[i];
        lags[at] = (vertex ? worker.vertex[i] : entry(worker, i)) * perMomentum;
        caps[at] = vertex ? Double.POSITIVE_INFINITY : 0;
        across[at] = Math.log((vertex ? 1 : length) * perMomentum);
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
