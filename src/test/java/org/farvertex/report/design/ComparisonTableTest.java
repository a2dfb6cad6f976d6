package org.farvertex.report.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.farvertex.design.EventsByMass;
import org.farvertex.design.Layout;
import org.farvertex.design.Trial;
import org.farvertex.detector.Beams;
import org.farvertex.reach.Range;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;

/** What a table of layouts says that they probe. */
class ComparisonTableTest {

    /** Events at 0.1, 0.2, 0.3 and 0.4 GeV; 3 are needed. */
    private static String probed(double... events) {
        EventsByMass curve = new EventsByMass(List.of(0.1, 0.2, 0.3, 0.4), DoubleStream.of(events).mapToObj(n -> new Estimate(0, n, 0)).toList());
        return ComparisonTable.probed(new Trial(new Layout(Beams.byId("protons-400GeV").orElseThrow(), 1, 0, 1, 1), curve, new Range(0.1, 0.4), 3, curve.probed(3)));
    }

    /** Between 10 and 1 event ln N is 3 at ln(10/3)/ln 10 of the way. */
    @Test
    void gapsAreLeftOutAndOpenEndsSaidToBe() {
        assertThat(probed(10, 1, 10, 10)).isEqualTo("below 100.0 to 152.3 and 247.7 to above 400.0");
        assertThat(probed(1, 10, 1, 1)).isEqualTo("147.7 to 252.3");
        assertThat(probed(1, 1, 1, 1)).isEqualTo("-");
    }
}
