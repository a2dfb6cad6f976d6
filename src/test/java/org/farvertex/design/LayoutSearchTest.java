package org.farvertex.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Beams;
import org.farvertex.detector.SignalRule;
import org.farvertex.model.DarkHiggs;
import org.farvertex.model.DarkHiggs.OpenChannels;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.Sampling;
import org.farvertex.reach.Range;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import org.junit.jupiter.api.Test;

/** What a comparison of layouts knows between the masses that it simulates. */
class LayoutSearchTest {

    /**
     * A dark Higgs beyond two muon masses lives more than a thousand times shorter: what reaches a detector below dies out in front of it above, with nothing of
     * that at the masses to either side.
     */
    @Test
    void aThresholdEndsWhatIsProbed() {
        double threshold = 2 * Particle.MUON.mass();
        DarkHiggs model = new DarkHiggs(10, new OpenChannels(Optional.empty(), Optional.empty(), true));
        Beam protons = Beams.byId("protons-400GeV").orElseThrow();
        SignalRule rule = SignalRule.ofEvents(3, 0);
        LayoutRequest request = new LayoutRequest(List.of(protons), List.of(2.0), List.of(0.0), List.of(0.25), 5, 1e18, 1, rule, new Range(0.1, 0.15));
        LayoutSearch search = new LayoutSearch(request, beam -> new Setup(model, new Layout(beam, 2, 0, 0.25, 5).detector("", "made for a test", 1e18,
            Optional.of(Set.of(FinalState.PHOTONS, FinalState.MUONS)), rule), List.of("bremsstrahlung"), Optional.empty(), BremsstrahlungModel.STANDARD),
            new RunSettings(1, 1, OptionalLong.of(256), 0.5, Sampling.IMPORTANCE));
        Trial trial = LayoutSearch.best(search.run(Progress.SILENT));
        assertThat(trial.events().masses()).anyMatch(mass -> mass < threshold && mass > threshold * (1 - 1e-4));
        assertThat(trial.events().at(threshold * (1 - 1e-4)).value()).isGreaterThan(1e3);
        assertThat(trial.highest()).isCloseTo(threshold, within(0.002));
        assertThat(trial.openEnds()).containsExactly(0.05);
    }
}
