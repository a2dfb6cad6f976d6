package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.farvertex.propagation.DecayProbability;
import org.farvertex.statistics.Estimate;

/**
 * A stored sample of the A′ of one channel and mass, from which the number of accepted decays follows for any decay rate
 * \(x=m/c\tau\) [GeV/m]:
 * \[ N(x) = \frac1n\sum_i w_i\,e^{-a_ix}\left(1-e^{-b_ix}\right) \quad\hbox{or}\quad \frac1n\sum_i w_i\,x\,e^{-a_ix}, \]
 * with \(a=s_{\rm in}/p\), \(b=(s_{\rm out}-s_{\rm in})/p\), or with \(a=s/p\) of the one vertex drawn where the pair must be seen.
 *
 * <p>Samples come in pairs drawn alike and independently; the error is that of the differences inside pairs,
 * \(\sigma^2=\sum(y_{2j}-y_{2j+1})^2/n^2\), which is unbiased.
 */
final class FlightSample {

    private static final double NEGLIGIBLE = -36;
    /** Below this largest exponent the first two terms of the power series in x are as good as the sum, to some 1e-5. */
    private static final double THIN = 5e-3;

    private final int samples;
    private final boolean vertices;
    /** Entries in pairs of draws, pairs by the smallest lag in them. */
    private final int[] draw;
    private final double[] log;
    private final double[] lag;
    private final double[] span;
    private final double[] pairLag;
    private final double largestLog;
    private final double largestLag;
    private final double[] thin;

    /**
     * Takes entries in the order of their draws.
     *
     * @param samples  number of draws, those without entries included
     * @param vertices whether entries are vertices; stretches otherwise
     * @param entries  draw, logarithm of the weight, a, b
     */
    FlightSample(int samples, boolean vertices, List<double[]> entries) {
        this.samples = samples;
        this.vertices = vertices;
        int size = entries.size();
        this.draw = new int[size];
        this.log = new double[size];
        this.lag = new double[size];
        this.span = new double[size];
        this.pairLag = new double[size];
        int at = 0;
        for (List<double[]> pair : pairs(entries)) {
            double least = leastLag(pair);
            for (double[] entry : pair) {
                draw[at] = (int) entry[0];
                log[at] = entry[1];
                lag[at] = entry[2];
                span[at] = entry[3];
                pairLag[at++] = least;
            }
        }
        this.largestLog = Arrays.stream(log).max().orElse(Double.NEGATIVE_INFINITY);
        this.largestLag = IntStream.range(0, size).mapToDouble(i -> lag[i] + span[i]).max().orElse(0);
        this.thin = thin();
    }

    private static List<List<double[]>> pairs(List<double[]> entries) {
        List<List<double[]>> pairs = new ArrayList<>();
        int last = -1;
        for (double[] entry : entries) {
            int pair = (int) entry[0] >> 1;
            if (pair != last) {
                pairs.add(new ArrayList<>(2));
                last = pair;
            }
            pairs.get(pairs.size() - 1).add(entry);
        }
        pairs.sort(Comparator.comparingDouble(FlightSample::leastLag));
        return pairs;
    }

    private static double leastLag(List<double[]> pair) {
        double least = pair.get(0)[2];
        for (double[] entry : pair) {
            least = Math.min(least, entry[2]);
        }
        return least;
    }

    /** Sum, its first-order change, and error of the terms linear in x, over the largest weight. */
    private double[] thin() {
        double[] sums = new double[3];
        double difference = 0;
        int pair = -1;
        for (int i = 0; i < log.length; i++) {
            double y = Math.exp(log[i] - largestLog) * (vertices ? 1 : span[i]);
            if (draw[i] >> 1 != pair) {
                sums[2] += difference * difference;
                difference = 0;
                pair = draw[i] >> 1;
            }
            sums[0] += y;
            sums[1] += y * (lag[i] + span[i] / 2);
            difference += (draw[i] & 1) == 0 ? y : -y;
        }
        sums[2] = Math.sqrt(sums[2] + difference * difference);
        return sums;
    }

    /**
     * Expected decays, before the branching ratio.
     *
     * @param logRate natural logarithm of x [GeV/m]
     * @return the number with its standard error
     */
    Estimate at(double logRate) {
        if (thin[0] == 0) {
            return Estimate.ZERO;
        }
        double rate = Math.exp(logRate);
        if (rate * largestLag < THIN) {
            return new Estimate(largestLog + logRate, (thin[0] - rate * thin[1]) / samples, thin[2] / samples);
        }
        double peak = Double.NEGATIVE_INFINITY;
        int end = 0;
        while (end < log.length && largestLog - pairLag[end] * rate > peak + NEGLIGIBLE) {
            peak = Math.max(peak, log[end] - lag[end] * rate);
            end++;
        }
        return sum(rate, peak, end);
    }

    private Estimate sum(double rate, double peak, int end) {
        double sum = 0;
        double squares = 0;
        double difference = 0;
        int pair = -1;
        for (int i = 0; i < end; i++) {
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
        return new Estimate(peak + (vertices ? Math.log(rate) : 0), sum / samples, Math.sqrt(squares) / samples);
    }
}
