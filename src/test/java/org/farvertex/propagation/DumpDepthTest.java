package org.farvertex.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.Effort;
import org.farvertex.event.FlightBatch;
import org.farvertex.statistics.WeightSum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proposal of depths in a dump against sampling the exponential as nature does, and against closed forms. */
class DumpDepthTest {

    private static final double LAMBDA = 0.1677;
    private static final double DEEPEST = 1.5;
    private static final int SAMPLES = Effort.of(20_000, 200_000);

    private static WeightSum proposed(double decayLength, DoubleUnaryOperator f) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(8L);
        FlightBatch batch = new FlightBatch(SAMPLES);
        batch.size = SAMPLES;
        for (int i = 0; i < SAMPLES; i++) {
            batch.momentum[i] = decayLength;
            batch.directionZ[i] = 1;
        }
        new DumpDepth(LAMBDA, DEEPEST).draw(rng, batch, -2, 1);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double depth = batch.originZ[i] + 2;
            assertThat(depth).isBetween(-1e-12, DEEPEST + 1e-12);
            double w = Math.exp(batch.logWeight[i]) * f.applyAsDouble(depth);
            sum += w;
            squares += w * w;
        }
        return new WeightSum(SAMPLES, sum, squares);
    }

    private static WeightSum plain(DoubleUnaryOperator f) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(9L);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double depth = -LAMBDA * Math.log1p(-rng.nextDouble());
            double w = depth < DEEPEST ? f.applyAsDouble(depth) : 0;
            sum += w;
            squares += w * w;
        }
        return new WeightSum(SAMPLES, sum, squares);
    }

    /** \(\int_0^D e^{-\zeta/\lambda+\zeta/d}d\zeta/\lambda\). */
    private static double gain(double decayLength) {
        double rate = 1 / LAMBDA - 1 / decayLength;
        return rate == 0 ? DEEPEST / LAMBDA : -Math.expm1(-rate * DEEPEST) / (rate * LAMBDA);
    }

    /** Decay lengths longer than, equal to and shorter than the interaction length; 5 σ: all six fail by chance less than once in 1e5. */
    @ParameterizedTest
    @ValueSource(doubles = {100, 1, 0.3, LAMBDA, 0.1, 0.02})
    void theSparedFlightAveragesToItsClosedForm(double decayLength) {
        WeightSum sum = proposed(decayLength, depth -> Math.exp(depth / decayLength));
        double expected = gain(decayLength);
        // the proposal is made for this function: every weight is the same
        assertThat(Math.abs(sum.mean() - expected)).isLessThan(5 * sum.error() + 1e-9 * expected);
        assertThat(sum.error()).isLessThan(1e-5 * expected);
    }

    /** Functions that the proposal was not made for, against plain sampling; eight comparisons at 4.5 σ fail by chance once in 18,000. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 0.5, LAMBDA, 0.12})
    void anyFunctionAveragesAsInPlainSampling(double decayLength) {
        for (DoubleUnaryOperator f : new DoubleUnaryOperator[] {depth -> 1, depth -> depth * depth}) {
            WeightSum ours = proposed(decayLength, f);
            WeightSum direct = plain(f);
            assertThat(Math.abs(ours.mean() - direct.mean())).isLessThan(4.5 * Math.hypot(ours.error(), direct.error()) + 1e-9);
            assertThat(Math.hypot(ours.error(), direct.error())).isLessThan(0.1 * direct.mean());
        }
        WeightSum norm = proposed(decayLength, depth -> 1);
        assertThat(Math.abs(norm.mean() + Math.expm1(-DEEPEST / LAMBDA))).isLessThan(4.5 * norm.error() + 1e-9);
    }

    @Test
    void impossibleLengthsAreRefused() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new DumpDepth(bad, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new DumpDepth(1, bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
