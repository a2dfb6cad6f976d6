package org.farvertex.simulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.farvertex.propagation.DecayProbability;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.UpperLimit;

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
    private final int kept;
    private final boolean vertices;
    private final int[] draw;
    private final double[] log;
    private final double[] lag;
    private final double[] span;
    private final double largestLog;
    private final double largestLag;
    /** Sums of {@link #thin()}, once they are needed. */
    private double[] thin;
    /** Whether entries are of flights that the detector did not accept. */
    private final boolean unaccepted;

    /**
     * Takes entries.
     *
     * @param samples  number of draws, those without entries included
     * @param vertices whether entries are vertices; stretches otherwise
     * @param entries  the entries
     */
    FlightSample(int samples, boolean vertices, FlightEntries entries) {
        this(samples, samples, vertices, entries, false);
    }

    private FlightSample(int samples, int kept, boolean vertices, FlightEntries entries, boolean unaccepted) {
        this.unaccepted = unaccepted;
        this.samples = samples;
        this.kept = kept;
        this.vertices = vertices;
        this.draw = entries.draws();
        this.log = entries.logs();
        this.lag = entries.lags();
        this.span = entries.spans();
        double mostLog = Double.NEGATIVE_INFINITY;
        double mostLag = 0;
        // no Math.max, which the fast compiler calls
        for (int i = 0; i < log.length; i++) {
            mostLog = log[i] > mostLog ? log[i] : mostLog;
            mostLag = lag[i] + span[i] > mostLag ? lag[i] + span[i] : mostLag;
        }
        this.largestLog = mostLog;
        this.largestLag = mostLag;
    }

    /** Number of draws, those without entries included. */
    int samples() {
        return samples;
    }

    /**
     * A sample of which nothing was accepted, from the stretches of what could have been.
     *
     * @param samples number of draws
     * @param kept    how many of them, spread evenly, the entries are of
     */
    static FlightSample unaccepted(int samples, int kept, FlightEntries entries) {
        return new FlightSample(samples, kept, false, entries, true);
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
        if (unaccepted || log.length == 0) {
            return Estimate.ZERO;
        }
        double rate = Math.exp(logRate);
        if (rate * largestLag < THIN) {
            thin = thin == null ? thin() : thin;
            return new Estimate(largestLog + logRate, (thin[0] - rate * thin[1]) / samples, thin[2] / samples);
        }
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < log.length; i++) {
            double exponent = log[i] - lag[i] * rate;
            peak = exponent > peak ? exponent : peak;
        }
        return sum(rate, peak);
    }

    /** Whether the detector accepted none. */
    boolean sawNothing() {
        return unaccepted;
    }

    /**
     * What is expected at most.
     *
     * @param logRate natural logarithm of x [GeV/m]
     * @return the limit; empty if something was accepted, or nothing could be
     */
    Optional<Unaccepted> limit(double logRate) {
        if (!unaccepted || log.length == 0) {
            return Optional.empty();
        }
        double rate = Math.exp(logRate);
        double[] logs = IntStream.range(0, log.length).mapToDouble(i -> log[i] - lag[i] * rate
            + (span[i] * rate < THIN ? Math.log(span[i]) + logRate : DecayProbability.logWithin(span[i] * rate))).toArray();
        double peak = Arrays.stream(logs).max().orElseThrow();
        double sum = Arrays.stream(logs).map(l -> Math.exp(l - peak)).sum();
        double squares = Arrays.stream(logs).map(l -> Math.exp(2 * (l - peak))).sum();
        return Optional.of(new Unaccepted(samples, UpperLimit.of(peak, sum / kept, sum * sum / squares * samples / kept)));
    }

    private Estimate sum(double rate, double peak) {
        double sum = 0;
        double squares = 0;
        double difference = 0;
        int pair = -1;
        for (int i = 0; i < log.length; i++) {
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
