package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Plane;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.detector.Spectrometer;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Volume;
import org.farvertex.model.KineticMixing;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.Sampling;
import org.farvertex.reach.ReachPlan.GridSize;
import org.farvertex.simulation.CouplingScan;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Yield;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;

/** Plans carried out for the one channel that needs no tables: edges, contours and grids against runs for single points. */
class ReachPlanTest {

    private static final double SIGNAL = 10;
    private static final Range MASSES = new Range(0.03, 0.3);

    /** One channel that needs no tables, before a box 10 m behind a proton dump. */
    static Setup setup(double coupling) {
        Detector detector = new Detector("long", "", "", "", Beams.byId("protons-400GeV").orElseThrow(), 1e15, ProductionPoint.ORIGIN,
            Volume.of(new Box(10, 20, 4, 4, 0, 0)), Acceptance.ALL, Efficiency.constant(1), 3, 0);
        return new Setup(new KineticMixing(coupling), detector, List.of("bremsstrahlung"), Optional.empty(), BremsstrahlungModel.STANDARD);
    }

    private static double rate(double mass, double coupling) {
        Estimate expected = new RateEstimator(new RunSettings(17, 1, OptionalLong.of(1 << 14), 0.01, Sampling.IMPORTANCE), Progress.SILENT)
            .estimate(setup(coupling).at(mass)).expected();
        return Math.log(expected.scaled()) + expected.logScale();
    }

    private static Reach run(ReachPlan plan, double coupling) {
        return plan.run(setup(coupling), SIGNAL, Journal.inMemory(), Threads.CALLER, Progress.SILENT);
    }

    /** At one coupling: N is the signal at the edge in the mass, more below, fewer above; no grid and no contours. */
    @Test
    void edgesInTheMass() {
        List<Double> progress = new ArrayList<>();
        ReachPlan plan = new ReachPlan(MASSES, Optional.empty(), Optional.empty(), 5, 128, 0.05);
        double coupling = 1e-5;
        Reach reach = plan.run(setup(coupling), SIGNAL, Journal.inMemory(), Threads.CALLER, progress::add);
        assertThat(reach.contours()).isEmpty();
        assertThat(reach.grid()).isEmpty();
        assertThat(reach.unknown()).isEmpty();
        assertThat(reach.shortfall()).isLessThanOrEqualTo(1);
        assertThat(reach.signal()).isEqualTo(SIGNAL);
        MassInterval found = reach.intervals().orElseThrow().get(0);
        assertThat(found.low().open()).isTrue();
        assertThat(found.high().open()).isFalse();
        double slope = (rate(found.high().mass() * 1.02, coupling) - rate(found.high().mass() * 0.98, coupling)) / 0.04;
        // the edge is good to 5 %, N to as much times its slope; 5 σ
        assertThat(rate(found.high().mass(), coupling)).isCloseTo(Math.log(SIGNAL), within(5 * Math.abs(slope) * found.high().error() / found.high().mass() + 0.05));
        assertThat(found.high().error() / found.high().mass()).isBetween(1e-6, 0.05);
        assertThat(reach.curve().get(0).mass()).isEqualTo(0.03);
        assertThat(reach.curve().get(reach.curve().size() - 1).mass()).isEqualTo(0.3);
        assertThat(reach.massReach().orElseThrow().high()).isEqualTo(found.high().mass());
        assertThat(reach.generator()).isEqualTo("none");
        assertThat(progress.get(progress.size() - 1)).isEqualTo(1);
        assertThat(progress).isSorted().hasSize(reach.curve().size());
    }

    /** With a range of couplings: on the contour N is the signal; a coarse grid is made apart, a fine one serves both. */
    @Test
    void contoursAndGrids() {
        Range masses = new Range(0.1, 0.2);
        Range couplings = new Range(2e-6, 1e-4);
        for (int size : new int[] {3, 14}) {
            ReachPlan plan = new ReachPlan(masses, Optional.of(couplings), Optional.of(new GridSize(size, size + 1)), 5, 64, 0.1);
            Reach reach = run(plan, 1e-5);
            assertThat(reach.intervals()).isEmpty();
            assertThat(reach.contours()).isNotEmpty();
            Grid grid = reach.grid().orElseThrow();
            assertThat(grid.masses()).hasSize(size);
            assertThat(grid.couplings()).hasSize(size + 1);
            assertThat(grid.masses().get(size - 1)).isEqualTo(0.2);
            assertThat(grid.couplings().get(0)).isEqualTo(2e-6);
            List<Contour.Point> edges = reach.contours().stream().flatMap(c -> c.points().stream()).filter(p -> p.error() > 0).toList();
            assertThat(edges.size()).isGreaterThan(5);
            for (int k = 0; k < edges.size(); k += Math.max(1, edges.size() / 3)) {
                Contour.Point p = edges.get(k);
                double slope = (rate(p.mass(), p.coupling() * 1.02) - rate(p.mass(), p.coupling() * 0.98)) / 0.04;
                assertThat(rate(p.mass(), p.coupling())).as("%s", p).isCloseTo(Math.log(SIGNAL), within(5 * Math.abs(slope) * p.error() + 0.05));
            }
        }
        Reach none = run(new ReachPlan(masses, Optional.of(couplings), Optional.empty(), 5, 64, 0.1), 1e-5);
        assertThat(none.grid()).isEmpty();
        assertThat(none.contours()).isNotEmpty();
    }

    /** What a scan knows better around a coupling it knows with a smaller error there. */
    @Test
    void simulationsCanBeSharpened() {
        Yield.AtMass yield = new CouplingScan(setup(1e-5), 7, 64).at(0.06);
        Yield.AtMass sharper = yield.sharper(1e-5).orElseThrow();
        assertThat(sharper.expected(1e-5).relativeError()).isLessThan(0.8 * yield.expected(1e-5).relativeError());
        assertThat(yield.unaccepted(1e-5)).isEmpty();
        Setup blind = aside(setup(1e-5));
        assertThat(new CouplingScan(blind, 7, 64).at(0.06).unaccepted(1e-5)).isPresent();
    }

    /** The same volume, but pairs must hit a pinhole beside the beam. */
    private static Setup aside(Setup setup) {
        Detector d = setup.detector();
        Acceptance acceptance = new Acceptance(EnergyRange.ALL, EnergyRange.ALL, Optional.empty(),
            new Spectrometer(List.of(new Plane(31, Plane.Outline.BOX, 1e-9, 1e-9, 0.3, 0))));
        return new Setup(setup.model(), new Detector("aside", "", "", "", d.beam(), d.exposure(), d.production(), d.decayVolume(), acceptance, d.efficiency(), 3, 0),
            setup.channels(), setup.spectra(), setup.bremsstrahlung());
    }

    @Test
    void theGeneratorIsNamed() {
        BeamSpectra spectra = EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA);
        Setup setup = setup(1e-5);
        Setup pions = new Setup(setup.model(), setup.detector(), setup.channels(), Optional.of(spectra), setup.bremsstrahlung());
        assertThat(new Reach(pions, SIGNAL, List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), 0).generator()).isEqualTo(spectra.generator())
            .containsIgnoringCase("pythia");
    }

    @Test
    void plansThatMakeNoSense() {
        GridSize size = new GridSize(2, 2);
        assertThatThrownBy(() -> new ReachPlan(MASSES, Optional.empty(), Optional.of(size), 1, 64, 0.02)).hasMessageContaining("range of couplings");
        for (double bad : new double[] {0, -1, 1, 2, Double.NaN}) {
            assertThatThrownBy(() -> new ReachPlan(MASSES, Optional.empty(), Optional.empty(), 1, 64, bad)).hasMessageContaining("between 0 and 1");
        }
        assertThatThrownBy(() -> new GridSize(1, 2)).hasMessageContaining("at least 2 x 2");
        assertThatThrownBy(() -> new GridSize(2, 1)).hasMessageContaining("at least 2 x 2");
        assertThatThrownBy(() -> new GridSize(1001, 1000)).hasMessageContaining("a million");
        assertThatThrownBy(() -> new GridSize(1 << 16, 1 << 16)).hasMessageContaining("a million");
        assertThatCode(() -> new GridSize(1000, 1000)).doesNotThrowAnyException();
    }

    /** Nothing reached, or a reach of one mass: no range of masses. */
    @Test
    void noMassesReached() {
        Reach nothing = new Reach(setup(1e-5), SIGNAL, List.of(), Optional.of(List.of()), List.of(), Optional.empty(), List.of(), 0);
        assertThat(nothing.massReach()).isEmpty();
        Contour.Point p = new Contour.Point(0.1, 1e-5, 0, 0);
        assertThat(new Reach(setup(1e-5), SIGNAL, List.of(), Optional.empty(), List.of(new Contour(List.of(p, p))), Optional.empty(), List.of(), 0).massReach()).isEmpty();
        Contour.Point q = new Contour.Point(0.05, 1e-5, 0, 0);
        Range reach = new Reach(setup(1e-5), SIGNAL, List.of(), Optional.empty(), List.of(new Contour(List.of(p, q))), Optional.empty(), List.of(), 0).massReach().orElseThrow();
        assertThat(reach).isEqualTo(new Range(0.05, 0.1));
    }
}
