package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The decay rates \(x=m/c\tau\) [GeV/m] that a sample serves, and in which shares each of its strata serves them: the best allocation for each
 * rate (Neyman's), averaged over the rates, and a little everywhere.
 */
final class Rungs {

    private static final double EVEN_SHARE = 0.05;

    private final double[] rates;
    private final ScanPilot pilot;
    private final double[] weights;
    /** What every stratum has, whatever is known of the rates. */
    private final double even;
    /** What it has of that for every rate. */
    private final double evenPart;

    private Rungs(double[] rates, ScanPilot pilot, double[] weights) {
        this.rates = rates.clone();
        this.pilot = pilot;
        this.weights = weights.clone();
        double known = 0;
        for (int r = 0; r < weights.length; r++) {
            known += pilot.logTotals()[r] > Double.NEGATIVE_INFINITY ? weights[r] : 0;
        }
        double evenShare = known > 0 ? EVEN_SHARE : 1;
        for (int r = 0; r < weights.length; r++) {
            this.weights[r] *= known > 0 ? (1 - evenShare) / known : 0;
        }
        this.even = evenShare / strata();
        this.evenPart = even / weights.length;
    }

    private Rungs(double[] rates) {
        this.rates = rates.clone();
        this.pilot = null;
        this.weights = null;
        this.even = 0;
        this.evenPart = 0;
    }

    /** Rates of which nothing is known yet, served by every stratum alike. */
    static Rungs unknown(double[] rates) {
        return new Rungs(rates);
    }

    /**
     * Rates of which a pilot run knows the weights.
     *
     * @param rates   the rates
     * @param pilot   what is known of each
     * @param weights how much each counts
     */
    static Rungs of(double[] rates, ScanPilot pilot, double[] weights) {
        return new Rungs(rates, pilot, weights);
    }

    /** Number of strata; of none if nothing is known. */
    int strata() {
        return pilot == null ? 0 : pilot.roots()[0].length;
    }

    /**
     * Visits each stratum as often as it should be, by samples in pairs.
     *
     * @param rng  random numbers
     * @param n    number of samples, even
     * @param room two columns for at least a number of each stratum, which are the visits' until all samples are drawn
     */
    Visits visits(UniformRandomProvider rng, int n, double[][] room) {
        fill(room[0], room[1]);
        return new PairedStrata(room[0], room[1], strata()).visits(rng, n);
    }

    /** How often each stratum is visited, and all up to it; rate by rate, since there is a sample for every rung and mass, of no more draws than strata. */
    private void fill(double[] probabilities, double[] sums) {
        int last = weights.length - 1;
        for (int r = 0; r < last; r++) {
            float[] roots = pilot.roots()[r];
            double weight = weights[r];
            for (int h = 0; h < roots.length; h++) {
                probabilities[h] = (r == 0 ? even : probabilities[h]) + weight * roots[h];
            }
        }
        float[] roots = pilot.roots()[last];
        double weight = weights[last];
        double sum = 0;
        for (int h = 0; h < roots.length; h++) {
            probabilities[h] = (last == 0 ? even : probabilities[h]) + weight * roots[h];
            sum += probabilities[h];
            sums[h] = sum;
        }
    }

    /** One over how often a stratum is visited. */
    private double start(int stratum) {
        double probability = even;
        for (int r = 0; r < weights.length; r++) {
            probability += weights[r] * pilot.roots()[r][stratum];
        }
        return 1 / probability;
    }

    /** Number of rates. */
    int count() {
        return rates.length;
    }

    double rate(int rung) {
        return rates[rung];
    }

    /** Share of a rung in a stratum; the shares of a stratum add up to 1. */
    double share(int stratum, int rung) {
        if (pilot == null) {
            return 1.0 / rates.length;
        }
        return (weights[rung] * pilot.roots()[rung][stratum] + evenPart) * start(stratum);
    }

    /** Draws a rung for a sample of a stratum. */
    int draw(int stratum, double uniform) {
        int rung = 0;
        double left = uniform - share(stratum, rung);
        while (left >= 0 && rung < rates.length - 1) {
            left -= share(stratum, ++rung);
        }
        return rung;
    }
}
