package org.farvertex.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MassScanTest {

    /** ln N = 10 − 100 m is linear, so its edge is exact: N = 3 at m = (10 − ln 3)/100. */
    @Test
    void edgesOfAnExponentialAreExact() {
        List<Double> masses = List.of(0.01, 0.06, 0.11, 0.2);
        MassScan scan = new MassScan(masses, masses.stream().map(m -> Math.exp(10 - 100 * m)).toList());
        List<MassScan.Interval> probed = scan.probed(3);
        assertThat(probed).hasSize(1);
        assertThat(probed.get(0).low()).isEqualTo(0.01);
        assertThat(probed.get(0).high()).isCloseTo((10 - Math.log(3)) / 100, within(1e-12));
        assertThat(scan.least(new MassScan.Interval(0.06, 0.11))).isEqualTo(Math.exp(10 - 100 * 0.11));
    }

    @Test
    void islandsAreKeptApart() {
        MassScan scan = new MassScan(List.of(1.0, 2.0, 3.0, 4.0, 5.0), List.of(1.0, 9.0, 0.0, 9.0, 9.0));
        List<MassScan.Interval> probed = scan.probed(3);
        assertThat(probed).hasSize(2);
        assertThat(probed.get(0).low()).isCloseTo(1.5, within(1e-12));
        assertThat(probed.get(1).high()).isEqualTo(5);
        assertThat(scan.probed(10)).isEmpty();
    }
}
