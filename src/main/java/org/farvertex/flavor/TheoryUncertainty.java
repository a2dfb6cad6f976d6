package org.farvertex.flavor;

import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Theory uncertainty of the observables at a point: their spread when all inputs vary within their errors.
 *
 * <p>Inputs are independent Gaussians ({@link FlavorInputs#sample}); the number of draws N leaves the spread
 * uncertain by \(1/\sqrt{2(N-1)}\) of itself.
 *
 * @param mean      average over the draws
 * @param deviation standard deviation over the draws
 * @param samples   number of draws
 */
public record TheoryUncertainty(Map<Observable, Double> mean, Map<Observable, Double> deviation, int samples) {

    /**
     * Draws inputs and evaluates the point with each.
     *
     * @param inputs  central values and deviations
     * @param point   the coefficients at 4.8 GeV
     * @param samples number of draws, at least 2
     * @param random  where the randomness comes from
     * @return mean and spread
     */
    public static TheoryUncertainty of(FlavorInputs inputs, WilsonCoefficients point, int samples,
        UniformRandomProvider random) {
        if (samples < 2) {
            throw new IllegalArgumentException("a spread needs at least two samples, not " + samples);
        }
        LoopTables tables = LoopTables.shipped();
        Map<Observable, SummaryStatistics> statistics = new EnumMap<>(Observable.class);
        for (int i = 0; i < samples; i++) {
            Predictions drawn = Predictions.direct(inputs.sample(random), tables);
            for (Observable observable : Observable.values()) {
                statistics.computeIfAbsent(observable, o -> new SummaryStatistics())
                    .addValue(drawn.value(observable, point));
            }
        }
        Map<Observable, Double> mean = new EnumMap<>(Observable.class);
        Map<Observable, Double> deviation = new EnumMap<>(Observable.class);
        statistics.forEach((observable, s) -> {
            mean.put(observable, s.getMean());
            deviation.put(observable, s.getStandardDeviation());
        });
        return new TheoryUncertainty(mean, deviation, samples);
    }
}
