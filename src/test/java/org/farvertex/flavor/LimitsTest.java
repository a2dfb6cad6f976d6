package org.farvertex.flavor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits that must hold whatever the form factors are, and inputs switched one at a time. */
class LimitsTest {

    private static final FlavorInputs INPUTS = FlavorInputs.central();
    private static final LoopTables TABLES = LoopTables.shipped();
    private static final Predictions PREDICTIONS = Predictions.prepared(INPUTS);
    private static final List<Observable> RATIOS =
        List.of(Observable.RK_CENTRAL, Observable.RKSTAR_CENTRAL, Observable.RKSTAR_LOW);

    private static WilsonCoefficients point(Object... namesAndValues) {
        WilsonCoefficients point = WilsonCoefficients.STANDARD_MODEL;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            WilsonCoefficients one = WilsonCoefficients.of(Map.of((String) namesAndValues[i], (Double) namesAndValues[i + 1]));
            for (Operator operator : Operator.values()) {
                point = point.plus(operator, Lepton.MUON, one.muon().get(operator))
                    .plus(operator, Lepton.ELECTRON, one.electron().get(operator));
            }
        }
        return point;
    }

    @Test
    void theSwitchesOfTheReferenceAreMet() {
        Map<String, FlavorInputs> switched = Map.of("DeltaGamma_s=0", INPUTS.with("DeltaGamma/Gamma_Bs", 0),
            "m_mu=m_e", INPUTS.with("m_mu", INPUTS.value("m_e")), "m_s=1e-6", INPUTS.with("m_s", 1e-6), "ref CS=0.03", INPUTS);
        for (String line : FlavioReference.lines("flavio-switches.txt")) {
            String[] row = line.split("\\|", -1);
            FlavorInputs inputs = switched.get(row[0]);
            WilsonCoefficients at = row[0].equals("m_s=1e-6") || row[0].startsWith("ref") ? point("CS_bsmumu", 0.03)
                : WilsonCoefficients.STANDARD_MODEL;
            assertThat(value(row[1], inputs, at)).as(line).isCloseTo(Double.parseDouble(row[2]), withPercentage(0.02));
        }
    }

    private static double value(String key, FlavorInputs inputs, WilsonCoefficients at) {
        String[] words = key.split("_", -1);
        if (key.startsWith("BR_B") && words[words.length - 1].equals("6")) {
            Transition transition = Map.of("BpKp", Transition.CHARGED_KAON, "B0Kst0", Transition.NEUTRAL_KSTAR,
                "BpKstp", Transition.CHARGED_KSTAR).get(words[1]);
            return MomentumBin.of(transition.decay(inputs, TABLES), 1.1, 6).branchingRatio(Lepton.MUON, at.muon());
        }
        Observable observable = switch (key) {
            case "RK_Bp_1.1_6" -> Observable.RK_CENTRAL;
            case "RKst_B0_1.1_6" -> Observable.RKSTAR_CENTRAL;
            case "RKst_B0_0.045_1.1" -> Observable.RKSTAR_LOW;
            case "BR_Bsmumu_timeint" -> Observable.BS_MUMU;
            case "BR_BpKstp_mumu_15_19" -> Observable.KSTAR_HIGH;
            case "BR_B0K0_mumu_15_22" -> Observable.NEUTRAL_KAON_HIGH;
            case "BR_BpKp_mumu_15_22" -> Observable.CHARGED_KAON_HIGH;
            case "dBR_Bsphi_mumu_1_6" -> Observable.PHI_CENTRAL;
            case "dBR_Lb_Lmumu_15_20" -> Observable.LAMBDA_HIGH;
            default -> throw new IllegalArgumentException(key);
        };
        return Predictions.direct(inputs, TABLES).value(observable, at);
    }

    @Test
    void equalNewPhysicsInBothLeptonsLeavesTheRatiosNearOne() {
        WilsonCoefficients universal = point("C9_bsmumu", -1.2, "C9_bsee", -1.2, "C10_bsmumu", 2.0, "C10_bsee", 2.0, "C9p_bsmumu", 0.5,
            "C9p_bsee", 0.5, "CS_bsmumu", 0.02, "CS_bsee", 0.02);
        assertThat(PREDICTIONS.value(Observable.RK_CENTRAL, universal)).isCloseTo(1, within(0.01));
        assertThat(PREDICTIONS.value(Observable.RKSTAR_CENTRAL, universal)).isCloseTo(1, within(0.015));
        Predictions light = Predictions.direct(INPUTS.with("m_mu", INPUTS.value("m_e")));
        for (Observable ratio : RATIOS) {
            assertThat(light.value(ratio, universal)).isEqualTo(1);
        }
    }

    @Test
    void swappingTheLeptonsInvertsTheRatioForEqualMasses() {
        FlavorInputs equal = INPUTS.with("m_mu", INPUTS.value("m_e"));
        Predictions light = Predictions.direct(equal, TABLES);
        WilsonCoefficients muons = point("C9_bsmumu", -1.0, "CPp_bsmumu", 0.1, "C10_bsee", 0.7);
        LeptonCoefficients electron = muons.muon();
        LeptonCoefficients muon = muons.electron();
        WilsonCoefficients electrons = new WilsonCoefficients(electron, muon);
        for (Observable ratio : RATIOS) {
            assertThat(light.value(ratio, muons) * light.value(ratio, electrons)).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void scalarOperatorsOfEitherSignAddTheSameForTheyHaveNothingToInterfereWith() {
        for (Observable observable : Observable.values()) {
            double plus = PREDICTIONS.value(observable, point("CS_bsmumu", 0.2));
            double minus = PREDICTIONS.value(observable, point("CS_bsmumu", -0.2));
            assertThat(plus).as(observable.key()).isCloseTo(minus, withPercentage(1e-8));
        }
        assertThat(PREDICTIONS.value(Observable.RK_CENTRAL, point("CS_bsmumu", 0.2)))
            .isGreaterThan(PREDICTIONS.value(Observable.RK_CENTRAL, WilsonCoefficients.STANDARD_MODEL));
        assertThat(PREDICTIONS.value(Observable.LAMBDA_HIGH, point("CP_bsmumu", 0.2)))
            .isCloseTo(PREDICTIONS.value(Observable.LAMBDA_HIGH, WilsonCoefficients.STANDARD_MODEL), withPercentage(1e-8));
    }

    @Test
    void parityMakesTheKaonSeeSumsAndTheLeptonicDecaySeeDifferences() {
        assertThat(PREDICTIONS.value(Observable.RK_CENTRAL, point("C9_bsmumu", 0.8, "C10_bsmumu", -0.4)))
            .isCloseTo(PREDICTIONS.value(Observable.RK_CENTRAL, point("C9p_bsmumu", 0.8, "C10p_bsmumu", -0.4)), withPercentage(1e-8));
        assertThat(PREDICTIONS.value(Observable.BS_MUMU, point("C10_bsmumu", 1.0, "C10p_bsmumu", 1.0, "CS_bsmumu", 0.1, "CSp_bsmumu", 0.1,
            "CP_bsmumu", -0.1, "CPp_bsmumu", -0.1)))
            .isCloseTo(PREDICTIONS.value(Observable.BS_MUMU, WilsonCoefficients.STANDARD_MODEL), withPercentage(1e-9));
        assertThat(PREDICTIONS.value(Observable.BS_MUMU, point("C9_bsmumu", 3.0, "C9p_bsmumu", -2.0)))
            .isEqualTo(PREDICTIONS.value(Observable.BS_MUMU, WilsonCoefficients.STANDARD_MODEL));
    }

    @Test
    void electronCoefficientsTouchOnlyTheRatios() {
        WilsonCoefficients electrons = point("C9_bsee", -3.0, "C10p_bsee", 2.0, "CS_bsee", 0.3);
        for (Observable observable : Observable.values()) {
            double shift = PREDICTIONS.value(observable, electrons) / PREDICTIONS.value(observable, WilsonCoefficients.STANDARD_MODEL) - 1;
            assertThat(Math.abs(shift) > 1e-3).as(observable.key()).isEqualTo(observable.isRatio());
        }
    }

    @Test
    void theQuadratureHasConverged() {
        WilsonCoefficients large = point("C9_bsmumu", 5.0, "C10p_bsmumu", -3.0, "CS_bsmumu", 0.5);
        double[][] bins = {{0.045, 1.1}, {1.1, 6}, {15, 19}};
        for (double[] bin : bins) {
            SemileptonicDecay decay = Transition.NEUTRAL_KSTAR.decay(INPUTS, TABLES);
            for (Lepton lepton : Lepton.values()) {
                assertThat(MomentumBin.of(decay, bin[0], bin[1]).branchingRatio(lepton, large.muon()))
                    .isCloseTo(MomentumBin.of(decay, bin[0], bin[1], 96).branchingRatio(lepton, large.muon()), withPercentage(0.002));
            }
        }
    }

    @Test
    void nothingIsAnsweredInTheCharmoniumRegion() {
        assertThatThrownBy(() -> Transition.CHARGED_KAON.decay(INPUTS, TABLES).at(9.6))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("9.6");
    }
}
