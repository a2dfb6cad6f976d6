package org.farvertex.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.farvertex.model.Identity;
import org.farvertex.model.Identity.Spin;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selection rules against decays of nature and of textbooks. */
class SelectionRulesTest {

    private static List<Particle> particles(String numbers) {
        return Arrays.stream(numbers.split(" ")).map(n -> Particle.of(Integer.parseInt(n))).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "SCALAR,11 -11,", "SCALAR,22 22,", "SCALAR,111 22,photon", "SCALAR,113 22,", "SCALAR,111 111,", "SCALAR,111 111 22,", "SCALAR,11 22,charges",
        "SCALAR,13 211,fermions", "SCALAR,14 11 -11,fermions", "SCALAR,21 21,", "SCALAR,23 22,", "SCALAR,25 22,photon", "SCALAR,2212 -2212,",
        "VECTOR,11 -11,", "VECTOR,22 22,Landau", "VECTOR,21 21,Landau", "VECTOR,111 22,", "VECTOR,111 111,Bose", "VECTOR,130 310,", "VECTOR,310 310,Bose",
        "VECTOR,211 -211,", "VECTOR,211 -211 111,", "VECTOR,22 22 22,", "VECTOR,12 -12,", "VECTOR,23 23,", "VECTOR,11 -211,charges",
        "MAJORANA,13 211,", "MAJORANA,-13 -211,", "MAJORANA,14 22,", "MAJORANA,14 11 -11,", "MAJORANA,22 22,fermions", "MAJORANA,11 -11,fermions",
        "DIRAC,14 111,", "DIRAC,3122 12,fermions", "DIRAC,2 -1 13,", "DIRAC,-4 3 13,charges"})
    void decays(Spin spin, String products, String reason) {
        String found = SelectionRules.forbidDecay(new Identity(9900001, "x", spin), particles(products)).orElse(null);
        if (reason == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).contains(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VECTOR,111,22,", "VECTOR,221,22,", "VECTOR,223,111,", "VECTOR,223,22,", "VECTOR,521,321,", "VECTOR,321,-13 14,", "VECTOR,111,11 -11,",
        "SCALAR,111,22,photon", "SCALAR,221,22,photon", "SCALAR,521,321,", "SCALAR,511,130,", "SCALAR,553,22,", "SCALAR,521,323,", "SCALAR,521,311,charges",
        "SCALAR,321,-13 14,", "SCALAR,321,-13,fermions", "SCALAR,3122,2112,", "SCALAR,3122,2212 -211,", "SCALAR,3122,111,fermions",
        "MAJORANA,321,-13,", "MAJORANA,321,111 -13,", "MAJORANA,321,211,fermions", "MAJORANA,15,-211,", "MAJORANA,15,-211 111,", "MAJORANA,15,211,charges",
        "MAJORANA,-15,211,", "MAJORANA,411,-311 -13,", "MAJORANA,421,-321 -13,", "MAJORANA,421,-321 13,charges"})
    void production(Spin spin, int parent, String companions, String reason) {
        String found = SelectionRules.forbidProduction(Particle.of(parent), particles(companions), new Identity(9900001, "x", spin)).orElse(null);
        if (reason == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).contains(reason);
        }
    }

    /** The reasons say how much: charges in units of e, spins as they are. */
    @Test
    void reasonsHaveNumbers() {
        assertThat(decay(Spin.SCALAR, "11 11 22")).contains("add up to -2;");
        assertThat(decay(Spin.DIRAC, "2 13")).contains("add up to -1/3;");
        assertThat(decay(Spin.VECTOR, "14 22")).contains("spin 1,").contains("must be even, not 1");
        assertThat(decay(Spin.MAJORANA, "22 22")).contains("spin 1/2,").contains("must be odd, not 0");
        assertThat(SelectionRules.forbidProduction(Particle.of(321), particles("22"), new Identity(1, "x", Spin.SCALAR)).orElseThrow())
            .contains("add up to 0").contains("has 1");
    }

    private static String decay(Spin spin, String products) {
        return SelectionRules.forbidDecay(new Identity(9900001, "x", spin), particles(products)).orElseThrow();
    }
}
