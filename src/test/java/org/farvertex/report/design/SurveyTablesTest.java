package org.farvertex.report.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.farvertex.design.Baseline;
import org.farvertex.reach.MassInterval;
import org.farvertex.report.table.Column;
import org.junit.jupiter.api.Test;

class SurveyTablesTest {

    private static double cell(List<Baseline> experiments, String heading) {
        return SurveyTables.experiments(experiments).columns().stream().filter(column -> column.heading().equals(heading))
            .map(Column.Numbers.class::cast).findFirst().orElseThrow().values().get(0);
    }

    /** An edge does not stand beside the Monte Carlo error alone, nor with digits that a doubled yield takes away. */
    @Test
    void anEdgeHasWhatMovesItBesideIt() {
        List<Baseline> one = List.of(new Baseline("a", "A", 5, 30, 120, List.of(), 0.12187, 0.10741,
            new MassInterval.Edge(0.106037, 1.4e-5, 8.44e-4, false)));
        assertThat(cell(one, "largest mass [MeV]")).isEqualTo(106);
        assertThat(cell(one, "MC error of largest mass [MeV]")).isEqualTo(0.01);
        assertThat(cell(one, "shift of largest mass for twice the yield [MeV]")).isEqualTo(0.84);
        assertThat(cell(one, "rough mass [MeV]")).isEqualTo(121.9);
        List<Baseline> none = List.of(new Baseline("a", "A", 5, 30, 120, List.of(), 0.12187, 0.10741,
            new MassInterval.Edge(Double.NaN, Double.NaN, Double.NaN, false)));
        assertThat(cell(none, "largest mass [MeV]")).isNaN();
    }
}
