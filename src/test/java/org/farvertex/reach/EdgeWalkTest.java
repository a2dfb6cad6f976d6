package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that fall or rise with a power of the variable, of which the root is known. */
class EdgeWalkTest {

    private static final Range RANGE = new Range(0.01, 0.2);

    private static DoubleUnaryOperator power(double root, double power) {
        return x -> power * Math.log(x / root);
    }

    /** A power is a straight line in the logarithms, so interpolation is exact. */
    @ParameterizedTest
    @CsvSource({"0.08,true", "0.0801,true", "0.0799,true", "0.036,true", "0.19,true", "0.08,false", "0.0812,false", "0.011,false", "0.15,false"})
    void theRootIsFound(double root, boolean upper) {
        EdgeWalk walk = new EdgeWalk(0.08, 0.02, RANGE, upper);
        assertThat(walk.edge(power(root, upper ? -40 : 40)).place()).isCloseTo(root, within(1e-12));
    }

    /** −∞ beyond the root, where nothing decays in time any more: the root lies between two neighbouring points. */
    @ParameterizedTest
    @CsvSource({"0.05", "0.0755", "0.0795"})
    void cliffsAreFoundToAStep(double root) {
        double found = new EdgeWalk(0.08, 0.02, RANGE, true).edge(x -> x > root ? Double.NEGATIVE_INFINITY : 1).place();
        assertThat(Math.abs(Math.log(found / root))).isLessThan(0.02);
    }

    @ParameterizedTest
    @CsvSource({"0.5,true,0.2", "0.005,true,0.01", "0.005,false,0.01", "0.5,false,0.2"})
    void edgesBeyondTheRangeAreAtItsEnd(double root, boolean upper, double end) {
        EdgeWalk walk = new EdgeWalk(0.08, 0.02, RANGE, upper);
        DoubleUnaryOperator function = power(root, upper ? -40 : 40);
        assertThat(walk.edge(function)).isEqualTo(new EdgeWalk.Found(end, true));
    }

    /** A far edge takes strides. */
    @ParameterizedTest
    @CsvSource({"0.036,20", "0.0801,3"})
    void fewPointsAreAsked(double root, int most) {
        AtomicInteger asked = new AtomicInteger();
        new EdgeWalk(0.08, 0.02, RANGE, true).edge(x -> {
            asked.incrementAndGet();
            return power(root, -40).applyAsDouble(x);
        });
        assertThat(asked.get()).isLessThanOrEqualTo(most);
    }
}
