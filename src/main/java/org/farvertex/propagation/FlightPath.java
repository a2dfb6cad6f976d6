package org.farvertex.propagation;

import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.Solid;
import org.farvertex.geometry.Volume;

/**
 * The stretches of the flight lines of a batch that lie in the decay volume, and the probability to decay in them:
 * \(P=\sum_k\left(e^{-s_k/d}-e^{-s'_k/d}\right)\). Reused from batch to batch; one for each thread.
 */
public final class FlightPath {

    private final Volume volume;
    private final Solid only;
    private final int space;
    private final int[] counts;
    private final double[] bounds;
    private final double[] decayLengths;
    private final double[] scratch;
    private final double[] survivals;
    private final double[] depths;
    private final ExponentialColumns exponentials;

    /**
     * Makes room for batches.
     *
     * @param volume   the decay volume
     * @param capacity largest batch
     */
    public FlightPath(Volume volume, int capacity) {
        this.volume = volume;
        this.only = volume.solids().size() == 1 ? volume.solids().get(0) : null;
        this.space = volume.space();
        this.counts = new int[capacity];
        this.bounds = new double[capacity * space];
        this.decayLengths = new double[capacity];
        this.scratch = new double[space];
        this.survivals = new double[capacity];
        this.depths = new double[capacity];
        this.exponentials = new ExponentialColumns(capacity);
    }

    /**
     * Finds the stretches.
     *
     * @param batch       the batch
     * @param x           x of the source [m]
     * @param y           y of the source [m]
     * @param decayPerGeV decay length over momentum, \(c\tau/m\) [m/GeV]
     */
    public void trace(FlightBatch batch, double x, double y, double decayPerGeV) {
        if (batch.displaced) {
            traceDisplaced(batch, x, y, decayPerGeV);
            return;
        }
        if (only != null) {
            traceOnly(batch, x, y, decayPerGeV);
            return;
        }
        for (int i = 0; i < batch.size; i++) {
            int found = volume.intervals(x, y, batch.originZ[i], batch.directionX[i], batch.directionY[i],
                batch.directionZ[i], scratch);
            counts[i] = found;
            for (int k = 0; k < 2 * found; k++) {
                bounds[i * space + k] = scratch[k];
            }
            decayLengths[i] = batch.momentum[i] * decayPerGeV;
        }
    }

    /** The same for particles whose parents have flown first, or that are made beside the axis. */
    private void traceDisplaced(FlightBatch batch, double x, double y, double decayPerGeV) {
        for (int i = 0; i < batch.size; i++) {
            int found = volume.intervals(x + batch.spotX[i] + batch.shiftX[i], y + batch.spotY[i] + batch.shiftY[i], batch.originZ[i] + batch.shiftZ[i],
                batch.directionX[i], batch.directionY[i], batch.directionZ[i], scratch);
            counts[i] = found;
            System.arraycopy(scratch, 0, bounds, i * space, 2 * found);
            decayLengths[i] = batch.momentum[i] * decayPerGeV;
        }
    }

    /** The same for a volume of one solid, without the detour over a union. */
    private void traceOnly(FlightBatch batch, double x, double y, double decayPerGeV) {
        for (int i = 0; i < batch.size; i++) {
            counts[i] = only.chord(x, y, batch.originZ[i], batch.directionX[i], batch.directionY[i], batch.directionZ[i],
                bounds, 2 * i) ? 1 : 0;
            decayLengths[i] = batch.momentum[i] * decayPerGeV;
        }
    }

    /**
     * Weights of the decays in the volume, times a common factor that keeps them in range.
     *
     * @param batch the batch
     * @param shift natural logarithm of the factor
     * @param out   receives weight · P · e^shift for every sample
     */
    public void weigh(FlightBatch batch, double shift, double[] out) {
        gather(batch);
        survive(batch, shift);
        DecayProbability.within(depths, out, batch.size);
        for (int i = 0; i < batch.size; i++) {
            if (counts[i] == 0 || batch.weight[i] == 0) {
                out[i] = 0;
                continue;
            }
            out[i] = batch.weight[i] * survivals[i] * (counts[i] == 1 ? out[i] : out[i] + inLaterStretches(i));
        }
    }

    /** Where the first stretch of each sample begins and how long it is; 0 for those that miss the volume. */
    private void gather(FlightBatch batch) {
        for (int i = 0; i < batch.size; i++) {
            boolean hit = counts[i] > 0;
            survivals[i] = hit ? bounds[i * space] : 0;
            depths[i] = hit ? bounds[i * space + 1] - bounds[i * space] : 0;
        }
    }

    /** Turns the way to the first stretch into the survival of it, and its length into one over the decay length. */
    private void survive(FlightBatch batch, double shift) {
        double[] lengths = decayLengths;
        double[] logWeight = batch.logWeight;
        double[] logs = survivals;
        double[] depth = depths;
        int size = batch.size;
        for (int i = 0; i < size; i++) {
            double perLength = 1 / lengths[i];
            logs[i] = logWeight[i] + shift - logs[i] * perLength;
            depth[i] *= perLength;
        }
        exponentials.exp(logs, size);
    }

    /** Probability to decay in the stretches after the first, over that to reach the first. */
    private double inLaterStretches(int i) {
        double sum = 0;
        for (int k = 1; k < counts[i]; k++) {
            sum += inStretch(i * space, decayLengths[i], k);
        }
        return sum;
    }

    /**
     * Number of stretches of a sample.
     *
     * @param i the sample
     * @return the number, 0 if it misses the volume
     */
    public int stretches(int i) {
        return counts[i];
    }

    /**
     * Where a sample enters a stretch.
     *
     * @param i the sample
     * @param k the stretch
     * @return distance from the production point [m]
     */
    public double entry(int i, int k) {
        return bounds[i * space + 2 * k];
    }

    /**
     * Where a sample leaves a stretch.
     *
     * @param i the sample
     * @param k the stretch
     * @return distance from the production point [m]
     */
    public double exit(int i, int k) {
        return bounds[i * space + 2 * k + 1];
    }

    /**
     * Natural logarithm of one sample's weight, which no survival is too small for.
     *
     * @param batch the batch
     * @param i     the sample
     * @return ln(weight · P), −∞ if it cannot decay in the volume
     */
    public double logWeight(FlightBatch batch, int i) {
        double sum = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < counts[i]; k++) {
            double entry = bounds[i * space + 2 * k];
            double exit = bounds[i * space + 2 * k + 1];
            double log = -entry / decayLengths[i] + DecayProbability.logWithin((exit - entry) / decayLengths[i]);
            double larger = Math.max(sum, log);
            sum = larger == Double.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(Math.min(sum, log) - larger));
        }
        return Math.log(batch.weight[i]) + batch.logWeight[i] + sum;
    }

    /**
     * Decay length of a sample.
     *
     * @param i the sample
     * @return the length [m]
     */
    public double decayLength(int i) {
        return decayLengths[i];
    }

    /**
     * Distance at which a sample decays, given that it decays in the volume.
     *
     * @param i           the sample, with at least one stretch
     * @param decayLength decay length [m]
     * @param choice      random number in [0, 1) that chooses the stretch
     * @param depth       random number in [0, 1) that chooses the place in it
     * @return distance from the production point [m]
     */
    public double decayDistance(int i, double decayLength, double choice, double depth) {
        int at = i * space;
        int last = counts[i] - 1;
        int k = last == 0 ? 0 : stretch(at, decayLength, last, choice);
        return bounds[at + 2 * k]
            + DecayProbability.depth(bounds[at + 2 * k + 1] - bounds[at + 2 * k], decayLength, depth);
    }

    /**
     * Density of the distances that {@link #decayDistance(int, double, double, double)} draws.
     *
     * @param i           the sample
     * @param decayLength decay length [m]
     * @param distance    a distance inside one of the stretches [m]
     * @return the density [1/m]
     */
    public double decayDensity(int i, double decayLength, double distance) {
        int at = i * space;
        double total = 0;
        for (int k = 0; k < counts[i]; k++) {
            total += inStretch(at, decayLength, k);
        }
        return Math.exp((bounds[at] - distance) / decayLength) / (decayLength * total);
    }

    private int stretch(int at, double d, int last, double choice) {
        double total = 0;
        for (int k = 0; k <= last; k++) {
            total += inStretch(at, d, k);
        }
        double left = choice * total;
        for (int k = 0; k < last; k++) {
            left -= inStretch(at, d, k);
            if (left < 0) {
                return k;
            }
        }
        return last;
    }

    private double inStretch(int at, double d, int k) {
        return Math.exp((bounds[at] - bounds[at + 2 * k]) / d)
            * DecayProbability.within((bounds[at + 2 * k + 1] - bounds[at + 2 * k]) / d);
    }
}
