package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.farvertex.reach.Crossings.Positive;
import org.junit.jupiter.api.Test;

/** Where functions are positive, from a scan with steps of one. */
class CrossingsTest {

    private static List<Positive> positive(DoubleUnaryOperator f, double from, double to) {
        int n = (int) Math.round(to - from) + 1;
        double[] points = new double[n];
        Arrays.setAll(points, i -> from + i);
        return new Crossings(f, 1e-9).positive(points, Arrays.stream(points).map(f).toArray());
    }

    private static void is(Positive p, double low, double high, boolean lowOpen, boolean highOpen) {
        assertThat(p.low()).isCloseTo(low, within(1e-7));
        assertThat(p.high()).isCloseTo(high, within(1e-7));
        assertThat(p.lowOpen()).isEqualTo(lowOpen);
        assertThat(p.highOpen()).isEqualTo(highOpen);
    }

    @Test
    void betweenRoots() {
        List<Positive> found = positive(x -> 9.3 - x * x, -5, 5);
        assertThat(found).hasSize(1);
        is(found.get(0), -Math.sqrt(9.3), Math.sqrt(9.3), false, false);
    }

    @Test
    void beyondTheScan() {
        assertThat(positive(x -> 1 + x * x, -3, 3)).hasSize(1);
        is(positive(x -> 30 + x * x, -3, 3).get(0), -3, 3, true, true);
        is(positive(x -> 0.5 - x, -3, 3).get(0), -3, 0.5, true, false);
        is(positive(x -> x - 0.5, -3, 3).get(0), 0.5, 3, false, true);
        assertThat(positive(x -> -30 - x * x, -3, 3)).isEmpty();
    }

    /** From zero on the function counts as positive, at the very ends too. */
    @Test
    void zeroIsEnough() {
        List<Positive> found = positive(x -> x < 0 ? -1 : 0, -3, 3);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).high()).isEqualTo(3);
        assertThat(found.get(0).lowOpen()).isFalse();
    }

    @Test
    void twoIntervals() {
        // positive beyond ±√2.5 and up to ±√13.5
        List<Positive> found = positive(x -> (x * x - 2.5) * (13.5 - x * x), -5, 5);
        assertThat(found).hasSize(2);
        is(found.get(0), -Math.sqrt(13.5), -Math.sqrt(2.5), false, false);
        is(found.get(1), Math.sqrt(2.5), Math.sqrt(13.5), false, false);
    }

    /** A hill narrower than a step, its top to the left and to the right of the nearest point. */
    @Test
    void hillsBetweenPoints() {
        for (double top : new double[] {0.3, -0.3, 0.45}) {
            List<Positive> found = positive(x -> 0.04 - (x - top) * (x - top), -4, 4);
            assertThat(found).as("top at %s", top).hasSize(1);
            is(found.get(0), top - 0.2, top + 0.2, false, false);
        }
    }

    /** The same for a hole, which makes two intervals of one. */
    @Test
    void holesBetweenPoints() {
        for (double bottom : new double[] {0.3, -0.3}) {
            List<Positive> found = positive(x -> (x - bottom) * (x - bottom) - 0.04, -2, 2);
            assertThat(found).as("bottom at %s", bottom).hasSize(2);
            is(found.get(0), -2, bottom - 0.2, true, false);
            is(found.get(1), bottom + 0.2, 2, false, true);
        }
    }

    /** Turning points far from zero are not looked into, nor those at the ends; those near are. */
    @Test
    void onlySuspiciousTurningPointsAreLookedInto() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(positive(counted(calls, x -> -9 - x * x), -4, 4)).isEmpty();
        assertThat(calls.get()).isEqualTo(9);
        assertThat(positive(counted(calls, x -> 9 + x * x), -4, 4)).hasSize(1);
        assertThat(calls.get()).isEqualTo(18);
        assertThat(positive(counted(calls, x -> -7 - x * x), -4, 4)).isEmpty();
        assertThat(calls.get()).isGreaterThan(30);
        calls.set(0);
        assertThat(positive(counted(calls, x -> -5 - x), -4, 4)).isEmpty();
        assertThat(positive(counted(calls, x -> x - 5), -4, 4)).isEmpty();
        assertThat(positive(counted(calls, x -> 5 - x), -4, 4)).hasSize(1);
        assertThat(positive(counted(calls, x -> 5 + x), -4, 4)).hasSize(1);
        assertThat(calls.get()).isEqualTo(4 * 9);
    }

    private static DoubleUnaryOperator counted(AtomicInteger calls, DoubleUnaryOperator f) {
        return x -> {
            calls.incrementAndGet();
            return f.applyAsDouble(x);
        };
    }

    /** Nothing at all on one side, where the logarithm is −∞, and dives of 1e5: the root is found all the same. */
    @Test
    void abysses() {
        is(positive(x -> x < 1.7 ? Double.NEGATIVE_INFINITY : 5 - x, -4, 4).get(0), 1.7, 4, false, true);
        is(positive(x -> -1e5 * (x - 0.37), -4, 4).get(0), -4, 0.37, true, false);
    }

    @Test
    void rangesAreCutInEqualSteps() {
        Range range = new Range(1, 1e4);
        assertThat(range.points(5)).containsExactly(new double[] {1, 10, 100, 1000, 1e4}, within(1e-9));
        assertThat(range.points(5)[4]).isEqualTo(1e4);
        assertThat(range.count(Math.log(10))).isEqualTo(5);
        assertThat(range.count(Math.log(10) * 0.999)).isEqualTo(6);
        assertThat(range.count(Math.log(10) * 1.001)).isEqualTo(5);
        assertThat(range.count(100)).isEqualTo(2);
        assertThat(new Range(1e-3, 1).count(Math.log(10))).isEqualTo(4);
        assertThat(new Range(1e-3, 1).points(4)).containsExactly(new double[] {1e-3, 1e-2, 0.1, 1}, within(1e-12));
        for (double[] bad : new double[][] {{0, 1}, {-1, 1}, {2, 1}, {1, 1}, {1, Double.POSITIVE_INFINITY}, {Double.NaN, 1}, {1, Double.NaN}}) {
            assertThatThrownBy(() -> new Range(bad[0], bad[1])).hasMessageContaining("must rise");
        }
    }
}
