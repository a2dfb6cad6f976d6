package org.farvertex.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Volume;
import org.junit.jupiter.api.Test;

class FlightPathTest {

    /** With \(c\tau/m\) = 1 m/GeV the momentum is the decay length. */
    private static final double PER_GEV = 1;

    private static FlightBatch ray(double decayLength, double originZ, double slope) {
        FlightBatch batch = new FlightBatch(4);
        batch.size = 1;
        batch.momentum[0] = decayLength;
        double norm = Math.sqrt(1 + slope * slope);
        batch.directionX[0] = slope / norm;
        batch.directionY[0] = 0;
        batch.directionZ[0] = 1 / norm;
        batch.originZ[0] = originZ;
        batch.weight[0] = 1;
        return batch;
    }

    private static double probability(Volume volume, FlightBatch batch, double shift) {
        FlightPath path = new FlightPath(volume, batch.capacity());
        path.trace(batch, 0, 0, PER_GEV);
        double[] out = new double[batch.capacity()];
        path.weigh(batch, shift, out);
        return out[0];
    }

    @Test
    void aRayOnTheAxisDecaysWithTheClosedForm() {
        Volume volume = Volume.of(new Cylinder(480, 1.5, 0.1, 0, 0));
        for (double d : new double[] {1, 10, 100, 480, 1e4, 1e8, 1e15}) {
            double expected = Math.exp(-480 / d) * -Math.expm1(-1.5 / d);
            assertThat(probability(volume, ray(d, 0, 0), 0)).isCloseTo(expected, within(2e-13 * expected));
        }
        assertThat(probability(volume, ray(100, 470, 0), 0)).isCloseTo(Math.exp(-0.1) * -Math.expm1(-0.015), within(1e-15));
    }

    @Test
    void aRayPastTheVolumeNeverDecaysInIt() {
        Volume volume = Volume.of(new Cylinder(480, 1.5, 0.1, 0, 0));
        assertThat(probability(volume, ray(100, 0, 0.11 / 480), 0)).isZero();
        assertThat(probability(volume, ray(100, 481.6, 0), 0)).isZero();
    }

    /** A ray that leaves through the side: 1 m of half width at a slope of 1/8 is reached at z = 8 m. */
    @Test
    void aRayThatLeavesThroughTheSide() {
        Volume volume = Volume.of(new Box(5, 10, 2, 2, 0, 0));
        double stretch = Math.sqrt(1 + 1.0 / 64);
        double expected = Math.exp(-5 * stretch / 7) - Math.exp(-8 * stretch / 7);
        assertThat(probability(volume, ray(7, 0, 1.0 / 8), 0)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void twoBoxesAddUpAndOverlapsCountOnce() {
        Volume apart = Volume.of(new Box(8, 1, 2, 2, 0, 0), new Box(5, 1, 2, 2, 0, 0));
        Volume overlapping = Volume.of(new Box(5, 2, 2, 2, 0, 0), new Box(6, 3, 2, 2, 0, 0));
        for (double d : new double[] {0.3, 2, 50}) {
            double both = Math.exp(-5 / d) - Math.exp(-6 / d) + Math.exp(-8 / d) - Math.exp(-9 / d);
            assertThat(probability(apart, ray(d, 0, 0), 0)).isCloseTo(both, within(1e-13 * both));
            double joined = Math.exp(-5 / d) - Math.exp(-9 / d);
            assertThat(probability(overlapping, ray(d, 0, 0), 0)).isCloseTo(joined, within(1e-13 * joined));
        }
    }

    /** 300 to 4000 decimal places: what no double can hold comes out by its logarithm, and by the shift. */
    @Test
    void hopelessSurvivalsKeepTheirLogarithm() {
        Volume volume = Volume.of(new Box(8, 1, 2, 2, 0, 0), new Box(5, 1, 2, 2, 0, 0));
        for (double decades : new double[] {300, 310, 1000, 4000}) {
            double d = 5 / (decades * Math.log(10));
            FlightBatch batch = ray(d, 0, 0);
            batch.logWeight[0] = 3;
            batch.weight[0] = 2;
            FlightPath path = new FlightPath(volume, batch.capacity());
            path.trace(batch, 0, 0, PER_GEV);
            double log = Math.log(2) + 3 - decades * Math.log(10);
            assertThat(path.logWeight(batch, 0)).isCloseTo(log, within(1e-12 * Math.abs(log)));
            assertThat(probability(volume, batch, -log)).isCloseTo(1, within(1e-10));
        }
    }

    @Test
    void weightAndLogarithmAgree() {
        Volume volume = Volume.of(new Box(8, 1, 2, 2, 0, 0), new Box(5, 1, 2, 2, 0, 0));
        for (double d : new double[] {0.1, 1, 10, 1e6}) {
            FlightBatch batch = ray(d, 0, 0.01);
            batch.logWeight[0] = -4;
            FlightPath path = new FlightPath(volume, batch.capacity());
            path.trace(batch, 0, 0, PER_GEV);
            double weight = probability(volume, batch, 0);
            assertThat(Math.exp(path.logWeight(batch, 0))).isCloseTo(weight, within(1e-12 * weight));
        }
    }

    /** 20,000 vertices in two boxes against the exponential restricted to them; fails by chance once in 1e5. */
    @Test
    void verticesFollowTheExponentialInBothStretches() {
        double d = 2;
        FlightBatch batch = ray(d, 0, 0);
        FlightPath path = new FlightPath(Volume.of(new Box(5, 1, 2, 2, 0, 0), new Box(8, 2, 2, 2, 0, 0)), 4);
        path.trace(batch, 0, 0, PER_GEV);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(5L);
        double[] distances = new double[20_000];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = path.decayDistance(0, path.decayLength(0), rng.nextDouble(), rng.nextDouble());
        }
        double first = Math.exp(-5 / d) - Math.exp(-6 / d);
        double second = Math.exp(-8 / d) - Math.exp(-10 / d);
        double p = KolmogorovSmirnovTest.withDefaults().test(distances, s -> {
            double inFirst = Math.exp(-5 / d) - Math.exp(-Math.min(Math.max(s, 5), 6) / d);
            double inSecond = Math.exp(-8 / d) - Math.exp(-Math.min(Math.max(s, 8), 10) / d);
            return (inFirst + inSecond) / (first + second);
        }).getPValue();
        assertThat(p).isGreaterThan(1e-5);
    }
}
