package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.junit.jupiter.api.Test;

/** Rungs a factor of two apart, from long-lived for a five thousandth of the beam's momentum to short-lived for all of it. */
class RateLadderTest {

    private final Detector detector = Detectors.resolve("nucal");
    private final RateLadder ladder = RateLadder.of(detector);

    @Test
    void ends() {
        double perLength = detector.distance() / detector.beam().momentum();
        assertThat(Math.exp(ladder.logRate(0)) * perLength * 5000).isLessThan(1);
        assertThat(Math.exp(ladder.logRate(RateLadder.RUNGS - 1)) * perLength).isCloseTo(8192, within(1e-6));
    }

    @Test
    void aroundARungRatesFallByTwo() {
        double[] rates = ladder.around(7, 2);
        assertThat(rates).hasSize(5);
        assertThat(rates[2]).isCloseTo(Math.exp(ladder.logRate(7)), within(1e-12 * rates[2]));
        for (int k = 1; k < 5; k++) {
            assertThat(rates[k - 1] / rates[k]).isCloseTo(2, within(1e-12));
        }
    }

    @Test
    void placesBetweenRungsAndBeyondTheEnds() {
        assertThat(ladder.position(ladder.logRate(3) + 0.25 * Math.log(2))).isCloseTo(3.25, within(1e-9));
        assertThat(ladder.position(ladder.logRate(0) - 5)).isZero();
        assertThat(ladder.position(ladder.logRate(26) + 5)).isEqualTo(26);
    }
}
