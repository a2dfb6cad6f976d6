package org.farvertex.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.farvertex.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecayProbabilityTest {

    private static final MathContext DIGITS = new MathContext(60);

    /** \(1-e^{-x}\) in sixty digits: the series at \(x/2^{20}\), squared twenty times. */
    private static BigDecimal exact(double x) {
        BigDecimal small = new BigDecimal(x).divide(BigDecimal.valueOf(1 << 20), DIGITS);
        BigDecimal lost = BigDecimal.ZERO;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n < 40; n++) {
            term = term.multiply(small, DIGITS).negate().divide(BigDecimal.valueOf(n), DIGITS);
            lost = lost.subtract(term, DIGITS);
        }
        // 1 − (1 − q)² = q (2 − q) keeps the digits of small q
        for (int k = 0; k < 20; k++) {
            lost = lost.multiply(BigDecimal.valueOf(2).subtract(lost, DIGITS), DIGITS);
        }
        return lost;
    }

    @Test
    void agreesWithSixtyDigitsOverTwentyOneDecades() {
        double worst = 0;
        for (double x = 1e-18; x < 1e3; x *= Effort.of(2, 1) == 1 ? 1.0717 : 1.3717) {
            BigDecimal reference = exact(x);
            double error = new BigDecimal(DecayProbability.within(x)).subtract(reference)
                .divide(reference, DIGITS).abs().doubleValue();
            worst = Math.max(worst, error);
        }
        assertThat(worst).isLessThan(1e-15);
        assertThat(DecayProbability.within(0)).isZero();
        assertThat(DecayProbability.within(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void nothingJumpsWhereTheSeriesEnds() {
        for (double x : new double[] {0.25, 0.5, 1, 1e-3}) {
            double below = DecayProbability.within(Math.nextDown(x));
            assertThat(DecayProbability.within(x)).isCloseTo(below, within(1e-15 * below));
            assertThat(DecayProbability.logWithin(x)).isCloseTo(DecayProbability.logWithin(Math.nextDown(x)), within(1e-15 * 8));
        }
    }

    @Test
    void theLogarithmHoldsWhereTheProbabilityRounds() {
        for (double x = 1e-300; x < 1e-18; x *= 1e7) {
            assertThat(DecayProbability.logWithin(x)).isCloseTo(Math.log(x), within(1e-12));
        }
        for (double x = 40; x < 700; x *= 1.3) {
            double log = DecayProbability.logWithin(x);
            assertThat(log).isCloseTo(-Math.exp(-x), within(1e-15 * Math.exp(-x)));
        }
        for (double x = 1e-6; x < 30; x *= 1.7) {
            assertThat(DecayProbability.logWithin(x)).isCloseTo(Math.log(exact(x).doubleValue()), within(3e-15 * 10));
        }
    }

    /** 10,000 depths against the cut-off exponential; each of the seven cases fails by chance once in 1e5. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-14, 1e-6, 0.3, 1, 5, 40, 1e3})
    void depthsFollowTheCutOffExponential(double lengthOverDecayLength) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(11L);
        double length = 3;
        double decayLength = length / lengthOverDecayLength;
        double[] depths = new double[10_000];
        for (int i = 0; i < depths.length; i++) {
            depths[i] = DecayProbability.depth(length, decayLength, rng.nextDouble());
        }
        assertThat(Arrays.stream(depths).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        assertThat(Arrays.stream(depths).max().orElseThrow()).isLessThanOrEqualTo(length);
        double all = -Math.expm1(-lengthOverDecayLength);
        double p = KolmogorovSmirnovTest.withDefaults()
            .test(depths, s -> Math.min(1, -Math.expm1(-Math.max(0, s) / decayLength) / all)).getPValue();
        assertThat(p).isGreaterThan(1e-5);
    }
}
