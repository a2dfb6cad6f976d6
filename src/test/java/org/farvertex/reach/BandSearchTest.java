package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import org.farvertex.config.Detectors;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Uncertainty;
import org.farvertex.simulation.Variations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands against the numbers of an independent program, and against scans of the varied setups themselves. */
class BandSearchTest {

    private static final ReachPlan PLAN = new ReachPlan(new Range(0.01, 0.2), Optional.empty(), Optional.empty(), 1, 256, 0.05);

    private static Reach reach(Setup setup) {
        return PLAN.run(setup, setup.detector().needed(), Journal.inMemory(), Threads.CALLER, Progress.SILENT);
    }

    private static EdgeBand upper(Setup setup) {
        return new BandSearch(PLAN, new Variations()).of(List.of(reach(setup)), Threads.CALLER).get(0).bands().get(0).high().orElseThrow();
    }

    private static Setup setup(String detector) {
        return Setup.standard(Detectors.byName(detector).orElseThrow(), new RightHandedT3R(10, 1, true, Scenario.VISIBLE));
    }

    /** Edges at k = 5 by another program; all versions that are not of the kinetic mixing lie nearer. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"faser,84.4,36.6", "faser2,90.1,39.4", "seaquest-phase1,106.0,46.7", "ship-ecn3,95.7,42.3", "nucal,48.8,21.4"})
    void theKineticMixing(String detector, double at1, double at5) {
        EdgeBand band = upper(setup(detector));
        assertThat(1e3 * band.edge()).isCloseTo(at1, withinPercentage(1));
        assertThat(1e3 * band.of(Uncertainty.KINETIC_MIXING).low()).isCloseTo(at5, withinPercentage(1));
        assertThat(band.of(Uncertainty.KINETIC_MIXING).high()).isEqualTo(band.edge());
        assertThat(band.of(Uncertainty.BREMSSTRAHLUNG).low()).isGreaterThan(0.95 * band.edge());
    }

    /** Every edge of FASER 2 is that of a scan of the varied setup: 4.5 errors of 5 % in the yield, some 0.1 MeV each, and 0.02 of interpolation. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"z < 0.8", "DPMJET-III 19.3.8", "'off-shell form factor, 1.0 GeV'", "with", "k = 5"})
    void edgesAreThoseOfTheVariedSetup(String name) {
        Setup setup = setup("faser2");
        EdgeBand band = upper(setup);
        new Variations().of(setup).stream().filter(v -> v.name().equals(name)).findFirst().ifPresentOrElse(variation -> {
            double moved = band.moved().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow().edge();
            assertThat(moved).isCloseTo(reach(variation.of(setup)).massReach().orElseThrow().high(), within(3.5e-4));
        }, () -> {
            throw new AssertionError(name + " is not varied");
        });
    }
}
