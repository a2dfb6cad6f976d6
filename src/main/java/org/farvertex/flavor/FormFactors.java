package org.farvertex.flavor;

import java.util.EnumMap;
import java.util.Map;

/**
 * Form factors of one transition at any q².
 *
 * <p>Sources: B→K arXiv:1811.00983; B→K*, B_s→φ arXiv:1503.05534; Λ_b→Λ arXiv:1602.01399, in their normalisation.
 * Charged and neutral mesons share one set, with the masses of the neutral ones in z.
 */
final class FormFactors {

    private final ZSeries.Variable variable;
    private final Map<Name, ZSeries> series = new EnumMap<>(Name.class);

    private FormFactors(ZSeries.Variable variable) {
        this.variable = variable;
    }

    /** Names of all form factors, by transition. */
    enum Name {
        F_PLUS("f+"), F_ZERO("f0"), F_T("fT"),
        A0("A0"), A1("A1"), A12("A12"), V("V"), T1("T1"), T2("T2"), T23("T23"),
        V_ZERO("fV0"), V_PERP("fVperp"), A_ZERO("fA0"), A_PERP("fAperp"),
        T_ZERO("fT0"), T_PERP("fTperp"), T5_ZERO("fT50"), T5_PERP("fT5perp");

        private final String key;

        Name(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** B→K; \(f_0(0)=f_+(0)\). */
    static FormFactors kaon(FlavorInputs in) {
        String set = "B->K";
        FormFactors all = new FormFactors(ZSeries.Variable.ofMesons(in.value("m_B0"), in.value("m_K0")));
        double plus = in.value(set + " m+");
        double atZero = in.value("B->K f+ a0");
        all.put(in, set, Name.F_PLUS, plus, atZero);
        all.put(in, set, Name.F_T, plus, in.value("B->K fT a0"));
        all.put(in, set, Name.F_ZERO, in.value(set + " m0"), atZero);
        return all;
    }

    /** B→V; \(A_{12}(0)=\frac{m_B^2-m_V^2}{8m_Bm_V}A_0(0)\) and \(T_2(0)=T_1(0)\) (arXiv:1503.05534 Eq. 16). */
    static FormFactors vector(FlavorInputs in, String set, double parent, double daughter) {
        FormFactors all = new FormFactors(ZSeries.Variable.ofMesons(parent, daughter));
        double a0 = in.value(set + " A0 a0");
        double t1 = in.value(set + " T1 a0");
        double axial = in.value(set + " m 1+");
        double vector = in.value(set + " m 1-");
        all.put(in, set, Name.A0, in.value(set + " m 0-"), a0);
        all.put(in, set, Name.A1, axial, in.value(set + " A1 a0"));
        all.put(in, set, Name.A12, axial, a0 * (parent * parent - daughter * daughter) / (8 * parent * daughter));
        all.put(in, set, Name.V, vector, in.value(set + " V a0"));
        all.put(in, set, Name.T1, vector, t1);
        all.put(in, set, Name.T2, axial, t1);
        all.put(in, set, Name.T23, axial, in.value(set + " T23 a0"));
        return all;
    }

    /** Λ_b→Λ; z of the BK threshold, zero at the end point; a0 of the perpendicular axial ones equal the longitudinal. */
    static FormFactors lambda(FlavorInputs in) {
        String set = "Lambdab->Lambda";
        double threshold = in.value("m_B+") + in.value("m_K+");
        double recoil = in.value("m_Lambdab") - in.value("m_Lambda");
        FormFactors all = new FormFactors(new ZSeries.Variable(threshold * threshold, recoil * recoil, 0));
        double vector = in.value(set + " m 1-");
        double axial = in.value(set + " m 1+");
        for (Name name : new Name[] {Name.V_ZERO, Name.V_PERP, Name.T_ZERO, Name.T_PERP}) {
            all.put(in, set, name, vector, in.value(set + " " + name.key + " a0"));
        }
        double axialZero = in.value(set + " fA0 a0");
        double tensorZero = in.value(set + " fT50 a0");
        all.put(in, set, Name.A_ZERO, axial, axialZero);
        all.put(in, set, Name.A_PERP, axial, axialZero);
        all.put(in, set, Name.T5_ZERO, axial, tensorZero);
        all.put(in, set, Name.T5_PERP, axial, tensorZero);
        return all;
    }

    private void put(FlavorInputs in, String set, Name name, double resonance, double first) {
        String key = set + " " + name.key;
        double second = in.value(key + " a1");
        series.put(name, in.values().containsKey(key + " a2")
            ? new ZSeries(resonance, first, second, in.value(key + " a2")) : new ZSeries(resonance, first, second));
    }

    /**
     * All form factors of the transition.
     *
     * @param q2 [GeV²]
     * @return values by name
     */
    Map<Name, Double> at(double q2) {
        double shift = variable.shift(q2);
        Map<Name, Double> values = new EnumMap<>(Name.class);
        series.forEach((name, s) -> values.put(name, s.at(q2, shift)));
        return values;
    }
}
