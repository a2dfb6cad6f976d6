package org.farvertex.flavor;

import java.util.List;
import org.apache.commons.numbers.complex.Complex;

/**
 * Helicity amplitudes of \(B\to M\ell^+\ell^-\) for the vector, axial, scalar and pseudoscalar lepton current.
 *
 * @param vector       one per helicity of M: 0 alone for a kaon; 0, +, − for a vector meson
 * @param axial        likewise
 * @param scalar       of the scalar current
 * @param pseudoscalar of the pseudoscalar current, with the divergence of the axial one
 */
record HelicityAmplitudes(List<Complex> vector, List<Complex> axial, Complex scalar, Complex pseudoscalar) {

    /** Keeps its own lists. */
    HelicityAmplitudes {
        vector = List.copyOf(vector);
        axial = List.copyOf(axial);
    }

    /**
     * The amplitudes of the CP-conjugate decay into the same final state, as they interfere after mixing: the transverse
     * helicities change places and the scalar one its sign (arXiv:1502.05509).
     *
     * @return the amplitudes with a tilde
     */
    HelicityAmplitudes mirrored() {
        return new HelicityAmplitudes(List.of(vector.get(0), vector.get(2), vector.get(1)),
            List.of(axial.get(0), axial.get(2), axial.get(1)), scalar.negate(), pseudoscalar);
    }
}
