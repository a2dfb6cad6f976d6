package org.farvertex.flavor;

import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.numbers.complex.Complex;

/**
 * What all b→sℓℓ amplitudes share.
 *
 * @param factor     \(\frac{4G_F}{\sqrt2}\xi_t\frac{\alpha}{4\pi}\) [GeV⁻²], α and all coefficients at 4.8 GeV
 * @param bottomMass \(m_b\) in MSbar at 4.8 GeV [GeV]
 * @param leptonMass by lepton [GeV]
 */
record WidthNormalisation(Complex factor, double bottomMass, Map<Lepton, Double> leptonMass) {

    static WidthNormalisation of(FlavorInputs inputs) {
        Map<Lepton, Double> masses = new EnumMap<>(Lepton.class);
        for (Lepton lepton : Lepton.values()) {
            masses.put(lepton, lepton.mass(inputs));
        }
        double factor = 4 * inputs.value("GF") / Math.sqrt(2) * inputs.value("alpha_e") / (4 * Math.PI);
        return new WidthNormalisation(CkmFactors.of(inputs).top().multiply(factor), inputs.value("m_b"), masses);
    }

    Complex factor(boolean conjugate) {
        return conjugate ? factor.conj() : factor;
    }
}
