package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.farvertex.model.KineticMixing;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large the sample of each rung is, by the numbers of samples that answers tell. */
class RungSizesTest {

    private static final int LEAST = 512;
    private static final int LAST = RateLadder.RUNGS - 1;
    private static final Setup PIONS = CouplingScanTest.setup("faser2", new KineticMixing(1e-5)).through(List.of("pi0"));

    /** A coupling of which the rate is just above a rung. */
    private static double coupling(int rung, double mass) {
        double rate = Math.log(mass) - PIONS.at(mass).particle().logProperDecayLength();
        return 1e-5 * Math.exp((RateLadder.of(PIONS.detector()).logRate(rung) + 1e-9 - rate) / 2);
    }

    /** Samples of each rung: at a rate between two rungs both are asked, beyond the last that alone. */
    private static long[] samples(CouplingCurve curve) {
        long[] samples = new long[LAST + 1];
        for (int rung = LAST; rung >= 0; rung--) {
            samples[rung] = curve.samples(coupling(rung, curve.mass())) - (rung < LAST ? samples[rung + 1] : 0);
        }
        return samples;
    }

    /** Neither more nor less than 512 where the beam flies 128 decay lengths or more, a quarter where even e⁻¹⁰²⁴ of it is left at most. */
    @Test
    void whatNobodyAsksForIsNotDoubled() {
        long[] samples = samples(new CouplingScan(PIONS, 5, LEAST).at(0.05));
        for (int rung = 21; rung <= LAST; rung++) {
            assertThat(samples[rung]).as("rung %d", rung).isEqualTo(rung > 23 ? LEAST / 4 : LEAST);
        }
    }

    /**
     * Samples are doubled until their error is 4 %, as the errors of others say: of what has the error e the doublings are between 2 log₂(e/0.04) and one more,
     * half of one more on average over many scans. A scout of 256 samples knows e to some 20 %, which is 0.6 of a doubling; 4 σ of all. Odd numbers are among them.
     */
    @Test
    void samplesAreDoubledUntilTheErrorIsThatWanted() {
        double mass = 0.05;
        double[] errors = errors(mass);
        List<Double> more = new ArrayList<>();
        boolean odd = false;
        for (int seed = 1; seed <= 8; seed++) {
            long[] samples = samples(new CouplingScan(PIONS, seed, LEAST).at(mass));
            for (int rung = 0; rung <= 20; rung++) {
                double wanted = 2 * Math.log(errors[rung] / 0.04) / Math.log(2);
                long doublings = Math.round(Math.log(samples[rung] / (double) LEAST) / Math.log(2));
                assertThat(samples[rung]).isEqualTo(LEAST << doublings);
                assertThat((double) doublings).as("rung %d, wanted %g", rung, wanted).isBetween(Math.max(0, wanted - 2), Math.max(0, wanted) + 3);
                if (wanted > 1) {
                    more.add(doublings - wanted);
                }
                odd |= doublings % 2 == 1;
            }
        }
        assertThat(more).hasSizeGreaterThan(15);
        assertThat(more.stream().mapToDouble(m -> m).average().orElseThrow()).isCloseTo(0.5, within(4 * 0.7 / Math.sqrt(more.size())));
        assertThat(odd).isTrue();
    }

    /** Root mean square errors of samples that are not doubled; just above a rung the next has next to no part in the answer. */
    private static double[] errors(double mass) {
        List<CouplingCurve> curves = LongStream.range(100, 112).mapToObj(seed -> CouplingScan.ofSize(PIONS, seed, LEAST).at(mass)).toList();
        return IntStream.rangeClosed(0, 20).mapToDouble(rung -> Math.sqrt(curves.stream()
            .mapToDouble(curve -> Math.pow(curve.expected(coupling(rung, mass)).relativeError(), 2)).average().orElseThrow())).toArray();
    }

    /** Whatever they begin with samples grow to four times as many again and again, but not above 1024 times the least, nor one of equal size twice. */
    @ParameterizedTest
    @ValueSource(doubles = {3e-6, 9e-5, 1.2e-4, 1.7e-4})
    void growthEnds(double coupling) {
        Yield.AtMass curve = new CouplingScan(PIONS, 5, 64).at(0.05);
        long before = 0;
        int steps = 0;
        while (curve.samples(coupling) > before) {
            before = curve.samples(coupling);
            curve = curve.sharper(coupling).orElse(curve);
            steps++;
        }
        assertThat(curve.sharper(coupling)).isEmpty();
        assertThat(before).isBetween(2 * 64 * 512L, 2 * 64 * 1024L);
        assertThat(steps).isBetween(2, 7);
    }

    /** A scan at one coupling learns from fewer samples, which changes what it draws and not what it means: 5 sigma; its errors are less than half as large again. */
    @ParameterizedTest
    @ValueSource(doubles = {3e-6, 1e-5, 5e-5, 1.2e-4})
    void smallerPilotsChangeNoMean(double coupling) {
        Estimate one = CouplingScan.from(PIONS, 5, 4096, 0).at(0.05).expected(coupling);
        Estimate other = new CouplingScan(PIONS, 5, 4096).at(0.05).expected(coupling);
        assertThat(one).isNotEqualTo(other);
        double ratio = Math.exp(one.logValue() - other.logValue());
        assertThat(ratio).isCloseTo(1, within(5 * Math.hypot(one.relativeError(), other.relativeError())));
        assertThat(one.relativeError() / other.relativeError()).isBetween(0.67, 1.5);
    }
}
