package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import org.farvertex.citation.Bibliography;
import org.farvertex.config.Detectors;
import org.farvertex.detector.NullResults;
import org.farvertex.particle.FinalState;
import org.junit.jupiter.api.Test;

/** Cited exclusions. */
class ExclusionTest {

    @Test
    void everyExclusionIsCitedAndMakesSense() {
        for (String model : new String[] {"dark-photon", "t3r"}) {
            assertThat(Exclusion.of(model)).isNotEmpty().allSatisfy(e -> {
                assertThat(e.citations()).isNotEmpty().allSatisfy(id -> assertThat(Bibliography.of(id).text()).isNotBlank());
                double[] masses = e.limits().stream().mapToDouble(Exclusion.ExcludedRange::mass).toArray();
                assertThat(masses).isEqualTo(Arrays.stream(masses).sorted().toArray());
                assertThat(e.limits()).allMatch(l -> e.ofMasses() || (l.low() > 0 && l.high() > l.low()));
            });
        }
    }

    /** 1406.2980: limits on the mixing at the level of 1e-4 to 1e-3 from 0.02 to 10.2 GeV. */
    @Test
    void babarIsWhereItsAbstractSays() {
        Exclusion babar = Exclusion.of("dark-photon").stream().filter(e -> e.name().equals("BaBar")).findFirst().orElseThrow();
        assertThat(babar.limits().get(0).mass()).isCloseTo(0.02, within(0.002));
        assertThat(babar.limits().stream().mapToDouble(Exclusion.ExcludedRange::low).average().orElseThrow()).isBetween(1e-4, 2e-3);
    }

    @Test
    void shippedNullResultsExist() {
        assertThat(NullResults.all()).allSatisfy(r -> {
            assertThat(Detectors.byName(r.id())).isPresent();
            assertThat(r.citations()).isNotEmpty().allSatisfy(id -> assertThat(Bibliography.of(id).text()).isNotBlank());
        });
        assertThat(NullResults.contains("nucal")).isTrue();
        assertThat(NullResults.contains("faser2")).isFalse();
    }

    /** NuCal and E137 looked for photons too, NA62 for leptons alone; what nobody looked for is not excluded. */
    @Test
    void onlyWhatWasLookedForIsExcluded() {
        assertThat(NullResults.exclude(Detectors.resolve("nucal"))).isTrue();
        assertThat(NullResults.exclude(Detectors.resolve("nucal").counting(Set.of(FinalState.PHOTONS)))).isTrue();
        assertThat(NullResults.exclude(Detectors.resolve("na62-dump"))).isTrue();
        assertThat(NullResults.exclude(Detectors.resolve("na62-dump").counting(Set.of(FinalState.PHOTONS)))).isFalse();
        assertThat(NullResults.exclude(Detectors.resolve("nucal").counting(Set.of(FinalState.ELECTRONS, FinalState.HADRONS)))).isFalse();
        assertThat(NullResults.exclude(Detectors.resolve("faser-photons"))).isTrue();
        assertThat(NullResults.exclude(Detectors.resolve("faser2"))).isFalse();
    }

    /** Between the masses of a table along straight lines in the logarithms; at its ends the table itself, beyond them nothing. */
    @Test
    void limitsBetweenTheMassesOfATable() {
        Exclusion table = new Exclusion("x", "dark-photon", java.util.List.of("a"), java.util.List.of(new Exclusion.ExcludedRange(0.01, 1e-4, 1),
            new Exclusion.ExcludedRange(0.04, 1e-2, 1), new Exclusion.ExcludedRange(0.09, 1e-2, 1)));
        assertThat(table.lowestCoupling(0.01)).contains(1e-4);
        assertThat(table.lowestCoupling(0.02).orElseThrow()).isCloseTo(1e-3, within(1e-12));
        assertThat(table.lowestCoupling(0.04).orElseThrow()).isCloseTo(1e-2, within(1e-12));
        assertThat(table.lowestCoupling(0.06).orElseThrow()).isCloseTo(1e-2, within(1e-12));
        assertThat(table.lowestCoupling(0.09).orElseThrow()).isCloseTo(1e-2, within(1e-12));
        assertThat(table.lowestCoupling(0.00999)).isEmpty();
        assertThat(table.lowestCoupling(0.0901)).isEmpty();
        assertThat(table.ofMasses()).isFalse();
    }
}
