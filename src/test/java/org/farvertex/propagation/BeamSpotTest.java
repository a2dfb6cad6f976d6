package org.farvertex.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.farvertex.detector.BeamSource.Spot;
import org.farvertex.event.FlightBatch;
import org.junit.jupiter.api.Test;

class BeamSpotTest {

    private static final int SAMPLES = 20_000;

    /** Normal distributions cut at four standard deviations, each axis with its own width, along the beam around where the collision was; false once in 1e5. */
    @Test
    void normalAndCut() {
        Spot spot = new Spot(2e-5, 5e-4, 0.06);
        FlightBatch batch = new FlightBatch(SAMPLES, true);
        batch.size = SAMPLES;
        for (int i = 0; i < SAMPLES; i++) {
            batch.spotX[i] = 17;
            batch.spotY[i] = 17;
            batch.originZ[i] = 3;
        }
        new BeamSpot(spot).draw(RandomSource.XO_SHI_RO_256_PP.create(41), batch);
        double[][] drawn = new double[3][SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            drawn[0][i] = batch.spotX[i] / spot.x();
            drawn[1][i] = batch.spotY[i] / spot.y();
            drawn[2][i] = (batch.originZ[i] - 3) / spot.z();
        }
        NormalDistribution normal = new NormalDistribution(0, 1);
        double below = normal.cumulativeProbability(-Spot.CUT);
        for (double[] axis : drawn) {
            assertThat(KolmogorovSmirnovTest.withDefaults().test(axis, x -> (normal.cumulativeProbability(x) - below) / (1 - 2 * below)).getPValue()).isGreaterThan(1e-5);
            assertThat(Arrays.stream(axis).map(Math::abs).max().orElseThrow()).isLessThanOrEqualTo(Spot.CUT + 1e-9);
        }
    }

    /** With so many that some would lie beyond the cut, none does: 64 of a million are expected there. */
    @Test
    void nothingBeyondTheCut() {
        FlightBatch batch = new FlightBatch(SAMPLES, true);
        batch.size = SAMPLES;
        var rng = RandomSource.XO_SHI_RO_256_PP.create(42);
        BeamSpot spot = new BeamSpot(new Spot(1, 1, 0));
        double farthest = 0;
        for (int k = 0; k < 25; k++) {
            spot.draw(rng, batch);
            for (int i = 0; i < SAMPLES; i++) {
                farthest = Math.max(farthest, Math.max(Math.abs(batch.spotX[i]), Math.abs(batch.spotY[i])));
            }
        }
        assertThat(farthest).isBetween(3.9, Spot.CUT);
        assertThat(batch.originZ).containsOnly(0);
    }
}
