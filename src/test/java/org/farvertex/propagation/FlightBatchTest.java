package org.farvertex.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Volume;
import org.junit.jupiter.api.Test;

/** Whole batches: each sample with its own line, stretches and weight, in volumes of one and of several boxes 2 m wide. */
class FlightBatchTest {

    private static final Volume ONE = Volume.of(new Box(5, 1, 2, 2, 0, 0));
    private static final Volume TWO = Volume.of(new Box(5, 1, 2, 2, 0, 0), new Box(8, 2, 2, 2, 0, 0));

    /** Along the axis from z = 0, from z = 1, past the volume, without weight; momenta 1, 2, 3, 4 GeV. */
    private static FlightBatch batch() {
        FlightBatch batch = new FlightBatch(6);
        batch.size = 4;
        for (int i = 0; i < 4; i++) {
            batch.momentum[i] = i + 1;
            batch.directionZ[i] = 1;
            batch.weight[i] = i == 3 ? 0 : 10 * (i + 1);
            batch.logWeight[i] = -i;
        }
        batch.originZ[1] = 1;
        batch.directionX[2] = 0.6;
        batch.directionZ[2] = 0.8;
        return batch;
    }

    @Test
    void everySampleHasItsOwnStretches() {
        for (Volume volume : new Volume[] {ONE, TWO}) {
            int boxes = volume.solids().size();
            FlightPath path = new FlightPath(volume, 6);
            path.trace(batch(), 0, 0, 0.5);
            assertThat(new int[] {path.stretches(0), path.stretches(1), path.stretches(2), path.stretches(3)})
                .containsExactly(boxes, boxes, 0, boxes);
            for (int i : new int[] {0, 1, 3}) {
                double start = i == 1 ? 1 : 0;
                assertThat(path.entry(i, 0)).isCloseTo(5 - start, within(1e-12));
                assertThat(path.exit(i, 0)).isCloseTo(6 - start, within(1e-12));
                if (boxes == 2) {
                    assertThat(path.entry(i, 1)).isCloseTo(8 - start, within(1e-12));
                    assertThat(path.exit(i, 1)).isCloseTo(10 - start, within(1e-12));
                }
            }
        }
    }

    /** \(w\,e^{l+s}\sum(e^{-a/d}-e^{-b/d})\) with d = p/2; nothing where the line misses or the weight is zero, whatever stood there. */
    @Test
    void everySampleHasItsOwnWeight() {
        double shift = 2.5;
        for (Volume volume : new Volume[] {ONE, TWO}) {
            FlightPath path = new FlightPath(volume, 6);
            FlightBatch batch = batch();
            path.trace(batch, 0, 0, 0.5);
            double[] out = {9, 9, 9, 9, 9, 9};
            path.weigh(batch, shift, out);
            for (int i = 0; i < 2; i++) {
                double d = (i + 1) / 2.0;
                double decays = Math.exp(-(5 - i) / d) - Math.exp(-(6 - i) / d)
                    + (volume.solids().size() == 2 ? Math.exp(-(8 - i) / d) - Math.exp(-(10 - i) / d) : 0);
                double expected = 10 * (i + 1) * Math.exp(shift - i) * decays;
                assertThat(out[i]).isCloseTo(expected, within(1e-12 * expected));
                assertThat(path.logWeight(batch, i) + shift).isCloseTo(Math.log(expected), within(1e-11));
            }
            assertThat(new double[] {out[2], out[3], out[4]}).containsExactly(0, 0, 9);
            assertThat(path.logWeight(batch, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(path.logWeight(batch, 3)).isEqualTo(Double.NEGATIVE_INFINITY);
        }
    }

    /** A source beside the axis: a box 2 m wide is missed from x = 1.5 m and entered at a slant. */
    @Test
    void theSourceMayBeBesideTheAxis() {
        for (Volume volume : new Volume[] {ONE, TWO}) {
            FlightPath path = new FlightPath(volume, 6);
            path.trace(batch(), 1.5, 0, 0.5);
            assertThat(path.stretches(0)).isZero();
            path.trace(batch(), 0, -1.5, 0.5);
            assertThat(path.stretches(0)).isZero();
            // slope 0.75 from x = −4.5: x = −0.75 at z = 5, reaches x = 1 at 7 ⅓
            path.trace(batch(), -4.5, 0, 0.5);
            assertThat(path.stretches(2)).isEqualTo(1);
            assertThat(path.entry(2, 0)).isCloseTo(5 / 0.8, within(1e-12));
            assertThat(path.exit(2, 0)).isCloseTo(6 / 0.8, within(1e-12));
        }
    }

    /**
     * The density of decay distances is the exponential restricted to the stretches: normalised, and the draws fall into either stretch with
     * its share; 20,000 draws at 4.5 σ for each decay length, by chance once in 150,000.
     */
    @Test
    void drawsHaveTheDensity() {
        FlightPath path = new FlightPath(TWO, 6);
        path.trace(batch(), 0, 0, 0.5);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(23L);
        for (double d : new double[] {0.5, 3, 1e6}) {
            double inFirst = new GaussIntegratorFactory().legendre(40, 5, 6).integrate(s -> path.decayDensity(0, d, s));
            double inSecond = new GaussIntegratorFactory().legendre(40, 8, 10).integrate(s -> path.decayDensity(0, d, s));
            assertThat(inFirst + inSecond).isCloseTo(1, within(1e-10));
            assertThat(inSecond / inFirst).isCloseTo(Math.exp(-3 / d) * Math.expm1(-2 / d) / Math.expm1(-1 / d), within(1e-9));
            assertThat(path.decayDensity(0, d, 5.25) / path.decayDensity(0, d, 9.5)).isCloseTo(Math.exp(4.25 / d), within(1e-9 * Math.exp(4.25 / d)));
            int first = 0;
            for (int k = 0; k < 20_000; k++) {
                double s = path.decayDistance(0, d, rng.nextDouble(), rng.nextDouble());
                assertThat((s >= 5 && s <= 6) || (s >= 8 && s <= 10)).isTrue();
                first += s <= 6 ? 1 : 0;
            }
            assertThat(first / 20_000.0).isCloseTo(inFirst, within(4.5 * Math.sqrt(inFirst * inSecond / 20_000)));
        }
        // the batch's own decay length is 0.5 m for the first sample, 1 m for the second
        assertThat(path.decayDistance(0, path.decayLength(0), 0.1, 0.7)).isEqualTo(path.decayDistance(0, 0.5, 0.1, 0.7));
        assertThat(path.decayDistance(1, path.decayLength(1), 0.999, 0.7)).isEqualTo(path.decayDistance(1, 1, 0.999, 0.7)).isBetween(7.0, 9.0);
    }

    /** At the two ends of the choice: 0 is the first stretch, next to 1 the last. */
    @Test
    void theChoiceRunsFromTheFirstToTheLastStretch() {
        Volume three = Volume.of(new Box(5, 1, 2, 2, 0, 0), new Box(8, 1, 2, 2, 0, 0), new Box(11, 1, 2, 2, 0, 0));
        FlightPath path = new FlightPath(three, 6);
        path.trace(batch(), 0, 0, 1e9);
        double[] entries = {5, 8, 11};
        for (int k = 0; k < 3; k++) {
            // hardly any decays on the way: each third of the choices for one box
            assertThat(path.decayDistance(0, path.decayLength(0), (k + 0.01) / 3, 0)).isEqualTo(entries[k]);
            assertThat(path.decayDistance(0, path.decayLength(0), (k + 0.99) / 3, 0)).isEqualTo(entries[k]);
        }
    }
}
