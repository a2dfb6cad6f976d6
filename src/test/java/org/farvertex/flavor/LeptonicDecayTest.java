package org.farvertex.flavor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** B_s→μμ in detail: amplitudes, asymmetry, both branching ratios. */
class LeptonicDecayTest {

    private static final FlavorInputs INPUTS = FlavorInputs.central();
    private static final LeptonicDecay DECAY = LeptonicDecay.of(INPUTS);

    @Test
    void amplitudesAndRatesMeetTheReference() {
        Map<String, LeptonCoefficients> points = new HashMap<>();
        FlavioReference.points().forEach(p -> points.put(p.label(), p.coefficients().muon()));
        points.put("CS=0.03", LeptonCoefficients.ZERO.plus(Operator.CS, 0.03));
        points.put("CP=0.03", LeptonCoefficients.ZERO.plus(Operator.CP, 0.03));
        for (String line : FlavioReference.lines("flavio-bsmumu.csv")) {
            String[] row = line.split(",", -1);
            LeptonCoefficients c = points.get(points.containsKey(row[0]) ? row[0] : row[0] + " A");
            assertThat(DECAY.pseudoscalar(Lepton.MUON, c)).as(line).isCloseTo(Double.parseDouble(row[1]), within(1e-7));
            assertThat(DECAY.scalar(c)).as(line).isCloseTo(Double.parseDouble(row[2]), within(1e-7));
            assertThat(DECAY.asymmetry(Lepton.MUON, c)).as(line).isCloseTo(Double.parseDouble(row[3]), within(1e-6));
            assertThat(DECAY.instantaneous(Lepton.MUON, c)).as(line).isCloseTo(Double.parseDouble(row[4]), withPercentage(0.001));
            assertThat(DECAY.branchingRatio(Lepton.MUON, c)).as(line).isCloseTo(Double.parseDouble(row[5]), withPercentage(0.001));
        }
    }

    @Test
    void mixingLiftsTheStandardModelByTheLifetimeOfTheHeavyState() {
        // A = 1: only the heavy, long-lived state decays to muons, BR = BR0 (1 + y)/(1 - y^2) = BR0/(1 - y)
        double ratio = DECAY.branchingRatio(Lepton.MUON, LeptonCoefficients.ZERO) / DECAY.instantaneous(Lepton.MUON, LeptonCoefficients.ZERO);
        assertThat(ratio).isCloseTo(1 / (1 - 0.0645), within(1e-12));
    }

    @Test
    void theElectronModeIsHelicitySuppressed() {
        double ratio = DECAY.branchingRatio(Lepton.ELECTRON, LeptonCoefficients.ZERO) / DECAY.branchingRatio(Lepton.MUON, LeptonCoefficients.ZERO);
        double masses = INPUTS.value("m_e") / INPUTS.value("m_mu");
        assertThat(ratio).isCloseTo(masses * masses, withPercentage(0.1));
    }

    @Test
    void aCoefficientThatCancelsTheAmplitudeLeavesNothing() {
        double cancel = -DECAY.pseudoscalar(Lepton.MUON, LeptonCoefficients.ZERO)
            / (DECAY.pseudoscalar(Lepton.MUON, LeptonCoefficients.ZERO.plus(Operator.CP, 1)) - DECAY.pseudoscalar(Lepton.MUON, LeptonCoefficients.ZERO));
        assertThat(DECAY.branchingRatio(Lepton.MUON, LeptonCoefficients.ZERO.plus(Operator.CP, cancel))).isCloseTo(0, within(1e-30));
    }
}
