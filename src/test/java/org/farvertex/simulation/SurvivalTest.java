package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.model.KineticMixing;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Test;

/** How far the fastest A′ flies says whether an error can be quoted. */
class SurvivalTest {

    private static final Estimate TEN_PER_CENT = new Estimate(-50, 2, 0.2);

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

    /** A hundred lengths still have an error; farther off it is at least the number itself. */
    @Test
    void errorsHoldForAHundredLengths() {
        assertThat(new Survival(true, 100).honest(TEN_PER_CENT)).isEqualTo(TEN_PER_CENT);
        assertThat(new Survival(true, 100.001).honest(TEN_PER_CENT)).isEqualTo(new Estimate(-50, 2, 2));
        assertThat(new Survival(true, 101).honest(new Estimate(0, 2, 3))).isEqualTo(new Estimate(0, 2, 3));
        assertThat(new Survival(true, 101).honest(Estimate.ZERO)).isEqualTo(Estimate.ZERO);
        assertThat(new Survival(false, 1e4).honest(TEN_PER_CENT)).as("on the axis").isEqualTo(TEN_PER_CENT);
    }

    /** CHARM at 15 MeV: lengths go as the coupling squared, and 1e-950 has as many effective samples as it likes but no error. */
    @Test
    void ratesQuoteErrorsOnlyWhereTheyHold() {
        for (double epsilon : new double[] {1.7e-4, 2.2e-4, 8e-4}) {
            Experiment experiment = Runs.experiment("charm-wide", new KineticMixing(epsilon).at(0.015), "pi0", "eta");
            Rate rate = Runs.estimate(experiment, Runs.samples(5, 2, 40_000));
            assertThat(rate.errorKnown()).as("%g", epsilon).isEqualTo(epsilon < 2e-4);
            assertThat(rate.channels()).allMatch(channel -> channel.errorKnown() == epsilon < 2e-4);
            assertThat(rate.expected().log10()).isBetween(-960.0, -40.0);
        }
    }
}
