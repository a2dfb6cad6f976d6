package org.farvertex.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.farvertex.detector.CountingLimit;
import org.junit.jupiter.api.Test;

class BaselineSearchTest {

    private static final FlightGrid GRID = SampleGrid.madeUp();

    private static BaselineSearch search(double exposure, double shielding) {
        return new BaselineSearch(SampleGrid.request(exposure, 0.05, shielding, 0), GRID);
    }

    /** Every place on a fine grid of distances and lengths: none probes more than 0.1 MeV beyond the one found. */
    @Test
    void noPlaceOfABruteForceSearchProbesMore() {
        for (double shielding : new double[] {0.4, 0.8, 1.5}) {
            BaselineSearch search = search(1e18, shielding);
            BaselineSearch.Place best = search.best();
            double found = search.width(best.distance(), best.length());
            double widest = 0;
            double shortest = Double.POSITIVE_INFINITY;
            for (int i = 0; i <= 40; i++) {
                for (int j = 0; j <= 60; j++) {
                    double distance = shielding * Math.pow(20, i / 40.0);
                    double length = 3 * Math.pow(10, -4 * j / 60.0);
                    double width = search.width(distance, length);
                    widest = Math.max(widest, width);
                    boolean asGood = width >= found && search.leastEvents(distance, length) >= search.leastEvents(best.distance(), best.length());
                    shortest = asGood ? Math.min(shortest, length) : shortest;
                }
            }
            assertThat(widest).isGreaterThan(0.05).isLessThanOrEqualTo(found + 1.01e-4);
            assertThat(shortest).as("as good and shorter").isGreaterThanOrEqualTo(best.length() * 0.999);
        }
    }

    @Test
    void fartherIsNeverBetterAndLongerNeverWorse() {
        BaselineSearch search = search(1e18, 0.5);
        double last = Double.POSITIVE_INFINITY;
        for (double distance = 0.5; distance < 5; distance *= 1.2) {
            assertThat(search.leastEvents(distance, 1)).isLessThan(last);
            assertThat(search.leastEvents(distance, 1)).isGreaterThan(search.leastEvents(distance, 0.1));
            last = search.leastEvents(distance, 1);
        }
    }

    /** At the farthest distance and at the least exposure the worst mass has just the events needed. */
    @Test
    void limitsAreWhereTheSignalIsJustThere() {
        BaselineSearch search = search(1e20, 0.3);
        double far = search.farthest(1);
        assertThat(far).isGreaterThan(0.3);
        assertThat(search.leastEvents(far, 1)).isCloseTo(3, within(0.01));
        double least = search.leastExposure(0.6, 1);
        assertThat(search(least, 0.3).leastEvents(0.6, 1)).isCloseTo(3, within(1e-9));
        assertThat(search(1e5, 0.3).farthest(1)).isNaN();
    }

    /** Twice the exposure needs the same place for half the share: least exposure does not depend on the exposure asked for. */
    @Test
    void backgroundRaisesTheExposureInProportionToTheSignal() {
        BaselineSearch with = new BaselineSearch(SampleGrid.request(1e20, 0.05, 0.3, 10), GRID);
        double ratio = with.leastExposure(0.6, 1) / search(1e20, 0.3).leastExposure(0.6, 1);
        assertThat(ratio).isCloseTo(CountingLimit.needed(3, 10) / 3, within(1e-9));
    }

    @Test
    void aVolumeThatSeesNothingIsNoError() {
        BaselineSearch search = search(1e-3, 3);
        assertThat(search.best().distance()).isEqualTo(3);
        assertThat(search.width(3, 3)).isZero();
        assertThat(search.falling(1)).allMatch(step -> step.probed().isEmpty());
    }
}
