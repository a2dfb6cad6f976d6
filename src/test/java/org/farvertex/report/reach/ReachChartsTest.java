package org.farvertex.report.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.reach.EdgeBand;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.PartBands;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.table.Column;
import org.farvertex.reproduce.Reproduction;
import org.farvertex.simulation.ProvidedChannels;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Uncertainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is claimed of masses that were not scanned. */
class ReachChartsTest {

    private static final Range SCANNED = new Range(0.023, 0.19);

    /** Reaches from the beginning of the scan to 48 MeV, or from 31 MeV to its end. */
    private static Reach reach(String id, boolean fromTheBeginning) {
        Detector detector = Detectors.resolve(id);
        Setup setup = new Setup(Reproduction.model(), detector, ProvidedChannels.standard(Reproduction.model(), detector.beam()), Optional.empty(),
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

    /** Strips at both ends without the kinetic mixing, a line as far as it goes with it; and not for edges that are no edges. */
    @Test
    void rowsShowHowFarTheModelMovesTheirEdges() {
        EdgeBand band = new EdgeBand(0.048, List.of(new EdgeBand.Moved(Uncertainty.GENERATORS, "a", 0.050, false),
            new EdgeBand.Moved(Uncertainty.BREMSSTRAHLUNG, "b", 0.047, false), new EdgeBand.Moved(Uncertainty.KINETIC_MIXING, "k = 5", 0.030, false)));
        Reach bare = reach("faser", true);
        Reach reach = new Reach(bare.setup(), 3, List.of(), bare.intervals(), List.of(), Optional.empty(), List.of(), 0,
            List.of(new PartBands(0, OptionalDouble.empty(), Optional.empty(), Optional.of(band))));
        Chart chart = new ReachCharts(List.of(reach, reach("nucal", false)), SCANNED).rows();
        List<Layer.Row> rows = chart.layers().stream().filter(Layer.Row.class::isInstance).map(Layer.Row.class::cast).toList();
        assertThat(rows.get(2).bands()).containsExactly(new Layer.Row.Bar(47, 50));
        assertThat(rows.get(2).whiskers()).containsExactly(new Layer.Row.Bar(30, 50));
        assertThat(rows.subList(0, 2)).allMatch(row -> row.bands().isEmpty() && row.whiskers().isEmpty());
        assertThat(chart.layers()).extracting(Layer::label).contains("an edge by other assumptions", "and by another kinetic mixing");
    }

    /** Along the upper edge a strip from the lowest to the highest coupling at each mass that was looked at, and a wider one with the kinetic mixing. */
    @Test
    void contoursShowHowFarTheModelMovesThem() {
        List<PartBands> bands = Stream.of(0.05, 0.06, 0.07).map(mass -> new PartBands(0, OptionalDouble.of(mass), Optional.empty(), Optional.of(new EdgeBand(10,
            List.of(new EdgeBand.Moved(Uncertainty.GENERATORS, "a", 11, false), new EdgeBand.Moved(Uncertainty.KINETIC_MIXING, "k = 5", 20, false)))))).toList();
        Reach bare = reach("faser", true);
        Reach reach = new Reach(bare.setup(), 3, List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), 0, bands);
        List<List<Layer.Band.Slice>> strips = new ReachCharts(List.of(reach), SCANNED).contours(new Range(1, 100)).layers().stream()
            .filter(Layer.Band.class::isInstance).map(layer -> ((Layer.Band) layer).slices()).toList();
        assertThat(strips).containsExactly(slices(20), slices(11));
    }

    /** Without its edges under a version, what lies between them is in question, not all couplings; a version beyond the scan goes to its end. */
    @Test
    void anEdgeThatIsGoneTakesWhatLiesBetween() {
        EdgeBand low = new EdgeBand(2, List.of(new EdgeBand.Moved(Uncertainty.GENERATORS, "gone", 100, true), new EdgeBand.Moved(Uncertainty.GENERATORS, "b", 1.5, false)));
        EdgeBand high = new EdgeBand(10, List.of(new EdgeBand.Moved(Uncertainty.GENERATORS, "gone", 1, true), new EdgeBand.Moved(Uncertainty.GENERATORS, "b", 100, true)));
        List<PartBands> bands = Stream.of(0.05, 0.06, 0.07).map(mass -> new PartBands(0, OptionalDouble.of(mass), Optional.of(low), Optional.of(high))).toList();
        Reach bare = reach("faser", true);
        Reach reach = new Reach(bare.setup(), 3, List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), 0, bands);
        List<List<Layer.Band.Slice>> strips = new ReachCharts(List.of(reach), SCANNED).contours(new Range(1, 100)).layers().stream()
            .filter(Layer.Band.class::isInstance).map(layer -> ((Layer.Band) layer).slices()).toList();
        assertThat(strips).hasSize(2);
        assertThat(strips.get(0)).allSatisfy(slice -> assertThat(List.of(slice.lower(), slice.upper())).containsExactly(1.5, 10.0));
        assertThat(strips.get(1)).allSatisfy(slice -> assertThat(List.of(slice.lower(), slice.upper())).containsExactly(2.0, 100.0));
    }

    /** In words the farthest of the masses counts, as a ratio: 2 of 10 below at one mass, 4 of 10 above at another. */
    @Test
    void wordsSayHowFarTheModelMovesAContour() {
        List<PartBands> bands = Stream.of(8.0, 14.0).map(moved -> new PartBands(0, OptionalDouble.of(0.05), Optional.empty(), Optional.of(new EdgeBand(10,
            List.of(new EdgeBand.Moved(Uncertainty.GENERATORS, "a", moved, false)))))).toList();
        Reach bare = reach("faser", true);
        Reach reach = new Reach(bare.setup(), 3, List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), 0, bands);
        assertThat(EdgeText.of(List.of(reach))).anyMatch(line -> line.matches("faser upper +0\\.80 to 1\\.40"));
    }

    /** The end of the couplings that were looked at is no place of an edge. */
    @Test
    void anEdgeThatIsGoneUnderAVersionHasNoRatio() {
        EdgeBand band = new EdgeBand(1e-7, List.of(new EdgeBand.Moved(Uncertainty.GENERATORS, "a", 0.1, true), new EdgeBand.Moved(Uncertainty.GENERATORS, "b", 0.9e-7, false)));
        Reach bare = reach("faser", true);
        Reach reach = new Reach(bare.setup(), 3, List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), 0,
            List.of(new PartBands(0, OptionalDouble.of(0.05), Optional.of(band), Optional.empty())));
        assertThat(EdgeText.of(List.of(reach))).anyMatch(line -> line.matches("faser lower +0\\.90 to 1\\.00, or none")).anyMatch(line -> line.startsWith("none: "));
    }

    private static List<Layer.Band.Slice> slices(double upper) {
        return Stream.of(50.0, 60.0, 70.0).map(mass -> new Layer.Band.Slice(mass, 10, upper)).toList();
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
