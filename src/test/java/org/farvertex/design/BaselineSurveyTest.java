package org.farvertex.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.ProvidedChannels;
import org.farvertex.simulation.Threads;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BaselineSurveyTest {

    private static final RightHandedT3R PAPER = new RightHandedT3R(10, 1, true, Scenario.VISIBLE);

    /** Made when a slow test first asks for it. */
    private static final class All {

        private static final BaselineSurvey SURVEY = survey(2, "faser", "seaquest-phase1", "nucal");
    }

    private static BaselineSurvey survey(int threads, String... names) {
        return survey(threads, List.of(names).stream().map(name -> Detectors.byName(name).orElseThrow()).toList());
    }

    private static BaselineSurvey survey(int threads, List<Detector> detectors) {
        List<Experiment> experiments = detectors.stream().map(detector -> Experiment.of(PAPER.at(0.11), detector,
            ProvidedChannels.standard(PAPER, detector.beam()), Optional.of(EmbeddedSpectra.of(detector.beam().spectra(), Generator.SIBYLL)),
            BremsstrahlungModel.STANDARD)).toList();
        try (Threads workers = new Threads(threads)) {
            return BaselineSurvey.of(PAPER, List.of(0.11, 0.2), experiments, 1, workers);
        }
    }

    /** An independent program finds 84 MeV for FASER and 48 MeV for NuCal in the paper's mode with SIBYLL; it is good to 1.5 MeV. */
    @Tag("slow")
    @Test
    void reachesAgreeWithAnIndependentProgram() {
        assertThat(All.SURVEY.experiments().get(0).largestMass()).isCloseTo(0.084, within(0.0015));
        assertThat(All.SURVEY.experiments().get(2).largestMass()).isCloseTo(0.048, within(0.0015));
        All.SURVEY.experiments().forEach(b -> assertThat(b.edge().error()).isLessThan(1e-4));
    }

    /** What arXiv:2105.07655 concludes: masses above 110 MeV are out of reach. */
    @Tag("slow")
    @Test
    void nothingAbove110MeVIsReached() {
        BaselineSurvey.Claim claim = All.SURVEY.claim().orElseThrow();
        assertThat(claim.best().id()).isEqualTo("seaquest-phase1");
        assertThat(claim.holds()).isTrue();
        assertThat(claim.margin()).isBetween(1e-3, 8e-3);
        assertThat(claim.expected().value()).isLessThan(claim.signal());
    }

    /** All A′ at the energy of the beam live longest, so the rough estimate can only be too good; N(E) comes closer. */
    @Tag("slow")
    @Test
    void theRoughEstimateIsAnUpperLimit() {
        All.SURVEY.experiments().forEach(BaselineSurveyTest::isOptimistic);
    }

    private static void isOptimistic(Baseline b) {
        assertThat(b.roughMass()).isGreaterThan(b.largestMass());
        assertThat(Math.abs(b.measuredMass() - b.largestMass())).isLessThan(b.roughMass() - b.largestMass());
        assertThat(b.ratio()).isCloseTo(b.distance() / b.logNumber(), within(1e-12));
        for (int i = 1; i < b.measured().size(); i++) {
            assertThat(b.measured().get(i).logNumber()).isLessThanOrEqualTo(b.measured().get(i - 1).logNumber());
        }
    }

    /** NuCal alone, whose survey is the quickest: the mass of the independent program, and the rough one beyond it. */
    @Tag("slow")
    @Test
    void oneExperimentAgreesWithAnIndependentProgram() {
        List<Baseline> found = survey(1, "nucal").experiments();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).largestMass()).isCloseTo(0.048, within(0.0015));
        assertThat(found.get(0).edge().error()).isLessThan(1e-4);
        isOptimistic(found.get(0));
    }

    /** Background raises the events that Fig. 6 asks for, by the rule of every other command, and lowers the reach. */
    @Tag("slow")
    @Test
    void moreBackgroundReachesLess() {
        Detector nucal = Detectors.byName("nucal").orElseThrow();
        Detector noisy = new Detector(nucal.id(), nucal.name(), nucal.description(), nucal.source(), nucal.beam(), nucal.exposure(),
            nucal.production(), nucal.decayVolume(), nucal.acceptance(), nucal.efficiency(), nucal.signal(), 400);
        BaselineSurvey survey = survey(1, List.of(noisy));
        assertThat(survey.experiments().get(0).largestMass()).isLessThan(All.SURVEY.experiments().get(2).largestMass() - 1e-4);
        assertThat(survey.claim().orElseThrow().signal()).isEqualTo(noisy.needed()).isGreaterThan(10 * nucal.signal());
    }

    @Tag("slow")
    @Test
    void isTheSameForAnyNumberOfThreads() {
        assertThat(survey(1, "nucal", "faser").experiments()).isEqualTo(survey(3, "nucal", "faser").experiments());
    }
}
