package org.farvertex.production;

/**
 * Squared couplings of a vector boson to the current \(\bar p'[F_1\gamma^\mu+F_2\,i\sigma^{\mu\nu}q_\nu/2m_p]p\) of a nucleon, form factors in
 * them.
 *
 * @param dirac        \(|F_1|^2\), with that of the axial current where that radiates
 * @param interference \({\rm Re}\,F_1F_2^*\)
 * @param pauli        \(|F_2|^2\)
 */
record NucleonCurrent(double dirac, double interference, double pauli) {

    /** A coupling to the charge alone. */
    static NucleonCurrent ofCharge(double squared) {
        return new NucleonCurrent(squared, 0, 0);
    }

    /** The same with more that radiates like the charge. */
    NucleonCurrent plusCharge(double squared) {
        return new NucleonCurrent(dirac + squared, interference, pauli);
    }
}
