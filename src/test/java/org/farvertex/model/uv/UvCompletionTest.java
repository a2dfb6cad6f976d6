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

    /** Everything that is printed, against relations that hold for any seesaw: masses multiply to ab, tangents to their ratio. */
    @Test
    void theValuesObeyTheRelationsOfTheSeesaw() {
        double leftCoupling = 0.8;
        double rightCoupling = 0.5;
        double vev = 40;
        var values = new UvCompletion(vev, leftCoupling, rightCoupling, 0.075, 0.003).values();
        double a = leftCoupling * 246.21965 / Math.sqrt(2);
        double b = rightCoupling * vev;
        double[] masses = {2.16e-3, 4.67e-3, 0.1056583755};
        String[] names = {"u", "d", "mu"};
        for (int k = 0; k < 3; k++) {
            String name = names[k];
            double heavy = values.get("m_chi_" + name + "_GeV");
            assertThat(values.get("m_" + name + "_GeV")).isCloseTo(masses[k], within(1e-9 * masses[k]));
            assertThat(heavy * masses[k]).isCloseTo(a * b, within(1e-6 * a * b));
            assertThat(Math.tan(values.get("theta_L_" + name)) * Math.tan(values.get("theta_R_" + name)) * heavy / masses[k])
                .isCloseTo(1, within(1e-9));
            // limits of a heavy χ, where A6, A9 and A10 hold to (a² + b²)/m_χ²
            double small = 2 * (a * a + b * b) / (heavy * heavy);
            assertThat(values.get("m_" + name + "_limit_GeV") / masses[k]).isCloseTo(1, within(small));
            assertThat(values.get("theta_L_" + name + "_limit")).isCloseTo(Math.atan(a / heavy), within(1e-9));
            assertThat(values.get("theta_R_" + name + "_limit")).isCloseTo(Math.atan(b / heavy), within(1e-9));
        }
    }

    /** The portal's numbers for a small mixing: α = −λvw/m_h², Γ = λ²v²/32πm_h, and the bound where the ratio reaches the limit. */
    @Test
    void theValuesOfTheScalarSector() {
        double portal = 0.003;
        var values = new UvCompletion(10, 1, 1, 0.075, portal).values();
        double v = 246.21965;
        assertThat(values.get("alpha")).isCloseTo(-portal * v * Math.sqrt(2) * 10 / (125.25 * 125.25), within(1e-7));
        double width = Math.pow(portal * v, 2) / (32 * Math.PI * 125.25);
        assertThat(values.get("width_h_phi_phi_GeV")).isCloseTo(width, within(1e-3 * width));
        assertThat(values.get("br_h_phi_phi")).isCloseTo(width / (width + 4.12e-3), within(1e-4));
        assertThat(values.get("br_h_phi_phi_limit")).isEqualTo(0.107);
        double bound = values.get("portal_coupling_limit");
        double atBound = new UvCompletion(10, 1, 1, 0.075, bound).values().get("br_h_phi_phi");
        assertThat(atBound).isCloseTo(0.107, within(2e-4));
    }

    /** \(v=(\sqrt2G_F)^{-1/2}\) with \(G_F=1.1663787\times10^{-5}\) GeV⁻². */
    @Test
    void theVacuumExpectationValueIsFermis() {
        assertThat(UvCompletion.higgsVev()).isCloseTo(Math.pow(Math.sqrt(2) * 1.1663787e-5, -0.5), within(1e-4));
        assertThat(UvCompletion.fields()).isNotEmpty().isEqualTo(UvTables.FIELDS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void refusesCouplingsThatAreNotPositive(double bad) {
        assertThatThrownBy(() -> new UvCompletion(10, bad, 1, 0.075, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UvCompletion(10, 1, bad, 0.075, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
