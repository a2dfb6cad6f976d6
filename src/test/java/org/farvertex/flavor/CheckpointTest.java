package org.farvertex.flavor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.numbers.complex.Complex;
import org.junit.jupiter.api.Test;

/** Steps on the way at single q²: coefficients, form factors, helicity amplitudes, differential rates. */
class CheckpointTest {

    private static final FlavorInputs INPUTS = FlavorInputs.central();
    private static final LoopTables TABLES = LoopTables.shipped();
    private static final EffectiveCoefficients EFFECTIVE = EffectiveCoefficients.of(INPUTS, TABLES);
    private static final Map<String, FormFactors> FORM_FACTORS = Map.of(
        "B->K", FormFactors.kaon(INPUTS),
        "B->K*", FormFactors.vector(INPUTS, "B->K*", INPUTS.value("m_B0"), INPUTS.value("m_K*0")),
        "Bs->phi", FormFactors.vector(INPUTS, "Bs->phi", INPUTS.value("m_Bs"), INPUTS.value("m_phi")),
        "Lambdab->Lambda", FormFactors.lambda(INPUTS));
    private static final Map<String, Transition> DECAYS = Map.of("B+->K", Transition.CHARGED_KAON, "B0->K",
        Transition.NEUTRAL_KAON, "B0->K*", Transition.NEUTRAL_KSTAR, "B+->K*", Transition.CHARGED_KSTAR,
        "Bs->phi", Transition.PHI, "Lambdab->Lambda", Transition.LAMBDA);

    @Test
    void everyCheckpointIsMet() {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : FlavioReference.lines("flavio-checkpoints.csv")) {
            String[] row = line.split(",", -1);
            double q2 = Double.parseDouble(row[1]);
            Complex expected = Complex.ofCartesian(Double.parseDouble(row[2]), Double.parseDouble(row[3]));
            Complex ours = ours(row[0], q2);
            assertThat(ours.subtract(expected).abs()).as(line).isLessThan(tolerance(row[0]) * expected.abs());
            counts.merge(row[0].split(" ", -1)[0], 1, Integer::sum);
        }
        assertThat(counts).containsOnlyKeys("C7eff", "C9eff", "Y", "Yu", "B->K", "B->K*", "Bs->phi", "Lambdab->Lambda", "dBR", "H");
    }

    /** Form factors and loops carry eight digits; rates below 0.1 GeV² see how the reference interpolates its tables. */
    private static double tolerance(String quantity) {
        return quantity.startsWith("dBR Bs->phi") ? 4e-4 : quantity.startsWith("dBR") || quantity.startsWith("H ") ? 2e-5 : 1e-6;
    }

    private static Complex ours(String quantity, double q2) {
        String[] words = quantity.split(" ", -1);
        return switch (words[0]) {
            case "C7eff" -> EFFECTIVE.at(q2, words.length > 1).c7();
            case "C9eff" -> EFFECTIVE.at(q2, words.length > 1).c9();
            case "Y" -> EFFECTIVE.y(q2);
            case "Yu" -> EFFECTIVE.yUp(q2);
            case "dBR" -> Complex.ofCartesian(rate(words[1], q2), 0);
            case "H" -> amplitude(words[1], words[2], q2);
            default -> Complex.ofCartesian(FORM_FACTORS.get(words[0]).at(q2).entrySet().stream()
                .filter(e -> e.getKey().key().equals(words[1])).findFirst().orElseThrow().getValue(), 0);
        };
    }

    private static double rate(String decay, double q2) {
        boolean muon = decay.endsWith("mumu");
        Transition transition = DECAYS.get(decay.substring(0, decay.length() - (muon ? 4 : 2)));
        return transition.decay(INPUTS, TABLES).at(q2).branchingRatio(muon ? Lepton.MUON : Lepton.ELECTRON, LeptonCoefficients.ZERO);
    }

    private static Complex amplitude(String decay, String name, double q2) {
        boolean kaon = decay.equals("B+->K+");
        HelicityAmplitudes h = kaon
            ? KaonDecay.charged(INPUTS, EFFECTIVE).amplitudes(q2, Lepton.MUON, LeptonCoefficients.ZERO)
            : VectorMesonDecay.neutralKstar(INPUTS, EFFECTIVE, TABLES).amplitudes(q2, Lepton.MUON, LeptonCoefficients.ZERO);
        int helicity = name.startsWith("pl") ? 1 : name.startsWith("mi") ? 2 : 0;
        return name.equals("P") ? h.pseudoscalar() : name.endsWith("V") ? h.vector().get(helicity) : h.axial().get(helicity);
    }

    @Test
    void theCkmFactorsAreUnitary() {
        CkmFactors ckm = CkmFactors.of(INPUTS);
        // xi_c = -xi_t - xi_u must be V_cb V_cs^* with real V_cb = 0.04221 and |V_cs|^2 = 1 - |V_us|^2 - |V_ts|^2 - ... of order lambda^4
        Complex charm = ckm.top().add(ckm.up()).negate();
        assertThat(charm.real()).isCloseTo(INPUTS.value("Vcb") * Math.sqrt(1 - 0.2248 * 0.2248 - 0.04221 * 0.04221), within(2e-6));
        assertThat(charm.imag()).isCloseTo(0, within(2e-6));
    }

    @Test
    void aHeavyQuarkLoopDecouplesAndALightOneHasTheMasslessLimit() {
        Complex light = FermionLoop.at(6, 1e-4, 4.8);
        Complex massless = FermionLoop.massless(6, 4.8);
        assertThat(light.subtract(massless).abs()).isLessThan(1e-7);
        // expansion for large mass: -4/9 ln(m^2/mu^2) - 4/9, up to q2/m2
        assertThat(FermionLoop.at(1e-4, 4, 4.8).real()).isCloseTo(-4 / 9.0 * (1 + Math.log(16 / 23.04)), within(1e-5));
        assertThat(FermionLoop.at(4 * 1.5 * 1.5 * (1 + 1e-10), 1.5, 4.8).subtract(FermionLoop.at(4 * 1.5 * 1.5 * (1 - 1e-10), 1.5, 4.8)).abs())
            .isLessThan(1e-4);
    }

    @Test
    void formFactorsMeetAtZeroMomentum() {
        Map<FormFactors.Name, Double> kaon = FORM_FACTORS.get("B->K").at(0);
        assertThat(kaon.get(FormFactors.Name.F_ZERO)).isEqualTo(kaon.get(FormFactors.Name.F_PLUS));
        Map<FormFactors.Name, Double> vector = FORM_FACTORS.get("B->K*").at(0);
        assertThat(vector.get(FormFactors.Name.T2)).isEqualTo(vector.get(FormFactors.Name.T1));
        double recoil = Math.pow(INPUTS.value("m_Lambdab") - INPUTS.value("m_Lambda"), 2);
        Map<FormFactors.Name, Double> baryon = FORM_FACTORS.get("Lambdab->Lambda").at(recoil);
        assertThat(baryon.get(FormFactors.Name.A_PERP)).isCloseTo(baryon.get(FormFactors.Name.A_ZERO), within(1e-12));
    }
}
