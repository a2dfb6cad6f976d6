package org.farvertex.flavor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of the reference run, at every point: ratios to 0.5 %, branching ratios to 1 %, B_s→μμ to 1e-4. */
class FlavioTightTest {

    private static final FlavorInputs INPUTS = FlavorInputs.central();
    private static final LoopTables TABLES = LoopTables.shipped();
    private static final Predictions PREDICTIONS = Predictions.direct(INPUTS, TABLES);
    private static final CoefficientRunning RUNNING = CoefficientRunning.shipped();
    private static final Map<String, Observable> OBSERVABLES = Map.of(
        "RK_Bp_1.1_6", Observable.RK_CENTRAL, "RKst_B0_1.1_6", Observable.RKSTAR_CENTRAL,
        "RKst_B0_0.045_1.1", Observable.RKSTAR_LOW, "BR_Bsmumu_timeint", Observable.BS_MUMU,
        "BR_BpKstp_mumu_15_19", Observable.KSTAR_HIGH, "BR_B0K0_mumu_15_22", Observable.NEUTRAL_KAON_HIGH,
        "BR_BpKp_mumu_15_22", Observable.CHARGED_KAON_HIGH, "dBR_Bsphi_mumu_1_6", Observable.PHI_CENTRAL,
        "dBR_Lb_Lmumu_15_20", Observable.LAMBDA_HIGH);
    private static final Map<String, Transition> TRANSITIONS = Map.of("Bp", Transition.CHARGED_KAON, "B0",
        Transition.NEUTRAL_KAON, "BpKp", Transition.CHARGED_KAON, "B0K0", Transition.NEUTRAL_KAON,
        "BpKstp", Transition.CHARGED_KSTAR, "B0Kst0", Transition.NEUTRAL_KSTAR);
    private static final Map<String, MomentumBin> BINS = new HashMap<>();

    static List<FlavioReference.Point> points() {
        return FlavioReference.points();
    }

    @ParameterizedTest
    @MethodSource("points")
    void agreesWithTheReference(FlavioReference.Point point) {
        WilsonCoefficients run = RUNNING.toBottomScale(point.coefficients(), point.scale());
        point.values().forEach((key, expected) -> assertThat(ours(key, run)).as(key).isCloseTo(expected, withPercentage(tolerance(key))));
    }

    static double tolerance(String key) {
        return key.equals("BR_Bsmumu_timeint") ? 0.01 : key.startsWith("RK") ? 0.5 : 1;
    }

    static double ours(String key, WilsonCoefficients run) {
        return OBSERVABLES.containsKey(key) ? PREDICTIONS.value(OBSERVABLES.get(key), run) : other(key, run);
    }

    /** Numbers of the reference that are not among the nine: R of the other charge, rates in the bins of the ratios. */
    private static double other(String key, WilsonCoefficients run) {
        String[] words = key.split("_", -1);
        if (key.startsWith("BR")) {
            Lepton lepton = words[2].equals("ee") ? Lepton.ELECTRON : Lepton.MUON;
            return bin(TRANSITIONS.get(words[1]), words[3], words[4]).branchingRatio(lepton, run.of(lepton));
        }
        Transition transition = words[0].equals("RK") ? TRANSITIONS.get(words[1]) : Transition.CHARGED_KSTAR;
        MomentumBin bin = bin(transition, words[2], words[3]);
        return bin.branchingRatio(Lepton.MUON, run.muon()) / bin.branchingRatio(Lepton.ELECTRON, run.electron());
    }

    private static MomentumBin bin(Transition transition, String from, String to) {
        return BINS.computeIfAbsent(transition + from + to, name ->
            MomentumBin.of(transition.decay(INPUTS, TABLES), Double.parseDouble(from), Double.parseDouble(to)));
    }
}
