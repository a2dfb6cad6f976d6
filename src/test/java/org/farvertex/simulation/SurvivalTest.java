package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.model.KineticMixing;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.spectrum.Generator;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.UpperLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How far the fastest A′ flies says whether an error can be quoted. */
class SurvivalTest {

    /** \(L\,x/E\) without a dump; in a dump no more than its interaction lengths, whatever the rate. */
    @Test
    void lengthsAreThoseOfTheFastest() {
        Detector faser = Detectors.resolve("faser");
        double decay = new KineticMixing(1e-4).at(0.1).decayLength(faser.beam().energy());
        assertThat(Runs.experiment("faser", new KineticMixing(1e-4).at(0.1)).survival().lengths()).isCloseTo(faser.distance() / decay, within(1e-9));
        Detector dump = Detectors.resolve("src/test/resources/detectors/off-axis-box.yaml");
        double interactions = dump.distance() / dump.production().interactionLength().orElseThrow();
        assertThat(Survival.of(dump, 1e9).lengths()).isEqualTo(interactions);
        assertThat(Survival.of(dump, 1e-3).lengths()).isCloseTo(1e-3 * dump.distance() / dump.beam().energy(), within(1e-12));
    }

    /** A hundred lengths are still sampled; farther off the axis there is what \(e^{-L/d}\) leaves. */
    @Test
    void samplesTellForAHundredLengths() {
        assertThat(new Survival(true, 100, 60).limit()).isEmpty();
        assertThat(new Survival(true, 100.5, 60).limit()).contains(new UpperLimit(-40.5));
        assertThat(new Survival(false, 1e4, 60).limit()).as("on the axis").isEmpty();
    }

    /** A limit holds whatever the exposure that a file gives: ten thousand A′ for each proton of 1e40. */
    @Test
    void moreProtonsMakeMore() {
        Detector d = Detectors.resolve("charm-wide");
        Detector huge = new Detector(d.id(), d.name(), d.description(), d.source(), d.beam(), 1e40, d.production(), d.decayVolume(), d.acceptance(),
            d.efficiency(), d.signal(), d.background());
        assertThat(Survival.of(d, 1).logMost()).isEqualTo(60);
        assertThat(Survival.of(huge, 1).logMost()).isCloseTo(44 * Math.log(10), within(1e-9));
    }

    /**
     * CHARM at 15 MeV: lengths go as the coupling squared. Farther than a hundred of them rate, scan, spectra and events say the same, a limit, and
     * up to there what is sampled is below what it would be.
     */
    @Test
    @Tag("slow")
    void farOffTheAxisThereIsALimit() {
        Detector charm = Detectors.resolve("charm-wide");
        Setup setup = new Setup(new KineticMixing(1e-5), charm, List.of("pi0", "eta"), BeamTables.of(charm.beam(), Generator.SIBYLL),
            BremsstrahlungModel.STANDARD);
        for (double epsilon : new double[] {1.7e-4, 2.2e-4, 8e-4}) {
            Experiment experiment = Runs.experiment("charm-wide", new KineticMixing(epsilon).at(0.015), "pi0", "eta");
            Rate rate = Runs.estimate(experiment, Runs.samples(5, 2, 40_000));
            CouplingCurve curve = new CouplingScan(setup, 5, 512).at(0.015);
            double most = (60 - experiment.survival().lengths() + Math.log(2)) / Math.log(10);
            if (epsilon < 2e-4) {
                assertThat(rate.expected().log10()).isBetween(-60.0, most);
                assertThat(rate.errorKnown()).isTrue();
                assertThat(curve.unaccepted(epsilon)).isEmpty();
            } else {
                assertThat(rate.unseen()).isTrue();
                assertThat(rate.errorKnown()).isFalse();
                assertThat(rate.samples()).isZero();
                assertThat(rate.limit().orElseThrow().log10()).isCloseTo(most, within(1e-9));
                assertThat(curve.expected(epsilon)).isEqualTo(Estimate.ZERO);
                assertThat(curve.unaccepted(epsilon).orElseThrow().limit().log10()).isCloseTo(most, within(1e-9));
                try (EventGenerator generator = new EventGenerator(experiment, Runs.samples(5, 2, 1), true)) {
                    assertThat(generator.obstacle()).isPresent();
                }
                assertThat(new SpectrumEstimator(Runs.samples(5, 2, 40_000)).estimate(experiment, Progress.SILENT).energy().total()).isZero();
            }
        }
    }
}
