package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directions in a window against the stated density, and their weights against solid angles in closed form. */
class DirectionProposalTest {

    private static final int DRAWS = 10_000;

    /**
     * KS of \(t=4\sin^2(\theta/2)\) and of the azimuth, each by chance once in 1e5; averages of 1 and of cos θ over the window at 4.5 σ, each
     * by chance once in 150,000.
     */
    @ParameterizedTest
    @CsvSource({"0,0.1,0,6.283185307179586,1e-4", "0.02,0.08,1,0.7,1e-4", "0.02,0.08,-3,1,1e4", "0,1.5,2,3,0.3", "0,1e-4,0,6.283185307179586,1e-8"})
    void directionsFollowTheDensity(double least, double most, double phi, double width, double scale) {
        DirectionProposal proposal = new DirectionProposal(new AngularWindow(least, most, phi, width));
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(74L);
        FlightBatch batch = new FlightBatch(1);
        double[] ts = new double[DRAWS];
        double[] azimuths = new double[DRAWS];
        double[] sums = new double[4];
        batch.size = 1;
        for (int i = 0; i < DRAWS; i++) {
            batch.directionZ[0] = rng.nextDouble();
            batch.weight[0] = 1;
            proposal.drawAzimuth(rng, batch, 0);
            batch.scratch[0][0] = scale;
            proposal.aim(batch, batch.scratch[0]);
            double sine = Math.hypot(batch.directionX[0], batch.directionY[0]);
            double theta = Math.atan2(sine, batch.directionZ[0]);
            assertThat(sine).isCloseTo(batch.scratch[0][0], within(1e-12));
            assertThat(Math.hypot(sine, batch.directionZ[0])).isCloseTo(1, within(1e-12));
            ts[i] = 4 * Math.pow(Math.sin(theta / 2), 2);
            azimuths[i] = Math.IEEEremainder(Math.atan2(batch.directionY[0], batch.directionX[0]) - phi, 2 * Math.PI);
            double w = batch.weight[0];
            sums[0] += w;
            sums[1] += w * w;
            sums[2] += w * Math.cos(theta);
            sums[3] += Math.pow(w * Math.cos(theta), 2);
        }
        double low = 4 * Math.pow(Math.sin(least / 2), 2);
        double high = 4 * Math.pow(Math.sin(most / 2), 2);
        assertThat(proposal.least()).isCloseTo(low, within(1e-15));
        assertThat(proposal.most()).isCloseTo(high, within(1e-15));
        assertThat(proposal.azimuthWidth()).isEqualTo(width);
        double from = low / (low + scale);
        double to = high / (high + scale);
        assertThat(KolmogorovSmirnovTest.withDefaults().test(ts, t -> Math.max(0, Math.min(1, (t / (t + scale) - from) / (to - from))))
            .getPValue()).isGreaterThan(1e-5);
        assertThat(KolmogorovSmirnovTest.withDefaults().test(azimuths, a -> Math.max(0, Math.min(1, a / width + 0.5))).getPValue())
            .isGreaterThan(1e-5);
        // ∫dΩ = Δφ (cos θ0 − cos θ1), ∫cos θ dΩ = Δφ (sin² θ1 − sin² θ0)/2
        average(sums[0], sums[1], width * (Math.cos(least) - Math.cos(most)));
        average(sums[2], sums[3], width * (Math.pow(Math.sin(most), 2) - Math.pow(Math.sin(least), 2)) / 2);
    }

    /** An angle that was drawn elsewhere, with its sine, cosine and an azimuth in the window. */
    @ParameterizedTest
    @CsvSource({"0.03,0.5,0.2", "1.2,-2,1", "1e-5,0,6.283185307179586"})
    void angleFromElsewhereIsTaken(double theta, double phi, double width) {
        DirectionProposal proposal = new DirectionProposal(new AngularWindow(0, 1.5, phi, width));
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(75L);
        FlightBatch batch = new FlightBatch(1);
        batch.size = 1;
        for (int i = 0; i < 100; i++) {
            double[] polar = {4 * Math.pow(Math.sin(theta / 2), 2)};
            proposal.drawAzimuth(rng, batch, 0);
            DirectionProposal.point(batch, polar);
            assertThat(polar[0]).isCloseTo(Math.sin(theta), within(1e-15));
            assertThat(batch.directionZ[0]).isCloseTo(Math.cos(theta), within(1e-15));
            assertThat(Math.hypot(batch.directionX[0], batch.directionY[0])).isCloseTo(Math.sin(theta), within(1e-15));
            double around = Math.IEEEremainder(Math.atan2(batch.directionY[0], batch.directionX[0]) - phi, 2 * Math.PI);
            assertThat(Math.abs(around)).isLessThanOrEqualTo(width / 2 + 1e-12);
        }
    }

    private static void average(double sum, double squares, double expected) {
        double mean = sum / DRAWS;
        double error = Math.sqrt(Math.max(0, squares / DRAWS - mean * mean) / DRAWS);
        assertThat(error).isLessThan(0.1 * expected);
        assertThat(mean).isCloseTo(expected, within(4.5 * error + 1e-9 * expected));
    }
}
