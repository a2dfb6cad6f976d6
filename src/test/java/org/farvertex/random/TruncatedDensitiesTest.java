package org.farvertex.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cut-off exponential and the cut-off Cauchy distribution against their closed forms. */
class TruncatedDensitiesTest {

    private static final int DRAWS = 10_000;

    /** \((1-e^{-au})/(1-e^{-a})\) falling, mirrored rising, u the place as a share of the width; KS: by chance once in 1e5 for each. */
    @ParameterizedTest
    @ValueSource(doubles = {-700, -30, -1, -1e-3, -1e-12, 0, 1e-12, 1e-3, 1, 30, 700})
    void drawsFollowTheExponential(double slope) {
        TruncatedExponential density = TruncatedExponential.of(-2, 3, slope);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(71L);
        double[] places = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            places[i] = density.at(rng.nextDouble());
            assertThat(places[i]).isBetween(-2.0, 3.0);
        }
        double p = KolmogorovSmirnovTest.withDefaults().test(places, x -> exponential(Math.min(1, Math.max(0, (x + 2) / 5)), slope)).getPValue();
        assertThat(p).isGreaterThan(1e-5);
    }

    private static double exponential(double u, double slope) {
        if (Math.abs(slope) < 1e-6) {
            return u;
        }
        return slope < 0 ? Math.expm1(slope * u) / Math.expm1(slope) : Math.exp(slope * (u - 1)) * Math.expm1(-slope * u) / Math.expm1(-slope);
    }

    /** Both directions of the distribution function undo each other; its slope is the density. */
    @ParameterizedTest
    @ValueSource(doubles = {-20, -2, -1e-3, 0, 1e-3, 2, 20})
    void theExponentialsPartsFitTogether(double slope) {
        TruncatedExponential density = TruncatedExponential.of(5, 9, slope);
        for (double share = 0.005; share < 1; share += 0.01) {
            double x = density.at(share);
            assertThat(density.shareBelow(x)).isCloseTo(share, within(1e-9));
            assertThat(density.shareBelow(x)).isCloseTo(exponential((x - 5) / 4, slope), within(1e-9));
            double h = 1e-5;
            double numeric = (density.shareBelow(x + h) - density.shareBelow(x - h)) / (2 * h);
            assertThat(Math.exp(density.logDensity(x)) / numeric).isCloseTo(1, within(1e-5));
        }
        assertThat(density.logDensity(9) - density.logDensity(5)).isCloseTo(slope, within(1e-12));
    }

    /** Peaks inside, at and beyond the ends, narrow and wide; KS: by chance once in 1e5 for each. The mean of 1/g is the width. */
    @ParameterizedTest
    @CsvSource({"0,1,0.3,0.01", "0,1,0.3,2", "-3,5,-3,0.5", "2,4,7,1", "2,4,-7,0.3", "-1,1,0,1e3"})
    void drawsFollowTheCauchy(double low, double high, double peak, double width) {
        TruncatedCauchy cauchy = new TruncatedCauchy();
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(72L);
        double first = Math.atan((low - peak) / width);
        double last = Math.atan((high - peak) / width);
        double[] values = new double[DRAWS];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            cauchy.draw(rng, low, high, peak, width);
            values[i] = cauchy.value();
            assertThat(values[i]).isBetween(low, high);
            double density = width / ((last - first) * (width * width + (values[i] - peak) * (values[i] - peak)));
            assertThat(cauchy.inverseDensity() * density).isCloseTo(1, within(1e-9));
            sum += cauchy.inverseDensity();
            squares += cauchy.inverseDensity() * cauchy.inverseDensity();
        }
        double p = KolmogorovSmirnovTest.withDefaults()
            .test(values, x -> Math.max(0, Math.min(1, (Math.atan((x - peak) / width) - first) / (last - first)))).getPValue();
        assertThat(p).isGreaterThan(1e-5);
        double mean = sum / DRAWS;
        double error = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
        assertThat(mean).isCloseTo(high - low, within(4.5 * error + 1e-9));
    }

    @Test
    void aFlatDensityIsOneOverTheWidth() {
        assertThat(TruncatedExponential.of(2, 6, 0).logDensity(3)).isCloseTo(-Math.log(4), within(1e-15));
        assertThat(TruncatedExponential.of(2, 6, 1e-8).logDensity(2)).isCloseTo(-Math.log(4), within(1e-7));
    }
}
