package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.junit.jupiter.api.Test;

/** Cited exclusions and the number of events that make one. */
class ExclusionTest {

    @Test
    void everyExclusionIsCitedAndMakesSense() {
        for (String model : new String[] {"dark-photon", "t3r"}) {
            assertThat(Exclusion.of(model)).isNotEmpty().allSatisfy(e -> {
                assertThat(e.citation()).isNotBlank();
                assertThat(e.arxiv()).matches("\\d{4}\\.\\d{4,5}");
                double[] masses = e.limits().stream().mapToDouble(Exclusion.Limit::mass).toArray();
                assertThat(masses).isEqualTo(Arrays.stream(masses).sorted().toArray());
                assertThat(e.limits()).allMatch(l -> e.ofMasses() || l.low() > 0 && l.high() > l.low());
            });
        }
    }

    /** 1406.2980: limits on the mixing at the level of 1e-4 to 1e-3 from 0.02 to 10.2 GeV. */
    @Test
    void babarIsWhereItsAbstractSays() {
        Exclusion babar = Exclusion.of("dark-photon").stream().filter(e -> e.name().equals("BaBar")).findFirst().orElseThrow();
        assertThat(babar.limits().get(0).mass()).isCloseTo(0.02, within(0.002));
        assertThat(babar.limits().stream().mapToDouble(Exclusion.Limit::low).average().orElseThrow()).isBetween(1e-4, 2e-3);
    }

    @Test
    void shippedNullResultsExist() {
        assertThat(NullResults.all()).allSatisfy(r -> assertThat(Detectors.byName(r.id())).isPresent());
        assertThat(NullResults.contains("nucal")).isTrue();
        assertThat(NullResults.contains("faser2")).isFalse();
    }

    /** With background the signal is what leaves 5 % chance for no more than the integer part of b events. */
    @Test
    void signalWithBackground() {
        Detector quiet = Detectors.resolve("faser");
        assertThat(SignalRule.of(quiet)).isEqualTo(3);
        Detector noisy = new Detector(quiet.id(), quiet.name(), quiet.description(), quiet.source(), quiet.beam(), quiet.exposure(),
            quiet.production(), quiet.decayVolume(), quiet.acceptance(), quiet.efficiency(), 1, 7.3);
        double signal = SignalRule.of(noisy);
        assertThat(new PoissonDistribution(signal + 7.3).cumulativeProbability(7)).isCloseTo(0.05, within(1e-9));
    }
}
