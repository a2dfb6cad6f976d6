package org.farvertex.simulation;

/** What is known of a channel near a mass at some decay rates. */
final class ScanPilot {

    private final float[][] roots;
    private final double[] logTotals;

    ScanPilot(float[][] roots, double[] logTotals) {
        this.roots = roots;
        this.logTotals = logTotals;
    }

    /** Root mean square weight of each stratum over their sum; first index the rate. */
    float[][] roots() {
        return roots;
    }

    /** Natural logarithm of the sum of the true ones, −∞ where nothing can come. */
    double[] logTotals() {
        return logTotals;
    }
}
