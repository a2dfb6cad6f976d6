package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeakedDecayAngleTest {

    private static final int DRAWS = 20_000;

    /**
     * KS of \(\sqrt w\) against the Cauchy distribution of width \(1/\sqrt r\), or of w against the flat one where r is small; weighted, w is
     * uniform from its least value to 1: its mass and mean at 4.5 σ. Each by chance less than once in 1e5.
     */
    @ParameterizedTest
    @CsvSource({"0,0,0.5", "0.3,0.3,0.99", "0,0.2,1", "0.1,0.4,30", "0.5,0.5,1000", "0,0.9,4"})
    void drawsFollowTheDensityAndWeightsMakeThemUniform(double least, double best, double steepness) {
        PeakedDecayAngle angle = new PeakedDecayAngle();
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(75L);
        double[] values = new double[DRAWS];
        double[] sums = new double[4];
        boolean flat = steepness < 1;
        for (int i = 0; i < DRAWS; i++) {
            angle.draw(rng, least, best, steepness);
            assertThat(angle.back()).isBetween(least * least * (1 - 1e-15), 1.0);
            values[i] = flat ? angle.back() : Math.sqrt(angle.back());
            double w = angle.inverseDensity();
            sums[0] += w;
            sums[1] += w * w;
            sums[2] += w * angle.back();
            sums[3] += Math.pow(w * angle.back(), 2);
        }
        double width = 1 / Math.sqrt(steepness);
        double from = flat ? least * least : Math.atan((least - best) / width);
        double to = flat ? 1 : Math.atan((1 - best) / width);
        double p = KolmogorovSmirnovTest.withDefaults().test(values, v ->
            Math.max(0, Math.min(1, ((flat ? v : Math.atan((v - best) / width)) - from) / (to - from)))).getPValue();
        assertThat(p).isGreaterThan(1e-5);
        average(sums[0], sums[1], 1 - Math.pow(least, 2));
        average(sums[2], sums[3], (1 - Math.pow(least, 4)) / 2);
    }

    private static void average(double sum, double squares, double expected) {
        double mean = sum / DRAWS;
        double error = Math.sqrt(Math.max(0, squares / DRAWS - mean * mean) / DRAWS);
        assertThat(error).isLessThan(0.1 * expected);
        assertThat(mean).isCloseTo(expected, within(4.5 * error + 1e-9));
    }
}
