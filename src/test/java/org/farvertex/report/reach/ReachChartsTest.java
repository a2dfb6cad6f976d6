package org.farvertex.report.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.table.Column;
import org.farvertex.reproduce.Reproduction;
import org.farvertex.simulation.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is claimed of masses that were not scanned. */
class ReachChartsTest {

    private static final Range SCANNED = new Range(0.023, 0.19);

    /** Reaches from the beginning of the scan to 48 MeV, or from 31 MeV to its end. */
    private static Reach reach(String id, boolean fromTheBeginning) {
        Detector detector = Detectors.resolve(id);
        Setup setup = new Setup(Reproduction.model(), detector, Setup.standardChannels(Reproduction.model(), detector.beam()), Optional.empty(),
            BremsstrahlungModel.STANDARD);
        MassInterval interval = fromTheBeginning
            ? new MassInterval(new MassInterval.Edge(SCANNED.low(), 0, 0, true), new MassInterval.Edge(0.048, 1e-5, 4e-4, false))
            : new MassInterval(new MassInterval.Edge(0.031, 1e-5, 4e-4, false), new MassInterval.Edge(SCANNED.high(), 0, 0, true));
        return new Reach(setup, 3, List.of(), Optional.of(List.of(interval)), List.of(), Optional.empty(), List.of(), 0);
    }

    /** Past experiments are shaded grey, the others outlined: both from the lowest mass scanned, not from zero. */
    @ParameterizedTest
    @ValueSource(strings = {"nucal", "faser"})
    void shadingBeginsAtTheLowestMassScanned(String id) {
        Chart chart = new ReachCharts(List.of(reach(id, true)), SCANNED).fig3();
        String name = Detectors.resolve(id).name();
        List<Double> shaded = chart.layers().stream().filter(layer -> layer.label().equals(name))
            .flatMap(ReachChartsTest::outlines).map(ChartPoint::x).distinct().sorted().toList();
        assertThat(shaded).containsExactly(1e3 * SCANNED.low(), 48.0);
    }

    /** A row for each experiment that was scanned or published, the farthest reach above, in its own colour. */
    @Test
    void rowsAreSortedByReach() {
        Chart chart = new ReachCharts(List.of(reach("nucal", true), reach("faser", false)), SCANNED).rows();
        assertThat(chart.y().names()).containsExactly("BaBar", "FASER", "NuCal");
        List<Layer.Row> rows = chart.layers().stream().filter(Layer.Row.class::isInstance).map(Layer.Row.class::cast).toList();
        assertThat(rows.stream().map(Layer.Row::colour).distinct()).hasSize(3);
        assertThat(rows.get(1).bars()).containsExactly(new Layer.Row.Bar(31, 190, false, true));
        assertThat(rows.get(2).bars()).containsExactly(new Layer.Row.Bar(23, 48, true, false));
        assertThat(rows.stream().map(Layer.Row::excluded)).containsExactly(true, false, true);
        assertThat(chart.title()).isEqualTo("NuCal, FASER: t3r, *V* = 10 GeV");
    }

    private static Stream<ChartPoint> outlines(Layer layer) {
        return (layer instanceof Layer.ExcludedArea grey ? grey.outlines() : ((Layer.Projection) layer).outlines()).stream().flatMap(List::stream);
    }

    /** An open end is the end of the scan, and the table says so. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOpenEndIsSaidToBeOne(boolean fromTheBeginning) {
        List<String> words = ReachTables.summary(List.of(reach("faser", fromTheBeginning)), SCANNED).columns().stream()
            .filter(column -> column.heading().contains(" mass")).map(column -> ((Column.Words) column).values().get(0)).toList();
        assertThat(words).isEqualTo(fromTheBeginning ? List.of("below 23.0", "48.0") : List.of("31.0", "above 190"));
    }
}
