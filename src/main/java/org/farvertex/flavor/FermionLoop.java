package org.farvertex.flavor;

import org.apache.commons.numbers.complex.Complex;

/**
 * The one-loop function \(h(q^2,m_q)\) of a quark loop between the four-quark operators and the lepton pair.
 *
 * <p>With \(z=4m_q^2/q^2\),
 * \[ h=-\tfrac49\ln\tfrac{m_q^2}{\mu^2}+\tfrac8{27}+\tfrac49z-\tfrac49(2+z)\sqrt{|z-1|}\times
 * \begin{cases}\arctan\frac1{\sqrt{z-1}}&z>1\\ \ln\frac{1+\sqrt{1-z}}{\sqrt z}-\frac{i\pi}2&z\le1\end{cases} \]
 * Source: Beneke, Feldmann, Seidel, hep-ph/0106067, Eq. 11.
 */
final class FermionLoop {

    private FermionLoop() {
    }

    /**
     * Loop of a massive quark.
     *
     * @param q2   [GeV²]
     * @param mass of the quark [GeV]
     * @param mu   renormalisation scale [GeV]
     * @return h
     */
    static Complex at(double q2, double mass, double mu) {
        double z = 4 * mass * mass / q2;
        double factor = -4 / 9.0 * (2 + z) * Math.sqrt(Math.abs(z - 1));
        double real = -8 / 9.0 * Math.log(mass / mu) + 8 / 27.0 + 4 / 9.0 * z;
        if (z > 1) {
            return Complex.ofCartesian(real + factor * Math.atan(1 / Math.sqrt(z - 1)), 0);
        }
        return Complex.ofCartesian(real + factor * Math.log((1 + Math.sqrt(1 - z)) / Math.sqrt(z)), -factor * Math.PI / 2);
    }

    /**
     * Loop of a massless quark.
     *
     * @param q2 [GeV²]
     * @param mu renormalisation scale [GeV]
     * @return the limit of {@link #at} for vanishing mass
     */
    static Complex massless(double q2, double mu) {
        return Complex.ofCartesian(8 / 27.0 - 4 / 9.0 * Math.log(q2 / (mu * mu)), 4 * Math.PI / 9);
    }
}
