package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that were not asked for must be those of the function. */
class SmoothNodesTest {

    private static final int STEPS = 512;

    /** Largest difference over the largest value; how often the function was asked comes back in the counter. */
    private static double missed(int first, DoubleUnaryOperator function, AtomicInteger asked) {
        double[] values = new SmoothNodes(STEPS, first, i -> {
            asked.incrementAndGet();
            return function.applyAsDouble((double) i / STEPS);
        }).values();
        double most = 0;
        double missed = 0;
        for (int i = 0; i <= STEPS; i++) {
            double exact = function.applyAsDouble((double) i / STEPS);
            most = Math.max(most, exact);
            missed = Math.max(missed, Math.abs(values[i] - exact));
        }
        return missed / most;
    }

    /** A cubic is itself: the first values and those between them tell all. */
    @ParameterizedTest
    @ValueSource(ints = {4, 16})
    void cubicsAreExact(int first) {
        AtomicInteger asked = new AtomicInteger();
        assertThat(missed(first, t -> t * t * (1 - t) + 0.1, asked)).isCloseTo(0, within(1e-14));
        assertThat(asked.get()).isEqualTo(2 * STEPS / first + 1);
    }

    /**
     * Phase space with its root at the end, a threshold in between, a heavy and a light particle: no worse than is allowed, from little more than half
     * of the points, or three tenths of them.
     */
    @ParameterizedTest
    @CsvSource({"4, 307", "16, 154"})
    void decaysAreKnownAsWellAsIsAllowed(int first, int most) {
        for (DoubleUnaryOperator function : new DoubleUnaryOperator[] {t -> t * t * Math.sqrt(1 - t), t -> t * t / Math.sqrt(t * t + 0.01) * (1 - t),
            t -> t * t * Math.exp(-3 * t) * Math.sqrt(Math.max(0, 0.7 - t)), t -> t * t * t / Math.sqrt(t * t + 1e-4) * (1.5 - t)}) {
            AtomicInteger asked = new AtomicInteger();
            assertThat(missed(first, function, asked)).isLessThan(1e-4);
            assertThat(asked.get()).isLessThan(most);
        }
    }

    /** A peak or a gap without flanks that is as wide as half of the first distance to either side. */
    @ParameterizedTest
    @ValueSource(ints = {4, 16})
    void narrowStructureIsFound(int first) {
        for (int sign : new int[] {-1, 1}) {
            AtomicInteger asked = new AtomicInteger();
            assertThat(missed(first, t -> t * (1.1 - t) + sign * 0.2 * Math.max(0, 1 - Math.abs(t - 0.7031) * 2 * STEPS / first), asked)).isLessThan(0.01);
        }
    }

    /** A peak a hundredth wide between two of the points that are always asked is seen by its flanks. */
    @ParameterizedTest
    @ValueSource(ints = {4, 16})
    void narrowPeaksAreFound(int first) {
        AtomicInteger asked = new AtomicInteger();
        assertThat(missed(first, t -> 1 / (1 + Math.pow((t - 0.703) / 0.005, 2)), asked)).isLessThan(1e-4);
    }
}
