package org.farvertex.flavor;

import org.apache.commons.numbers.complex.Complex;

/**
 * Helicity amplitudes of \(B\to M\ell^+\ell^-\) for the vector, axial, scalar and pseudoscalar lepton current.
 *
 * @param vector       one per helicity of M: 0 alone for a kaon; 0, +, − for a vector meson
 * @param axial        likewise
 * @param scalar       of the scalar current
 * @param pseudoscalar of the pseudoscalar current, with the divergence of the axial one
 */
record HelicityAmplitudes(Complex[] vector, Complex[] axial, Complex scalar, Complex pseudoscalar) {

    /**
     * The amplitudes of the CP-conjugate decay into the same final state, as they interfere after mixing: the transverse
     * helicities change places and the scalar one its sign (arXiv:1502.05509).
     *
     * @return the amplitudes with a tilde
     */
    HelicityAmplitudes mirrored() {
        return new HelicityAmplitudes(new Complex[] {vector[0], vector[2], vector[1]},
            new Complex[] {axial[0], axial[2], axial[1]}, scalar.negate(), pseudoscalar);
    }
}
