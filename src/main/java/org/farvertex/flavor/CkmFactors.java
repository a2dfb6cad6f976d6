package org.farvertex.flavor;

import org.apache.commons.numbers.complex.Complex;

/**
 * The products of CKM elements in b→s: \(\xi_t=V_{tb}V_{ts}^*\) and \(\xi_u=V_{ub}V_{us}^*\).
 *
 * @param top \(\xi_t\)
 * @param up  \(\xi_u\)
 */
record CkmFactors(Complex top, Complex up) {

    /**
     * In the standard parametrisation (PDG), \(s_{12}=|V_{us}|/c_{13}\), \(s_{23}=|V_{cb}|/c_{13}\), \(s_{13}=|V_{ub}|\).
     *
     * @param inputs {@code Vus, Vub, Vcb, delta}
     * @return the factors
     */
    static CkmFactors of(FlavorInputs inputs) {
        double s13 = inputs.value("Vub");
        double c13 = Math.sqrt(1 - s13 * s13);
        double s12 = inputs.value("Vus") / c13;
        double c12 = Math.sqrt(1 - s12 * s12);
        double s23 = inputs.value("Vcb") / c13;
        double c23 = Math.sqrt(1 - s23 * s23);
        Complex phase = Complex.ofCis(inputs.value("delta"));
        Complex ts = phase.multiply(-s12 * c23 * s13).add(-c12 * s23);
        double tb = c23 * c13;
        Complex ub = phase.conj().multiply(s13);
        return new CkmFactors(ts.conj().multiply(tb), ub.multiply(s12 * c13));
    }

    /**
     * \(\xi_u/\xi_t\).
     *
     * @return the ratio
     */
    Complex upOverTop() {
        return up.divide(top);
    }
}
