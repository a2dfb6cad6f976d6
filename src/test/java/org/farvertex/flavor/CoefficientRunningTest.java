package org.farvertex.flavor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoefficientRunningTest {

    private static final CoefficientRunning RUNNING = CoefficientRunning.shipped();

    @Test
    void theBenchmarksRunAsInTheReference() {
        for (String line : FlavioReference.lines("flavio-running.txt")) {
            String[] row = line.split("\\|", -1);
            WilsonCoefficients run = RUNNING.toBottomScale(coefficients(row[2]), Double.parseDouble(row[1]));
            WilsonCoefficients expected = coefficients(row[3]);
            for (Lepton lepton : Lepton.values()) {
                for (Operator operator : Operator.values()) {
                    assertThat(run.of(lepton).get(operator)).as(line).isCloseTo(expected.of(lepton).get(operator), within(2e-7));
                }
            }
        }
    }

    private static WilsonCoefficients coefficients(String text) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String item : text.trim().split(" ", -1)) {
            values.put(item.split("=", -1)[0], Double.valueOf(item.split("=", -1)[1]));
        }
        return WilsonCoefficients.of(values);
    }

    @Test
    void nothingRunsAtTheScaleOfTheDecays() {
        WilsonCoefficients point = WilsonCoefficients.of(Map.of("C9p_bsee", 1.5));
        assertThat(RUNNING.toBottomScale(point, 4.8)).isEqualTo(point);
        assertThat(RUNNING.scales()).containsExactly(4.8, 91.1876, 160.0);
    }

    private static WilsonCoefficients exchanged(WilsonCoefficients c) {
        LeptonCoefficients electron = c.muon();
        LeptonCoefficients muon = c.electron();
        return new WilsonCoefficients(electron, muon);
    }

    @Test
    void theLeptonsMixAlikeAndParityFlipsTheSign() {
        WilsonCoefficients muon = RUNNING.toBottomScale(WilsonCoefficients.of(Map.of("C9_bsmumu", 1.0)), 160);
        WilsonCoefficients electron = RUNNING.toBottomScale(WilsonCoefficients.of(Map.of("C9_bsee", 1.0)), 160);
        assertThat(electron).isEqualTo(exchanged(muon));
        WilsonCoefficients primed = RUNNING.toBottomScale(WilsonCoefficients.of(Map.of("C9p_bsmumu", 1.0)), 160);
        assertThat(primed.muon().c10Prime()).isEqualTo(-muon.muon().c10());
    }

    @Test
    void anUnknownScaleIsRefused() {
        assertThatThrownBy(() -> RUNNING.toBottomScale(WilsonCoefficients.STANDARD_MODEL, 1000))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1000");
    }
}
