package org.farvertex.simulation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.statistics.ScaledSum;
import org.farvertex.statistics.WeightSum;

/**
 * Sums weights that are known by their logarithms and spread over more than numbers can hold: the largest so far sets the scale.
 */
final class WideTally implements ChannelRun.Sums {

    private final Sum expected = new Sum();
    private final Sum decays = new Sum();
    private long samples;
    private double energy;
    private double extrapolated;
    private final double[] modes;

    /**
     * Makes an empty one.
     *
     * @param modes a zero for each mode of decay; none if modes are not drawn
     */
    WideTally(double[] modes) {
        this.modes = modes;
    }

    @Override
    public void add(Worker worker, UniformRandomProvider rng) {
        for (int i = 0; i < worker.batch.size; i++) {
            double log = worker.logDecays(i);
            double efficiency = log == Double.NEGATIVE_INFINITY ? 0 : worker.seen(rng, i);
            add(log, efficiency, worker.batch.energy[i], worker.batch.extrapolated[i], worker.mode[i]);
        }
    }

    /**
     * Adds a sample.
     *
     * @param log        logarithm of its weight, −∞ if it does not decay in the volume
     * @param efficiency efficiency of the detector, 0 if it does not accept the decay
     * @param e          energy of the particle [GeV]
     * @param beyond     whether its parent lies beyond the simulated spectrum
     * @param mode       mode of its decay, if modes are drawn
     */
    void add(double log, double efficiency, double e, boolean beyond, int mode) {
        samples++;
        decays.add(log);
        double before = expected.scale;
        double weight = expected.add(efficiency == 0 ? Double.NEGATIVE_INFINITY : log + Math.log(efficiency));
        double shrink = expected.scale > before ? Math.exp(before - expected.scale) : 1;
        energy = shrink * energy + weight * e;
        extrapolated = shrink * extrapolated + (beyond ? weight : 0);
        for (int m = 0; m < modes.length; m++) {
            modes[m] = shrink * modes[m] + (m == mode ? weight : 0);
        }
    }

    @Override
    public Tally total(double logFactor) {
        return new Tally(expected.total(samples, logFactor), decays.total(samples, logFactor), energy, extrapolated,
            Arrays.stream(modes).boxed().toList());
    }

    /** Sums on the scale of the largest weight. */
    private static final class Sum {

        private double scale = Double.NEGATIVE_INFINITY;
        private double sum;
        private double squares;

        /** Adds a weight and returns it on the new scale. */
        double add(double log) {
            if (log == Double.NEGATIVE_INFINITY) {
                return 0;
            }
            if (log > scale) {
                double shrink = Math.exp(scale - log);
                sum *= shrink;
                squares *= shrink * shrink;
                scale = log;
            }
            double weight = Math.exp(log - scale);
            sum += weight;
            squares += weight * weight;
            return weight;
        }

        ScaledSum total(long samples, double logFactor) {
            return new ScaledSum(sum == 0 ? 0 : scale + logFactor, new WeightSum(samples, sum, squares));
        }
    }
}
