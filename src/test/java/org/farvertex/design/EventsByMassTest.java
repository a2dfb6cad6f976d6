package org.farvertex.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;

class EventsByMassTest {

    private static Estimate number(double value) {
        return new Estimate(0, value, 0.1 * value);
    }

    /** ln N = 10 − 100 m is linear, so its edge is exact: N = 3 at m = (10 − ln 3)/100. */
    @Test
    void edgesOfAnExponentialAreExact() {
        List<Double> masses = List.of(0.01, 0.06, 0.11, 0.2);
        EventsByMass scan = new EventsByMass(masses, masses.stream().map(m -> number(Math.exp(10 - 100 * m))).toList());
        List<MassInterval> probed = scan.probed(3);
        assertThat(probed).hasSize(1);
        assertThat(probed.get(0).low().mass()).isEqualTo(0.01);
        assertThat(probed.get(0).high().mass()).isCloseTo((10 - Math.log(3)) / 100, within(1e-12));
        assertThat(scan.least(new Range(0.06, 0.11))).isEqualTo(Math.exp(10 - 100 * 0.11));
    }

    @Test
    void islandsAreKeptApart() {
        EventsByMass scan = new EventsByMass(List.of(1.0, 2.0, 3.0, 4.0, 5.0), Stream.of(1.0, 9.0, 0.0, 9.0, 9.0).map(EventsByMassTest::number).toList());
        List<MassInterval> probed = scan.probed(3);
        assertThat(probed).hasSize(2);
        assertThat(probed.get(0).low().mass()).isCloseTo(1.5, within(1e-12));
        assertThat(probed.get(1).high().mass()).isEqualTo(5);
        assertThat(scan.probed(10)).isEmpty();
    }
}
