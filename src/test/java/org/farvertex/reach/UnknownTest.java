package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Unaccepted;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.UpperLimit;
import org.junit.jupiter.api.Test;

/** Where nothing was accepted the answer is sought with more samples, and then not known; it is not zero. */
class UnknownTest {

    private static final double SIGNAL = 3;
    private static final Range COUPLINGS = new Range(1e-8, 1e-3);

    private static ReachScan scan(Yield yield, Journal journal) {
        return new ReachScan(yield, new SignalTarget(SIGNAL, 0.02), journal, Threads.CALLER, Progress.SILENT);
    }

    private static Sweep sweep(Yield yield, Journal journal) {
        return scan(yield, journal).sweep(new double[] {0.02, 0.03}, COUPLINGS.points(51));
    }

    /**
     * Nothing is accepted before the samples have grown some times; then N = 300 between two couplings. Until then up to 300 cannot be excluded
     * above 1e-6, and next to nothing can be expected below.
     */
    private record Shy(int stillBlind) implements Yield.AtMass {

        private static boolean mayBe(double coupling) {
            return coupling > 1e-6;
        }

        @Override
        public Estimate expected(double coupling) {
            return mayBe(coupling) && stillBlind == 0 ? new Estimate(0, 300, 1) : Estimate.ZERO;
        }

        @Override
        public Optional<Yield.AtMass> sharper(double... couplings) {
            return stillBlind > 0 && stillBlind < 10 ? Optional.of(new Shy(stillBlind - 1)) : Optional.empty();
        }

        @Override
        public Optional<Unaccepted> unaccepted(double coupling) {
            // four times as many with every growth
            return stillBlind == 0 ? Optional.empty()
                : Optional.of(new Unaccepted(1000L << (2 * (10 - stillBlind)), new UpperLimit(Math.log(mayBe(coupling) ? 300 : 2.9))));
        }
    }

    @Test
    void samplesGrowUntilSomethingIsAccepted() {
        Sweep found = sweep(mass -> new Shy(4), Journal.inMemory());
        assertThat(found.unknown()).isEmpty();
        assertThat(found.contours()).hasSize(1);
        assertThat(scan(mass -> new Shy(3), Journal.inMemory()).intervals(new Range(0.02, 0.03), 1e-4)).hasSize(1);
        assertThat(scan(mass -> new Shy(3), Journal.inMemory()).unknown(new Range(0.02, 0.03), 1e-4)).isEmpty();
    }

    /** Below 1e-6 at most 2.9 events may be expected, which is no signal: that is known. */
    @Test
    void otherwiseItIsNotKnown() {
        Journal journal = Journal.inMemory();
        for (int time = 0; time < 2; time++) {
            Sweep found = sweep(mass -> new Shy(10), journal);
            assertThat(found.contours()).isEmpty();
            assertThat(found.unknown()).extracting(Unknown::mass).containsExactly(0.02, 0.03);
            Unknown first = found.unknown().get(0);
            assertThat(first.low()).isBetween(1e-6, 1.3e-6);
            assertThat(first.high()).isEqualTo(1e-3);
            assertThat(first.samples()).isEqualTo(1000);
            assertThat(first.most()).isEqualTo(Math.exp(Math.log(300)));
        }
        List<Unknown> fixed = scan(mass -> new Shy(10), Journal.inMemory()).unknown(new Range(0.02, 0.0205), 1e-4);
        assertThat(fixed).hasSize(2);
        assertThat(fixed.get(0).low()).isEqualTo(1e-4);
        assertThat(scan(mass -> new Shy(10), Journal.inMemory()).unknown(new Range(0.02, 0.03), 1e-7)).isEmpty();
    }

    /** A curve has what the smallest samples tell that tell anything, and a limit where even the largest tell nothing. */
    @Test
    void curvesAreKnownFromLargerSamples() {
        Range masses = new Range(0.02, 0.03);
        for (int blind : new int[] {0, 1, 3}) {
            assertThat(scan(mass -> new Shy(blind), Journal.inMemory()).curve(masses, 1e-4)).hasSizeGreaterThan(3).allSatisfy(point -> {
                assertThat(point.answer().known()).isTrue();
                assertThat(point.answer().expected().value()).isEqualTo(300);
            });
        }
        assertThat(scan(mass -> new Shy(10), Journal.inMemory()).curve(masses, 1e-4)).allSatisfy(point -> {
            assertThat(point.answer().known()).isFalse();
            assertThat(point.answer().unaccepted().orElseThrow()).isEqualTo(new Unaccepted(1000, new UpperLimit(Math.log(300))));
        });
    }

    /** On a grid every point without an accepted decay counts, whether a signal may be there or not. */
    @Test
    void pointsOfAGridThatAreNotKnown() {
        double[] masses = {0.02, 0.03};
        double[] couplings = {1e-7, 1e-5, 1e-4};
        assertThat(scan(mass -> new Shy(10), Journal.inMemory()).grid(masses, couplings).unknown()).isEqualTo(6);
        assertThat(scan(mass -> new Shy(0), Journal.inMemory()).grid(masses, couplings).unknown()).isZero();
        assertThat(scan(mass -> new Shy(mass > 0.025 ? 10 : 0), Journal.inMemory()).grid(masses, couplings).unknown()).isEqualTo(3);
    }

    /**
     * Of two points without an accepted decay the one is told at which more decay in the volume: limit times samples, 1e8 against 9e5, though its own limit
     * is the lower one.
     */
    @Test
    void theMostHopefulPointIsTold() {
        Yield.AtMass yield = new Yield.AtMass() {
            @Override
            public Estimate expected(double coupling) {
                return Estimate.ZERO;
            }

            @Override
            public Optional<Unaccepted> unaccepted(double coupling) {
                return Optional.of(coupling < 5e-6 ? new Unaccepted(1_000_000, new UpperLimit(Math.log(100))) : new Unaccepted(3000, new UpperLimit(Math.log(300))));
            }
        };
        Unknown unknown = new CouplingReach(new double[] {1e-6, 1e-5}, new SignalTarget(SIGNAL, 0.02)).column(0.05, yield).unknown().get(0);
        assertThat(unknown.samples()).isEqualTo(1_000_000);
        assertThat(unknown.most()).isEqualTo(Math.exp(Math.log(100)));
        assertThat(unknown.low()).isEqualTo(1e-6);
        assertThat(unknown.high()).isEqualTo(1e-5);
    }

    /** An error of 18 % or less is that of 30 equal weights or more; a larger one is not quoted, nor one where there is but a limit. */
    @Test
    void errorsOfFewWeightsAreNotKnown() {
        assertThat(new Answer(new Estimate(-500, 2, 0.36), Optional.empty()).errorKnown()).isTrue();
        assertThat(new Answer(new Estimate(-500, 2, 0.37), Optional.empty()).errorKnown()).isFalse();
        assertThat(new Answer(Estimate.ZERO, Optional.empty()).errorKnown()).isTrue();
        assertThat(Answer.of(new Shy(10), 1e-4).errorKnown()).isFalse();
    }

    /** What is exactly nothing is known to be. */
    @Test
    void nothingIsKnown() {
        assertThat(sweep(mass -> coupling -> Estimate.ZERO, Journal.inMemory()).unknown()).isEmpty();
    }
}
