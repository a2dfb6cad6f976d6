package org.farvertex.simulation;

import java.util.Arrays;

/**
 * The decay rates \(x=m/c\tau\) [GeV/m] that a sample serves, and in which shares each of its strata serves them: the best allocation for each
 * rate (Neyman's), averaged over the rates, and a little everywhere.
 */
final class Rungs {

    private static final double EVEN_SHARE = 0.05;

    private final double[] rates;
    private final ScanPilot pilot;
    private final double[] weights;
    private final double even;
    /** What every stratum has for every rate, whatever is known of them. */
    private final double evenPart;
    private final PairedStrata strata;

    private Rungs(double[] rates, ScanPilot pilot, double[] weights) {
        this.rates = rates.clone();
        this.pilot = pilot;
        this.weights = weights.clone();
        double known = 0;
        for (int r = 0; r < weights.length; r++) {
            known += pilot.logTotals()[r] > Double.NEGATIVE_INFINITY ? weights[r] : 0;
        }
        this.even = known > 0 ? EVEN_SHARE : 1;
        for (int r = 0; r < weights.length; r++) {
            this.weights[r] *= known > 0 ? (1 - even) / known : 0;
        }
        this.evenPart = even / pilot.roots()[0].length / weights.length;
        this.strata = new PairedStrata(probabilities());
    }

    private Rungs(double[] rates) {
        this.rates = rates.clone();
        this.pilot = null;
        this.weights = null;
        this.even = 1;
        this.evenPart = 0;
        this.strata = null;
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

    private double[] probabilities() {
        double[] probabilities = new double[pilot.roots()[0].length];
        Arrays.fill(probabilities, even / probabilities.length);
        for (int r = 0; r < weights.length; r++) {
            float[] roots = pilot.roots()[r];
            double weight = weights[r];
            for (int h = 0; weight > 0 && h < probabilities.length; h++) {
                probabilities[h] += weight * roots[h];
            }
        }
        return probabilities;
    }

    /** How often each stratum should be visited. */
    PairedStrata strata() {
        return strata;
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
        return (weights[rung] * pilot.roots()[rung][stratum] + evenPart) * strata.start(stratum);
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
