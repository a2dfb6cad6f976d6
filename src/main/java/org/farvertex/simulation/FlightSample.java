package org.farvertex.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.propagation.DecayProbability;
import org.farvertex.statistics.Estimate;

/**
 * A stored sample of the A′ of one channel and mass, from which the number of accepted decays follows for any decay rate
 * \(x=m/c\tau\) [GeV/m]:
 * \[ N(x) = \frac1n\sum_i w_i\,e^{-a_ix}\left(1-e^{-b_ix}\right) \quad\hbox{or}\quad \frac1n\sum_i w_i\,x\,e^{-a_ix}, \]
 * with \(a=s_{\rm in}/p\), \(b=(s_{\rm out}-s_{\rm in})/p\), or with \(a=s/p\) of the one vertex drawn where the pair must be seen.
 *
 * <p>Samples come in pairs of neighbours; the error is that of the differences inside pairs,
 * \(\sigma^2=\sum(y_{2j}-y_{2j+1})^2/n^2\), which is unbiased where neighbours have equal expectations and too large elsewhere.
 */
final class FlightSample {

    private static final double NEGLIGIBLE = -36;

    private final int samples;
    private final boolean vertices;
    private int size;
    private final int[] draw;
    private final double[] log;
    private final double[] lag;
    private final double[] span;

    private FlightSample(int samples, int space, boolean vertices) {
        this.samples = samples;
        this.vertices = vertices;
        this.draw = new int[samples * space];
        this.log = new double[samples * space];
        this.lag = new double[samples * space];
        this.span = new double[vertices ? 0 : samples * space];
    }

    /**
     * Draws a sample.
     *
     * @param samples how many, an even number
     */
    static FlightSample draw(ChannelSource source, RateLadder ladder, ScanAllocation allocation, int samples,
                             UniformRandomProvider rng) {
        ScanWorker worker = new ScanWorker(source, ladder);
        int space = worker.drawsVertex() ? 1 : source.experiment().detector().decayVolume().space() / 2;
        FlightSample sample = new FlightSample(samples, space, worker.drawsVertex());
        int stratum = 0;
        for (int first = 0; first < samples; first += ScanWorker.BATCH) {
            worker.batch.size = Math.min(ScanWorker.BATCH, samples - first);
            allocation.choose(rng, worker.batch, first, samples, stratum);
            stratum = worker.batch.stratum[worker.batch.size - 1];
            worker.fly(rng, allocation);
            for (int i = 0; i < worker.batch.size; i++) {
                if (worker.efficiency[i] > 0) {
                    sample.keep(worker, i, first + i);
                }
            }
        }
        return sample;
    }

    private void keep(ScanWorker worker, int i, int number) {
        double momentum = worker.batch.momentum[i];
        double weight = Math.log(worker.batch.weight[i] * worker.efficiency[i]) + worker.batch.logWeight[i];
        if (vertices) {
            add(number, weight - Math.log(momentum), worker.vertex[i] / momentum);
            return;
        }
        for (int k = 0; k < worker.path.stretches(i); k++) {
            span[size] = (worker.path.exit(i, k) - worker.path.entry(i, k)) / momentum;
            add(number, weight, worker.path.entry(i, k) / momentum);
        }
    }

    private void add(int number, double weight, double lagTime) {
        draw[size] = number;
        log[size] = weight;
        lag[size++] = lagTime;
    }

    /** Expected decays at a rate [GeV/m], before the branching ratio. */
    Estimate at(double rate) {
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            peak = Math.max(peak, log[i] - lag[i] * rate);
        }
        if (peak == Double.NEGATIVE_INFINITY) {
            return Estimate.ZERO;
        }
        double sum = 0;
        double squares = 0;
        double difference = 0;
        int pair = -1;
        for (int i = 0; i < size; i++) {
            double exponent = log[i] - lag[i] * rate - peak;
            if (exponent > NEGLIGIBLE) {
                double y = Math.exp(exponent) * (vertices ? 1 : DecayProbability.within(span[i] * rate));
                if (draw[i] >> 1 != pair) {
                    squares += difference * difference;
                    difference = 0;
                    pair = draw[i] >> 1;
                }
                sum += y;
                difference += (draw[i] & 1) == 0 ? y : -y;
            }
        }
        squares += difference * difference;
        return sum == 0 ? Estimate.ZERO : new Estimate(peak + (vertices ? Math.log(rate) : 0), sum / samples,
            Math.sqrt(squares) / samples);
    }
}
