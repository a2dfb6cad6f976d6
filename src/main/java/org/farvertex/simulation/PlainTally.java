package org.farvertex.simulation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.statistics.ScaledSum;
import org.farvertex.statistics.WeightSum;

/** Sums weights that numbers can hold, once a pilot run has brought them to the order of one. */
final class PlainTally implements ChannelRun.Sums {

    private final long samples;
    private final double shift;
    private final double[] modes;
    private double expected;
    private double squares;
    private double decays;
    private double decaySquares;
    private double energy;
    private double extrapolated;

    /**
     * Makes an empty one.
     *
     * @param samples how many samples will come
     * @param shift   logarithm of the factor that keeps weights in range
     * @param modes   a zero for each mode of decay; none if modes are not drawn
     */
    PlainTally(long samples, double shift, double[] modes) {
        this.samples = samples;
        this.shift = shift;
        this.modes = modes;
    }

    @Override
    public void add(Worker worker, UniformRandomProvider rng) {
        worker.weigh(rng, shift);
        for (int i = 0; i < worker.batch.size; i++) {
            double w = worker.accepted[i];
            double v = worker.decays[i];
            expected += w;
            squares += w * w;
            decays += v;
            decaySquares += v * v;
            energy += w * worker.batch.energy[i];
            extrapolated += worker.batch.extrapolated[i] ? w : 0;
            if (modes.length > 0) {
                modes[worker.mode[i]] += w;
            }
        }
    }

    @Override
    public Tally total(double logFactor) {
        return new Tally(new ScaledSum(logFactor - shift, new WeightSum(samples, expected, squares)),
            new ScaledSum(logFactor - shift, new WeightSum(samples, decays, decaySquares)), energy, extrapolated, Arrays.stream(modes).boxed().toList());
    }
}
