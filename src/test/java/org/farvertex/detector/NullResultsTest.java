package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.farvertex.config.Detectors;
import org.farvertex.particle.FinalState;
import org.junit.jupiter.api.Test;

class NullResultsTest {

    private static FinalState state(String label) {
        return FinalState.byLabel(label).orElseThrow();
    }

    /** What took its data and saw nothing, and what is still to be built. */
    @Test
    void who() {
        assertThat(NullResults.contains("charm")).isTrue();
        assertThat(NullResults.contains("faser-run3")).isTrue();
        assertThat(NullResults.contains("faser2")).isFalse();
        assertThat(NullResults.all()).isNotEmpty().allSatisfy(result -> {
            assertThat(result.citations()).isNotEmpty();
            assertThat(result.searched()).isNotEmpty();
        });
    }

    /** CHARM looked for electrons, muons and photons and not for hadrons; FASER for electrons alone. */
    @Test
    void onlyWhatWasLookedForIsExcluded() {
        Detector charm = Detectors.resolve("charm");
        assertThat(NullResults.exclude(charm.counting(Set.of(state("e+e-"), state("photons"))))).isTrue();
        assertThat(NullResults.exclude(charm.counting(Set.of(state("e+e-"), state("hadrons"))))).isFalse();
        Detector faser = Detectors.resolve("faser-run3");
        assertThat(NullResults.exclude(faser.counting(Set.of(state("e+e-"))))).isTrue();
        assertThat(NullResults.exclude(faser.counting(Set.of(state("mu+mu-"))))).isFalse();
        assertThat(NullResults.exclude(Detectors.resolve("faser2").counting(Set.of(state("e+e-"))))).isFalse();
    }
}
