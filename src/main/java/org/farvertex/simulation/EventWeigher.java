package org.farvertex.simulation;

import java.util.Arrays;

/** Weighs events of one process for several experiments, one after another, see {@link Reweighting}. For one thread. */
final class EventWeigher {

    private final ProcessWeights process;
    private final int[] drawn;
    private final double[] logShares;
    private final double logUnit;
    private final double[] made;
    private final double[] flown;
    private final double[] logs;
    private final double[] terms;
    private final double[] pairs;
    private final double[] others;
    private double own;

    /**
     * Makes room.
     *
     * @param process   the process
     * @param others    number of experiments beside the sample's own
     * @param drawn     which of the pairs of the process are drawn from
     * @param logShares \(\ln a_k/N_k\) of each
     * @param logUnit   natural logarithm of the unit of the weights
     */
    EventWeigher(ProcessWeights process, int others, int[] drawn, double[] logShares, double logUnit) {
        this.process = process;
        this.drawn = drawn;
        this.logShares = logShares;
        this.logUnit = logUnit;
        this.made = new double[process.densities()];
        this.flown = new double[process.flights()];
        this.logs = new double[process.pairs()];
        this.terms = new double[drawn.length];
        this.pairs = new double[process.pairs()];
        this.others = new double[others];
    }

    /** The same for another thread. */
    EventWeigher fork() {
        return new EventWeigher(process, others.length, drawn, logShares, logUnit);
    }

    /**
     * Weighs an event.
     *
     * @param worker   where it was drawn and observed
     * @param i        its place in the batch
     * @param distance distance flown [m]
     */
    void weigh(Worker worker, int i, double distance) {
        process.made(worker.batch, i, worker.source.proposal().part(worker.batch.stratum[i]), made);
        process.flown(worker.batch, i, distance, worker.observation().mode(), flown);
        process.paired(made, flown, logs);
        double mixture = logMixture();
        if (mixture == Double.NEGATIVE_INFINITY) {
            own = 0;
            Arrays.fill(others, 0);
            return;
        }
        for (int p = 0; p < pairs.length; p++) {
            pairs[p] = Math.exp(logs[p] - mixture - logUnit);
        }
        own = weight(0);
        for (int j = 0; j < others.length; j++) {
            others[j] = weight(j + 1);
        }
    }

    private double weight(int experiment) {
        return process.has(experiment) ? process.factor(experiment) * pairs[process.pair(experiment)] : 0;
    }

    private double logMixture() {
        for (int k = 0; k < terms.length; k++) {
            terms[k] = logShares[k] + logs[drawn[k]];
        }
        return Reweighting.logSum(terms);
    }

    /** What the event weighs in the sample's own experiment, in the unit; zero where rounding puts it just outside of where it was drawn. */
    double own() {
        return own;
    }

    /** What it weighs in each of the others; overwritten by the next event. */
    double[] others() {
        return others;
    }
}
