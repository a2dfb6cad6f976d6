package org.farvertex.model.uv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UvCompletionTest {

    @Test
    void everyAnomalyCancelsExactly() {
        assertThat(UvCompletion.anomalies()).hasSize(11).allSatisfy((name, sum) -> assertThat(sum).isEqualTo(Fraction.ZERO));
        assertThat(new AnomalySums(UvTables.FIELDS).doublets()).isEven();
    }

    /** Without the right-handed neutrino, U(1)_T3R is anomalous: the sums can fail. */
    @Test
    void anomaliesDoNotCancelWithoutTheNeutrino() {
        List<ChargedField> fields = new ArrayList<>(UvTables.FIELDS);
        fields.removeIf(field -> field.name().equals("nu_R^c"));
        assertThat(new AnomalySums(fields).byTriangle())
            .containsEntry("T3R^3", Fraction.of(8)).containsEntry("gravity^2*T3R", Fraction.of(2))
            .containsEntry("Y^2*T3R", Fraction.ZERO);
    }

    /** Q = T3L + Y of Table III gives the known electric charges. */
    @Test
    void conjugatesCarryOppositeCharges() {
        for (String name : List.of("u", "d", "mu", "nu")) {
            Fraction left = hypercharge("chi_" + name + "L");
            assertThat(hypercharge("chi_" + name + "R^c")).isEqualTo(left.negate());
            assertThat(hypercharge(name + "_R^c")).isEqualTo(left.negate());
        }
    }

    private static Fraction hypercharge(String name) {
        return UvTables.FIELDS.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow().hypercharge();
    }

    /** The paper's statement: couplings of order one at V = 10 GeV mean m_χμ of order 10 TeV. */
    @Test
    void heavyMuonAtUnitCouplings() {
        Seesaw muon = new UvCompletion(10, 1, 1, 0.075, 0).seesaw("mu");
        assertThat(muon.heavyMass()).isCloseTo(174.104 * 10 / 0.1056583755, within(1.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.009})
    void smallPortalIsAllowed(double portal) {
        assertThat(new UvCompletion(10, 1, 1, 0.075, portal).higgsDecayAllowed()).isTrue();
    }

    @Test
    void largePortalIsNot() {
        UvCompletion completion = new UvCompletion(10, 1, 1, 0.075, 0.02);
        assertThat(completion.higgsDecayAllowed()).isFalse();
        assertThat(completion.values().get("br_h_phi_phi")).isGreaterThan(completion.values().get("br_h_phi_phi_limit"));
        assertThat(completion.values().get("portal_coupling_limit")).isBetween(0.009, 0.011);
    }

    @Test
    void refusesAnUnknownFermion() {
        assertThatThrownBy(() -> new UvCompletion(10, 1, 1, 0.075, 0).seesaw("nu")).isInstanceOf(IllegalArgumentException.class);
    }
}
