package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;

/** The stored sample against its formula, term by term. */
class FlightSampleTest {

    private static final double EXACT = 1e-12;

    private static double[] entry(int draw, double weight, double lag, double span) {
        return new double[] {draw, Math.log(weight), lag, span};
    }

    private static FlightEntries columns(List<double[]> entries) {
        FlightEntries columns = new FlightEntries();
        entries.forEach(e -> columns.add((int) e[0], e[1], e[2], e[3]));
        return columns;
    }

    private static double decays(double weight, double lag, double span, double rate) {
        return weight * Math.exp(-lag * rate) * (1 - Math.exp(-span * rate));
    }

    /** Six draws, of which the first flies through two stretches, its partner through none, and the third and fourth make a pair. */
    @Test
    void sumAndErrorOfStretches() {
        List<double[]> entries = List.of(entry(0, 3, 2, 0.5), entry(0, 3, 4, 1), entry(2, 5, 1, 0.2), entry(3, 4, 1.5, 0.3));
        FlightSample sample = new FlightSample(6, false, columns(entries));
        for (double rate : new double[] {0.01, 0.3, 2, 20}) {
            double first = decays(3, 2, 0.5, rate) + decays(3, 4, 1, rate);
            double third = decays(5, 1, 0.2, rate);
            double fourth = decays(4, 1.5, 0.3, rate);
            Estimate found = sample.at(Math.log(rate));
            assertThat(found.value()).isCloseTo((first + third + fourth) / 6, within(EXACT));
            assertThat(found.error()).isCloseTo(Math.hypot(first, third - fourth) / 6, within(EXACT));
        }
    }

    /** A rate so small that nothing decays on the way: N is linear in it, to the next order. */
    @Test
    void thinLimit() {
        FlightSample sample = new FlightSample(2, false, columns(List.of(entry(0, 3, 200, 10), entry(1, 1, 100, 20))));
        double rate = 2e-5;
        Estimate found = sample.at(Math.log(rate));
        assertThat(found.value()).isCloseTo((decays(3, 200, 10, rate) + decays(1, 100, 20, rate)) / 2, within(1e-5 * found.value()));
        assertThat(found.error()).isCloseTo((3 * 10 - 20) * rate / 2, within(1e-2 * found.error()));
    }

    @Test
    void sumOfVertices() {
        FlightSample sample = new FlightSample(4, true, columns(List.of(entry(0, 3, 2, 0), entry(1, 2, 1, 0))));
        double rate = 0.7;
        double first = 3 * rate * Math.exp(-2 * rate);
        double second = 2 * rate * Math.exp(-rate);
        assertThat(sample.at(Math.log(rate)).value()).isCloseTo((first + second) / 4, within(EXACT));
        assertThat(sample.at(Math.log(rate)).error()).isCloseTo(Math.abs(first - second) / 4, within(EXACT));
    }

    /** Of 40 equal flights none was accepted: the share is below −ln 0.05 / 40, and the limit that share of their decays. */
    @Test
    void limitWhereNothingIsAccepted() {
        List<double[]> tried = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            tried.add(entry(2 * k, 5, 3, 0.5));
        }
        FlightSample sample = FlightSample.unaccepted(100, 100, columns(tried));
        for (double rate : new double[] {1e-6, 0.4}) {
            Unaccepted none = sample.limit(Math.log(rate)).orElseThrow();
            assertThat(none.samples()).isEqualTo(100);
            assertThat(none.limit().value() / (-Math.log(0.05) / 100 * decays(5, 3, 0.5, rate))).isCloseTo(1, within(1e-5));
            assertThat(sample.at(Math.log(rate))).isEqualTo(Estimate.ZERO);
        }
        assertThat(sample.sawNothing()).isTrue();
    }

    /** If nothing could be accepted, or something was, there is no limit. */
    @Test
    void noLimitOtherwise() {
        assertThat(FlightSample.unaccepted(100, 100, new FlightEntries()).limit(0)).isEmpty();
        FlightSample seen = new FlightSample(2, false, columns(List.of(entry(0, 3, 2, 0.5))));
        assertThat(seen.limit(0)).isEmpty();
        assertThat(seen.sawNothing()).isFalse();
    }
}
