package org.farvertex.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.farvertex.event.FlightBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The depths in a dump themselves, before any weight: λ = 0.2 m, 1 m deep, so that r = 5/m − 1/d. */
class DepthDistributionTest {

    private static final DumpDepth DUMP = new DumpDepth(0.2, 1);
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();
    private static final int DRAWS = 10_000;

    /** \(\int_0^\zeta e^{-r\zeta'}d\zeta'\) over the whole. */
    private static double below(double depth, double rate) {
        return Math.abs(rate) < 1e-12 ? depth : Math.expm1(-rate * depth) / Math.expm1(-rate);
    }

    /** Decay lengths that leave r positive, zero and negative; KS: by chance once in 1e5 for each. */
    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1, 0.25, 0.2, 0.2000000001, 0.15, 0.05, 0.005})
    void depthsFollowTheProposal(double decayLength) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(21L);
        double rate = 5 - 1 / decayLength;
        double[] depths = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            depths[i] = DUMP.depth(decayLength, rng.nextDouble());
            assertThat(depths[i]).isBetween(0.0, 1.0);
        }
        assertThat(KolmogorovSmirnovTest.withDefaults().test(depths, z -> below(Math.min(1, Math.max(0, z)), rate)).getPValue())
            .isGreaterThan(1e-5);
    }

    /** The stated density is that of the draws: it integrates to one, and follows the slope of the distribution function. */
    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1, 0.25, 0.2, 0.15, 0.05, 0.01})
    void theDensityOfTheProposalIsNormalised(double decayLength) {
        double rate = 5 - 1 / decayLength;
        double integral = 0;
        for (int piece = 0; piece < 40; piece++) {
            integral += RULES.legendre(20, piece / 40.0, (piece + 1) / 40.0)
                .integrate(z -> Math.exp(DUMP.logProposal(z, decayLength)));
        }
        assertThat(integral).isCloseTo(1, within(1e-10));
        for (double z = 0.05; z < 1; z += 0.1) {
            double slope = (below(z + 1e-6, rate) - below(z - 1e-6, rate)) / 2e-6;
            assertThat(Math.exp(DUMP.logProposal(z, decayLength))).isCloseTo(slope, within(1e-5 * slope + 1e-8));
        }
    }

    /** Interactions: 1/λ at the face, e times fewer one λ on. */
    @Test
    void theDensityOfInteractions() {
        assertThat(Math.exp(DUMP.logDensity(0))).isCloseTo(5, within(1e-12));
        assertThat(DUMP.logDensity(0.3) - DUMP.logDensity(0.5)).isCloseTo(1, within(1e-12));
    }

    /** What is drawn in a batch: every sample with the decay length along z of its own momentum and slope, from the face of the dump. */
    @Test
    void eachSampleOfABatchHasItsOwnDecayLength() {
        FlightBatch batch = new FlightBatch(3);
        batch.size = 2;
        batch.momentum[0] = 4;
        batch.directionZ[0] = 0.5;
        batch.momentum[1] = 1;
        batch.directionZ[1] = 1;
        batch.logWeight[0] = 7;
        batch.originZ[2] = 99;
        DUMP.draw(RandomSource.XO_SHI_RO_256_PP.create(22L), batch, -3, 0.25);
        double[] decayLengths = {4 * 0.25 / 0.5, 0.25};
        for (int i = 0; i < 2; i++) {
            double depth = batch.originZ[i] + 3;
            double expected = -depth * 5 + Math.log(5) - DUMP.logProposal(depth, decayLengths[i]);
            assertThat(batch.logWeight[i] - (i == 0 ? 7 : 0)).isCloseTo(expected, within(1e-12));
        }
        assertThat(batch.originZ[2]).isEqualTo(99);
    }

    /** Stretches of any length: the first is half way for u = ½ where nothing decays, at ln 2 decay lengths where all do. */
    @Test
    void depthsAtTheMedian() {
        assertThat(DecayProbability.depth(3, 1e12, 0.5)).isCloseTo(1.5, within(1e-9));
        assertThat(DecayProbability.depth(1e9, 2, 0.5)).isCloseTo(2 * Math.log(2), within(1e-12));
        assertThat(DecayProbability.depth(3, 1, 0)).isZero();
        assertThat(DecayProbability.depth(3, 1, Math.nextDown(1.0))).isCloseTo(3, within(1e-12)).isLessThanOrEqualTo(3);
    }

    @Test
    void lengthsAtTheBounds() {
        assertThatCode(() -> new DumpDepth(1e-9, 1e-9)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new DumpDepth(Double.MAX_VALUE, Double.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }
}
